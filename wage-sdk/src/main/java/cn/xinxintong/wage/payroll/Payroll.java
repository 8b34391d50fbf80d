package cn.xinxintong.wage.payroll;

import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.Roster;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import cn.xinxintong.wage.Payees;
import cn.xinxintong.wage.bank.SpecialAccount;
import cn.xinxintong.wage.card.CardRequest;
import cn.xinxintong.wage.card.CardStore;
import cn.xinxintong.wage.record.EntryKind;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.SheetId;
import cn.xinxintong.wage.record.WageEntry;
import cn.xinxintong.wage.record.WageStore;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A month's pay, from the enterprise's rows to what the bank is asked to pay: drawn up, laid before the workers, signed or
 * objected to, submitted. A step taken twice is taken once. Thread-safe; each call is one transaction of its caller's.
 */
public final class Payroll {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Ports ports;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** What a payroll stands on. */
    public record Ports(
            PayrollStore sheets,
            WageStore wages,
            CardStore cards,
            SpecialAccounts accounts,
            Payees payees,
            Roster roster) {}

    public Payroll(Ports ports, Clock clock, Supplier<UUID> ids) {
        this.ports = ports;
        this.clock = clock;
        this.ids = ids;
    }

    /** Draws up a sheet of the rows: of all of them, or none. There may be several for one month. */
    public ImportDecision importSheet(Project project, YearMonth month, List<PayrollRow> rows) {
        Instant now = clock.instant();
        if (rows.isEmpty()) return new ImportDecision.Refused(ImportDecision.Reason.PAYROLL_EMPTY);
        if (month.isAfter(YearMonth.from(now.atZone(BEIJING)))) {
            return new ImportDecision.Refused(ImportDecision.Reason.MONTH_TO_COME);
        }
        PayrollReader reader = new PayrollReader(ports.payees(), ports.roster(), project.id(), month, ids);
        rows.forEach(reader::read);
        if (!reader.faults().isEmpty()) return new ImportDecision.Faulty(reader.faults());
        DraftSheet sheet =
                new DraftSheet(new SheetId(ids.get()), project.id(), project.enterprise(), month, reader.lines(), now);
        ports.sheets().add(sheet);
        return new ImportDecision.Imported(sheet);
    }

    /** Lays a draft before its workers. */
    public SheetDecision open(EnterpriseId enterprise, SheetId id) {
        if (!own(enterprise, id).isPresent()) return new SheetDecision.Refused(SheetDecision.Reason.SHEET_NOT_FOUND);
        ports.sheets().open(id, clock.instant());
        PayrollSheet sheet = ports.sheets().find(id).orElseThrow(IllegalStateException::new);
        return sheet instanceof SignedSheet
                ? new SheetDecision.Stepped(sheet)
                : new SheetDecision.Refused(SheetDecision.Reason.SHEET_SUBMITTED);
    }

    /** The worker says that his line is right: from now on so much is owed to him. */
    public LineDecision sign(WorkerId worker, LineId id) {
        LineDecision decision = answer(worker, id, new LineAnswer.Signed(clock.instant()));
        if (decision instanceof LineDecision.Answered answered) {
            Money amount = answered.line().line().slip().amount();
            post(worker, WageEntry.of(id, EntryKind.SIGNED, amount, clock.instant()));
        }
        return decision;
    }

    /**
     * The worker says that his line is not right: it is left out when the sheet is submitted.
     *
     * @param reason in his own words
     * @throws IllegalArgumentException if he gives none
     */
    public LineDecision object(WorkerId worker, LineId id, String reason) {
        if (reason.trim().isEmpty()) throw new IllegalArgumentException("an objection has a reason");
        return answer(worker, id, new LineAnswer.Objected(reason.trim(), clock.instant()));
    }

    private LineDecision answer(WorkerId worker, LineId id, LineAnswer answer) {
        boolean taken = ports.sheets().answer(worker, id, answer);
        Optional<WorkerLine> line = ports.sheets().of(worker).stream()
                .filter(l -> l.line().id().equals(id))
                .findFirst();
        if (!line.isPresent()) return new LineDecision.Refused(LineDecision.Reason.LINE_NOT_FOUND);
        boolean said = line.get().answer().getClass() == answer.getClass();
        if (taken || said) return new LineDecision.Answered(line.get());
        return new LineDecision.Refused(
                line.get().isOpen() ? LineDecision.Reason.LINE_ANSWERED : LineDecision.Reason.SIGNING_CLOSED);
    }

    /** Ends the signing. What is signed and has a card to go to is on its way to the bank; the rest is left out. */
    public SheetDecision submit(EnterpriseId enterprise, SheetId id) {
        Optional<PayrollSheet> before = own(enterprise, id);
        if (!before.isPresent()) return new SheetDecision.Refused(SheetDecision.Reason.SHEET_NOT_FOUND);
        if (before.get() instanceof DraftSheet) return new SheetDecision.Refused(SheetDecision.Reason.SHEET_NOT_OPEN);
        Optional<SubmittedSheet> submitted = ports.sheets().submit(id, this::toTheBank);
        submitted.ifPresent(this::bookAsUnderWay);
        PayrollSheet after = ports.sheets().find(id).orElseThrow(IllegalStateException::new);
        return after instanceof SignedSheet
                ? new SheetDecision.Refused(SheetDecision.Reason.NOTHING_TO_PAY)
                : new SheetDecision.Stepped(after);
    }

    private Optional<SubmittedSheet> toTheBank(SignedSheet sheet) {
        List<SubmittedLine> lines = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (PayrollLine line : sheet.draft().lines()) {
            LineAnswer answer = sheet.answerOf(line.id());
            Optional<CardRequest> card = ports.cards().of(line.worker()).payable();
            if (answer instanceof LineAnswer.Objected) leftOut.add(new LeftOut(line, LeftOut.Reason.OBJECTED));
            else if (answer instanceof LineAnswer.Waiting) leftOut.add(new LeftOut(line, LeftOut.Reason.NOT_SIGNED));
            else if (!card.isPresent()) leftOut.add(new LeftOut(line, LeftOut.Reason.NO_WAGE_CARD));
            else lines.add(new SubmittedLine(line, card.get().id()));
        }
        if (lines.isEmpty()) return Optional.empty();
        SpecialAccount from = ports.accounts().of(sheet.draft().project());
        return Optional.of(new SubmittedSheet(sheet, from, lines, leftOut, clock.instant()));
    }

    private void bookAsUnderWay(SubmittedSheet sheet) {
        for (SubmittedLine submitted : sheet.lines()) {
            PayrollLine line = submitted.line();
            post(
                    line.worker(),
                    WageEntry.of(line.id(), EntryKind.SUBMITTED, line.slip().amount(), sheet.submittedAt()));
        }
    }

    private void post(WorkerId worker, WageEntry entry) {
        ports.wages()
                .post(
                        worker,
                        entry.line(),
                        before -> before.stream().anyMatch(e -> e.kind() == entry.kind()) ? List.of() : List.of(entry));
    }

    private Optional<PayrollSheet> own(EnterpriseId enterprise, SheetId id) {
        return ports.sheets()
                .find(id)
                .filter(sheet -> sheet.draft().enterprise().equals(enterprise));
    }
}
