package cn.xinxintong.attendance.evidence.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.evidence.ClaimsJson;
import cn.xinxintong.attendance.evidence.ClockReading;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.evidence.PunchKind;
import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.evidence.record.FileSignature.Kind;
import cn.xinxintong.attendance.evidence.record.RecordFinding.Code;
import cn.xinxintong.attendance.evidence.record.RecordReport.Proof;
import cn.xinxintong.attendance.evidence.record.RecordReport.Signature;
import cn.xinxintong.attendance.testing.DeviceKeyPair;
import cn.xinxintong.attendance.testing.SampleClaims;
import cn.xinxintong.crypto.CryptoSuite;
import cn.xinxintong.crypto.Ed25519Key;
import cn.xinxintong.crypto.SignatureKey;
import cn.xinxintong.testing.People;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordsTest {
    private static final SignatureKey PLATFORM = Ed25519Key.generate(new SecureRandom());
    private static final Instant EIGHT = Instant.parse("2026-06-15T00:00:00Z");
    private static final Instant MADE = Instant.parse("2026-06-30T04:00:00Z");
    private static final String PHONE = "phone-1";

    private final DeviceKeyPair key = DeviceKeyPair.make();
    private final List<SignedPunch> chain = new ArrayList<>();
    private final List<RecordRow> rows = new ArrayList<>();

    private static RecordHead head(DeviceKeyPair... keys) {
        List<RecordHead.DeviceKey> known = new ArrayList<>();
        for (DeviceKeyPair pair : keys) {
            known.add(new RecordHead.DeviceKey(PHONE, pair.publicKey(), Instant.EPOCH, Instant.MAX));
        }
        return new RecordHead(
                MADE,
                LocalDate.parse("2026-06-01"),
                LocalDate.parse("2026-06-30"),
                new RecordHead.Person("w-1", "张*", "650102********0017"),
                List.of(new RecordHead.Site(People.TOWER, "塔楼", "建筑公司")),
                known,
                List.of(new RecordHead.Day(People.TOWER, LocalDate.parse("2026-06-15"), "NORMAL")),
                List.of(),
                Duration.ofMinutes(5),
                "…");
    }

    private static byte[] signed(RecordHead head, List<RecordRow> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            RecordWriter.write(head, rows.iterator(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FileSignature.append(Kind.JSON, file.toByteArray(), PLATFORM, MADE);
    }

    private RecordReport report() {
        return verify(signed(head(key), rows));
    }

    private static RecordReport verify(byte[] file) {
        return Records.verify(file, List.of(PLATFORM.publicKey()));
    }

    /** The next punch of the phone, that many minutes after eight. */
    private SignedPunch punch(int minutes) {
        SampleClaims sample = SampleClaims.at(EIGHT.plusSeconds(60L * minutes))
                .clock(new ClockReading.Synced("boot-1", 1_000_000 + 60_000L * minutes, EIGHT, 1_000_000))
                .sequence(1);
        if (!chain.isEmpty()) {
            SignedPunch last = chain.get(chain.size() - 1);
            sample.after(last.claims().sequence(), last.id());
        }
        SignedPunch punch = SignedPunch.sign(sample.claims(), key);
        chain.add(punch);
        return punch;
    }

    private static RecordRow row(SignedPunch punch) {
        return row(punch, punch.jws());
    }

    private static RecordRow row(SignedPunch punch, String text) {
        PunchClaims claims = punch.claims();
        Instant at = claims.claimedAt();
        return new RecordRow(
                claims.project(),
                at,
                claims.kind().direction(),
                Source.PHONE,
                List.of(),
                new RecordRow.Evidence(punch.id(), PHONE, at.plusSeconds(2), text));
    }

    private void add(int... minutes) {
        for (int m : minutes) rows.add(row(punch(m)));
    }

    private static RecordRow gate(int minutes) {
        return new RecordRow(
                People.TOWER,
                EIGHT.plusSeconds(60L * minutes),
                Direction.OUT,
                Source.GATE,
                List.of("BEFORE_ENTRY"),
                RecordRow.Evidence.NONE);
    }

    private static RecordFinding found(Code code, int row) {
        return new RecordFinding(code, row);
    }

    @Nested
    class Holds {

        @Test
        void aRecordOfPunchesAndGates() {
            add(0, 240, 300);
            rows.add(gate(600));

            RecordReport report = report();

            assertThat(report.findings()).isEmpty();
            assertThat(report.holds()).isTrue();
            assertThat(report.signature())
                    .isEqualTo(new Signature.Right(Kind.JSON, MADE, FileSignature.keyId(PLATFORM.publicKey())));
            assertThat(report.rows())
                    .extracting(RecordReport.Row::proof)
                    .containsExactly(Proof.SIGNATURE, Proof.SIGNATURE, Proof.SIGNATURE, Proof.PLATFORM);
            assertThat(report.rows().get(3))
                    .isEqualTo(new RecordReport.Row(
                            4, EIGHT.plusSeconds(36_000), Direction.OUT, Source.GATE, Proof.PLATFORM));
        }

        @Test
        void anEmptyRecord() {
            assertThat(report().holds()).isTrue();
        }

        @Test
        void aPunchWhoseOwnSignatureIsSpoiltButWhoseFollowerIsSigned() {
            add(0, 240, 300);
            rows.set(0, row(chain.get(0), spoilt(chain.get(0))));
            rows.set(1, row(chain.get(1), spoilt(chain.get(1))));

            RecordReport report = report();

            assertThat(report.holds()).isTrue();
            assertThat(report.rows())
                    .extracting(RecordReport.Row::proof)
                    .containsExactly(Proof.CHAIN, Proof.CHAIN, Proof.SIGNATURE);
        }

        @Test
        void aRangeThatBeginsInTheMiddleOfAChain() {
            add(0, 240, 300);
            rows.remove(0);

            assertThat(report().findings()).isEmpty();
        }

        @Test
        void aChainWhoseLinkIsAPunchThatWasRefused() {
            add(0, 240, 300);
            RecordRow refused = rows.remove(1);
            RecordHead plain = head(key);
            RecordHead with = new RecordHead(
                    plain.madeAt(),
                    plain.from(),
                    plain.to(),
                    plain.worker(),
                    plain.projects(),
                    plain.keys(),
                    plain.days(),
                    List.of(new RecordHead.Refused(refused.evidence(), "OUTSIDE_GEOFENCE")),
                    plain.clockSkew(),
                    plain.howToCheck());

            RecordReport report = verify(signed(with, rows));

            assertThat(report.findings()).isEmpty();
            assertThat(report.rows()).hasSize(2);
        }

        @Test
        void aPunchUnderAKeyThatWasReplacedLater() {
            add(0);
            DeviceKeyPair next = DeviceKeyPair.make();
            Instant change = EIGHT.plusSeconds(100);
            SignedPunch later = SignedPunch.sign(
                    SampleClaims.at(EIGHT.plusSeconds(200)).sequence(1).claims(), next);
            rows.add(row(later));
            RecordHead head = head(key);
            RecordHead both = new RecordHead(
                    head.madeAt(),
                    head.from(),
                    head.to(),
                    head.worker(),
                    head.projects(),
                    List.of(
                            new RecordHead.DeviceKey(PHONE, key.publicKey(), Instant.EPOCH, change),
                            new RecordHead.DeviceKey(PHONE, next.publicKey(), change, Instant.MAX)),
                    head.days(),
                    head.refused(),
                    head.clockSkew(),
                    head.howToCheck());

            assertThat(verify(signed(both, rows)).findings()).isEmpty();
        }

        @Test
        void aPunchWhosePhoneHadNotHeardTheTime() {
            PunchClaims claims = SampleClaims.at(EIGHT).unsynced().sequence(1).claims();
            rows.add(row(SignedPunch.sign(claims, key)));

            assertThat(report().findings()).isEmpty();
        }

        @Test
        void aSignatureOfTheSmSuite() {
            SignatureKey sm = CryptoSuite.SM.newSignatureKey(new SecureRandom());
            byte[] file = FileSignature.append(Kind.PDF, "%PDF-1.7\n…\n".getBytes(UTF_8), sm, MADE);

            assertThat(Records.verify(file, List.of(sm.publicKey())).signature())
                    .isEqualTo(new Signature.Right(Kind.PDF, MADE, FileSignature.keyId(sm.publicKey())));
        }
    }

    private static String spoilt(SignedPunch punch) {
        int at = punch.jws().lastIndexOf('.') + 1;
        char other = punch.jws().charAt(at) == 'A' ? 'B' : 'A';
        return punch.jws().substring(0, at) + other + punch.jws().substring(at + 1);
    }

    @Nested
    class Remarks {

        @Test
        void aPunchThatIsMissing() {
            add(0, 240, 300, 600);
            rows.remove(1);

            RecordReport report = report();

            assertThat(report.findings()).containsExactly(found(Code.CHAIN_GAP, 2));
            assertThat(report.holds()).isTrue();
        }

        @Test
        void aForkOfTheChain() {
            add(0);
            SignedPunch first = chain.get(0);
            add(240);
            chain.set(1, first);
            add(300);

            assertThat(report().findings()).containsExactly(found(Code.CHAIN_FORK, 3));
        }

        @Test
        void aWallClockThatWasSetBack() {
            add(0);
            SignedPunch first = chain.get(0);
            PunchClaims back = SampleClaims.at(EIGHT.minusSeconds(3_600))
                    .clock(new ClockReading.Synced("boot-1", 1_600_000, EIGHT, 1_000_000))
                    .after(1, first.id())
                    .claims();
            SignedPunch second = SignedPunch.sign(back, key);
            rows.add(new RecordRow(
                    People.TOWER,
                    EIGHT.plusSeconds(600),
                    Direction.IN,
                    Source.PHONE,
                    List.of("CLOCK_SKEW"),
                    new RecordRow.Evidence(second.id(), PHONE, EIGHT.plusSeconds(601), second.jws())));

            assertThat(report().findings()).containsExactly(found(Code.CLOCK_SET_BACK, 2));
        }

        @Test
        void aMonotonicClockThatRanBackWhileThePhoneWasOn() {
            add(0);
            PunchClaims back = SampleClaims.at(EIGHT.plusSeconds(1))
                    .clock(new ClockReading.Synced("boot-1", 999_000, EIGHT.plusSeconds(1), 999_000))
                    .after(1, chain.get(0).id())
                    .claims();
            rows.add(row(SignedPunch.sign(back, key)));

            assertThat(report().findings()).containsExactly(found(Code.CLOCK_SET_BACK, 2));
        }

        @Test
        void aPunchWithoutASignature() {
            PunchClaims claims = SampleClaims.at(EIGHT).claims();
            String json = ClaimsJson.writeBare(new ClaimsJson.Bare("b-1", claims));
            rows.add(new RecordRow(
                    People.TOWER,
                    EIGHT,
                    Direction.IN,
                    Source.PHONE,
                    List.of("UNSIGNED"),
                    new RecordRow.Evidence("b-1", PHONE, EIGHT.plusSeconds(1), json)));

            RecordReport report = report();

            assertThat(report.findings()).containsExactly(found(Code.UNSIGNED, 1));
            assertThat(report.rows()).extracting(RecordReport.Row::proof).containsExactly(Proof.PLATFORM);
        }
    }

    /** The platform itself hands out something false, rightly signed. */
    @Nested
    class DoesNotHold {
        private void assertFound(Code code) {
            RecordReport report = report();
            assertThat(report.findings()).contains(found(code, 1));
            assertThat(report.holds()).isFalse();
        }

        private void change(UnaryOperator<RecordRow> change) {
            add(0);
            rows.set(0, change.apply(rows.get(0)));
        }

        @Test
        void withAnotherTime() {
            change(r -> new RecordRow(
                    r.project(), r.at().plusSeconds(60), r.direction(), r.source(), r.flags(), r.evidence()));
            assertFound(Code.TIME_DIFFERS);
        }

        @Test
        void withAnotherDirection() {
            change(r -> new RecordRow(r.project(), r.at(), Direction.OUT, r.source(), r.flags(), r.evidence()));
            assertFound(Code.DIRECTION_DIFFERS);
        }

        @Test
        void withAnotherSource() {
            change(r -> new RecordRow(r.project(), r.at(), r.direction(), Source.GATE, r.flags(), r.evidence()));
            assertFound(Code.SOURCE_DIFFERS);
        }

        @Test
        void withAnotherProject() {
            change(r -> new RecordRow(People.BRIDGE, r.at(), r.direction(), r.source(), r.flags(), r.evidence()));
            assertFound(Code.PROJECT_DIFFERS);
            assertFound(Code.ROW_OUT_OF_PLACE);
        }

        @Test
        void withARowOfAnotherMonth() {
            rows.add(gate(60 * 24 * 40));
            assertFound(Code.ROW_OUT_OF_PLACE);
        }

        @Test
        void withoutTheEvidence() {
            change(r ->
                    new RecordRow(r.project(), r.at(), r.direction(), r.source(), r.flags(), RecordRow.Evidence.NONE));
            assertFound(Code.EVIDENCE_MISSING);
        }

        @Test
        void withEvidenceThatCannotBeRead() {
            change(r -> new RecordRow(
                    r.project(),
                    r.at(),
                    r.direction(),
                    r.source(),
                    r.flags(),
                    new RecordRow.Evidence("x", PHONE, r.at(), "no evidence")));
            assertFound(Code.EVIDENCE_UNREADABLE);
        }

        @Test
        void withTheIdOfAnotherPunch() {
            change(r -> new RecordRow(
                    r.project(),
                    r.at(),
                    r.direction(),
                    r.source(),
                    r.flags(),
                    new RecordRow.Evidence(
                            "0".repeat(64),
                            PHONE,
                            r.evidence().receivedAt(),
                            r.evidence().text())));
            assertFound(Code.ID_WRONG);
        }

        @Test
        void withTheSamePunchTwice() {
            add(0);
            rows.add(rows.get(0));

            assertThat(report().findings()).contains(found(Code.PUNCH_TWICE, 2));
        }

        @Test
        void withAPunchThatThePhoneDidNotSign() {
            add(0);
            rows.set(0, row(chain.get(0), spoilt(chain.get(0))));
            assertFound(Code.NOT_PROVEN);
        }

        @Test
        void withAPunchOfAKeyThatIsNotThePhones() {
            add(0);
            RecordReport report = verify(signed(head(DeviceKeyPair.make()), rows));

            assertThat(report.findings()).containsExactly(found(Code.NOT_PROVEN, 1));
        }

        @Test
        void withAPunchFromAfterTheKeyWasRevoked() {
            add(0);
            RecordHead open = head(key);
            RecordHead closed = new RecordHead(
                    open.madeAt(),
                    open.from(),
                    open.to(),
                    open.worker(),
                    open.projects(),
                    List.of(new RecordHead.DeviceKey(PHONE, key.publicKey(), Instant.EPOCH, EIGHT)),
                    open.days(),
                    open.refused(),
                    open.clockSkew(),
                    open.howToCheck());

            assertThat(verify(signed(closed, rows)).findings()).containsExactly(found(Code.NOT_PROVEN, 1));
        }

        @Test
        void withAPunchTurnedFromOnToOff() {
            SignedPunch on = punch(0);
            String off = ClaimsJson.write(SampleClaims.at(EIGHT)
                    .kind(PunchKind.OFF)
                    .clock(on.claims().clock())
                    .sequence(1)
                    .claims());
            String[] parts = on.jws().split("\\.");
            String payload = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(off.getBytes(UTF_8));
            SignedPunch forged = SignedPunch.parse(parts[0] + "." + payload + "." + parts[2]);
            rows.add(row(forged));

            assertFound(Code.NOT_PROVEN);
        }
    }

    /** Somebody changes the file on its way. */
    @Nested
    class Tampered {
        private byte[] file() {
            add(0, 240);
            return signed(head(key), rows);
        }

        @Test
        void noByteOfItCanBeChanged() {
            rows.add(gate(60));
            byte[] file = signed(head(key), rows);
            for (int at = 0; at < file.length; at++) {
                byte[] changed = file.clone();
                changed[at] ^= 1;
                assertThat(verify(changed).holds()).as("byte %d", at).isFalse();
            }
        }

        @Test
        void nothingCanBeCutOffOrAdded() {
            byte[] file = file();
            for (int length = 0; length < file.length; length += 3) {
                assertThat(verify(Arrays.copyOf(file, length)).holds()).isFalse();
            }
            assertThat(verify(Arrays.copyOf(file, file.length + 1)).holds()).isFalse();
        }

        @Test
        void noRowCanBeTakenOut() {
            String text = new String(file(), UTF_8);
            int from = text.indexOf("\n,{\"projectId\"");
            int to = text.indexOf("]}\n", from);
            byte[] without = (text.substring(0, from) + text.substring(to)).getBytes(UTF_8);

            RecordReport report = verify(without);

            assertThat(report.rows()).hasSize(1);
            assertThat(report.findings()).containsExactly(found(Code.CONTENT_CHANGED, 0));
        }

        @Test
        void anotherKeyThanThePlatformsIsNotTrusted() {
            RecordReport report = Records.verify(
                    file(), List.of(Ed25519Key.generate(new SecureRandom()).publicKey()));

            assertThat(report.findings()).containsExactly(found(Code.KEY_NOT_TRUSTED, 0));
            assertThat(report.signature())
                    .isEqualTo(new Signature.Wrong(Code.KEY_NOT_TRUSTED, FileSignature.keyId(PLATFORM.publicKey())));
            assertThat(Records.verify(file(), Collections.emptyList()).holds()).isFalse();
        }

        @Test
        void whatStandsBesideTheSignatureInTheLastLineIsNoticed() {
            byte[] pdf = FileSignature.append(Kind.PDF, "%PDF-1.7\n%%EOF\n".getBytes(UTF_8), PLATFORM, MADE);
            String text = new String(pdf, UTF_8);
            byte[] more = (text.substring(0, text.length() - 1) + "\r1 0 obj (a new page) endobj\n").getBytes(UTF_8);

            assertThat(verify(pdf).holds()).isTrue();
            assertThat(verify(more).findings()).containsExactly(found(Code.CONTENT_CHANGED, 0));
        }

        @Test
        void aSecondRecordInTheLastLineIsNoticed() {
            String text = new String(file(), UTF_8);
            int last = text.lastIndexOf(",\"signature\"");
            byte[] two = (text.substring(0, last) + ",\"record\":{}" + text.substring(last)).getBytes(UTF_8);

            assertThat(verify(two).holds()).isFalse();
        }

        @ParameterizedTest
        @EnumSource(Kind.class)
        void aSignatureOfOneFileIsNoneOfAnother(Kind kind) {
            byte[] one = FileSignature.append(kind, "{}\n".getBytes(UTF_8), PLATFORM, MADE);
            String line = new String(one, UTF_8).substring(3);

            assertThat(verify(("{ }\n" + line).getBytes(UTF_8)).findings()).contains(found(Code.CONTENT_CHANGED, 0));
        }

        @Test
        void junkIsAnswered() {
            for (String junk :
                    List.of("", "\n", "{", "{}\n", "{\"record\":{}}", "eyJ.a.b\n", "\n\neyJhIjoxfQ.eyJhIjoxfQ.AA")) {
                assertThat(verify(junk.getBytes(UTF_8)).holds()).isFalse();
            }
        }
    }
}
