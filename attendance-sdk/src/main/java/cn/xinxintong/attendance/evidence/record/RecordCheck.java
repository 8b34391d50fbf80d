package cn.xinxintong.attendance.evidence.record;

import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.evidence.ClaimsJson;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.evidence.TrustedTime;
import cn.xinxintong.attendance.evidence.record.RecordFinding.Code;
import cn.xinxintong.attendance.evidence.record.RecordReport.Proof;
import cn.xinxintong.attendance.evidence.record.RecordReport.Row;
import cn.xinxintong.identity.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One check of one record: do the rows follow from the punches, and are the punches the phone's? */
final class RecordCheck {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final RecordHead head;
    private final List<RecordRow> rows;
    private final Set<ProjectId> projects;
    private final Set<String> ids = new HashSet<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Row> checked = new ArrayList<>();
    private final List<RecordFinding> findings = new ArrayList<>();

    /** A signed punch, and the row it stands in; 0 if it was refused. */
    record Link(int row, String deviceId, Instant receivedAt, SignedPunch punch) {}

    RecordCheck(RecordReader record) {
        this.head = record.head();
        this.rows = record.rows();
        this.projects = head.projects().stream().map(RecordHead.Site::id).collect(Collectors.toSet());
    }

    List<Row> rows() {
        return checked;
    }

    List<RecordFinding> findings() {
        return findings.stream()
                .sorted(Comparator.comparingInt(RecordFinding::row).thenComparing(RecordFinding::code))
                .collect(Collectors.toList());
    }

    void run() {
        List<Proof> proofs = new ArrayList<>();
        for (int number = 1; number <= rows.size(); number++) proofs.add(look(number, rows.get(number - 1)));
        for (RecordHead.Refused refused : head.refused()) {
            RecordRow.Evidence evidence = refused.evidence();
            parse(evidence.text())
                    .ifPresent(p -> links.add(new Link(0, evidence.deviceId(), evidence.receivedAt(), p)));
        }
        ChainCheck chains = new ChainCheck(head, links);
        chains.run(findings);
        for (Link link : links) {
            if (link.row() == 0) continue;
            Proof proof = chains.proof(link);
            proofs.set(link.row() - 1, proof);
            if (proof == Proof.NONE) find(Code.NOT_PROVEN, link.row());
        }
        for (int number = 1; number <= rows.size(); number++) {
            RecordRow row = rows.get(number - 1);
            checked.add(new Row(number, row.at(), row.direction(), row.source(), proofs.get(number - 1)));
        }
    }

    private void find(Code code, int row) {
        findings.add(new RecordFinding(code, row));
    }

    /** What stands behind a row, as far as that can be told without the others. */
    private Proof look(int number, RecordRow row) {
        LocalDate day = row.at().atOffset(BEIJING).toLocalDate();
        boolean inRange = !day.isBefore(head.from()) && !day.isAfter(head.to());
        if (!inRange || !projects.contains(row.project())) find(Code.ROW_OUT_OF_PLACE, number);
        if (!row.evidence().isThere()) {
            if (row.source() != Source.PHONE) return Proof.PLATFORM;
            find(Code.EVIDENCE_MISSING, number);
            return Proof.NONE;
        }
        if (!ids.add(row.evidence().id())) find(Code.PUNCH_TWICE, number);
        return row.evidence().text().startsWith("{") ? bare(number, row) : signed(number, row);
    }

    private Proof bare(int number, RecordRow row) {
        try {
            ClaimsJson.Bare bare = ClaimsJson.readBare(row.evidence().text());
            if (!bare.id().equals(row.evidence().id())) find(Code.ID_WRONG, number);
            follows(number, row, bare.claims());
            find(Code.UNSIGNED, number);
            return Proof.PLATFORM;
        } catch (IllegalArgumentException e) {
            find(Code.EVIDENCE_UNREADABLE, number);
            return Proof.NONE;
        }
    }

    private Proof signed(int number, RecordRow row) {
        Optional<SignedPunch> punch = parse(row.evidence().text());
        if (!punch.isPresent()) {
            find(Code.EVIDENCE_UNREADABLE, number);
            return Proof.NONE;
        }
        if (!punch.get().id().equals(row.evidence().id())) find(Code.ID_WRONG, number);
        follows(number, row, punch.get().claims());
        RecordRow.Evidence evidence = row.evidence();
        links.add(new Link(number, evidence.deviceId(), evidence.receivedAt(), punch.get()));
        return Proof.NONE;
    }

    private static Optional<SignedPunch> parse(String jws) {
        try {
            return Optional.of(SignedPunch.parse(jws));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The row says what the claims say, and the time that follows from them. */
    private void follows(int number, RecordRow row, PunchClaims claims) {
        if (!claims.project().equals(row.project())) find(Code.PROJECT_DIFFERS, number);
        if (claims.kind().direction() != row.direction()) find(Code.DIRECTION_DIFFERS, number);
        Instant at = TrustedTime.of(claims, row.evidence().receivedAt(), head.clockSkew())
                .at()
                .truncatedTo(ChronoUnit.MILLIS);
        if (!at.equals(row.at())) find(Code.TIME_DIFFERS, number);
        if (row.source() != Source.PHONE) find(Code.SOURCE_DIFFERS, number);
    }
}
