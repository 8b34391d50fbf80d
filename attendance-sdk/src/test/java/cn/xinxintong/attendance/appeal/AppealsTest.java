package cn.xinxintong.attendance.appeal;

import static cn.xinxintong.attendance.Direction.IN;
import static cn.xinxintong.attendance.Direction.OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.appeal.AppealDecision.Kept;
import cn.xinxintong.attendance.appeal.AppealDecision.Reason;
import cn.xinxintong.attendance.appeal.AppealDecision.Refused;
import cn.xinxintong.attendance.appeal.AppealStep.By;
import cn.xinxintong.attendance.calendar.CalendarPolicy;
import cn.xinxintong.attendance.calendar.DayException;
import cn.xinxintong.attendance.calendar.DayKind;
import cn.xinxintong.attendance.calendar.DayMark;
import cn.xinxintong.attendance.calendar.DaySheet;
import cn.xinxintong.attendance.calendar.WorkCalendar;
import cn.xinxintong.attendance.testing.InMemoryAppealStore;
import cn.xinxintong.attendance.testing.InMemoryAttendanceRecords;
import cn.xinxintong.attendance.testing.InMemoryTimetables;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppealsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    private static final UUID CLERK = new UUID(8, 1);
    private static final UUID OFFICER = new UUID(8, 2);

    private final MovableClock clock = new MovableClock();
    private final InMemoryAppealStore store = new InMemoryAppealStore();
    private final InMemoryRoster roster = new InMemoryRoster();
    private final InMemoryAttendanceRecords records = new InMemoryAttendanceRecords();
    private final List<String> news = new ArrayList<>();
    private final Appeals appeals =
            new Appeals(new Appeals.Ports(store, roster, new Told()), AppealPolicy.defaults(), clock, UUID::randomUUID);
    private final WorkCalendar calendar = new WorkCalendar(
            new WorkCalendar.Ports(records, roster, new InMemoryTimetables(), store), CalendarPolicy.defaults(), clock);

    private final class Told implements AppealNews {
        @Override
        public void approved(Appeal appeal) {
            news.add("approved " + appeal.date());
        }

        @Override
        public void refused(Appeal appeal) {
            news.add("refused " + appeal.date());
        }
    }

    @BeforeEach
    void zhangWorksOnTheTower() {
        clock.setBeijing("2026-06-11T12:00");
        roster.join(Members.since(People.ZHANG, People.TOWER, "2026-05-10T08:00"));
    }

    private static AskedRow row(Direction direction, String beijing) {
        return new AskedRow(direction, Members.beijing(beijing));
    }

    private static List<AskedRow> wholeDay() {
        return List.of(row(IN, "2026-06-10T08:00"), row(OUT, "2026-06-10T18:00"));
    }

    private static NewAppeal asked(LocalDate date, AppealCause cause, List<AskedRow> rows, Attachment... files) {
        return new NewAppeal(People.TOWER, date, cause, " 忘了打卡 ", rows, List.of(files));
    }

    private static NewAppeal forgotten() {
        return asked(DAY, AppealCause.FORGOT_TO_PUNCH, wholeDay());
    }

    private Appeal submitted() {
        return kept(appeals.submit(People.ZHANG, forgotten()));
    }

    private static Appeal kept(AppealDecision decision) {
        assertThat(decision).isInstanceOf(Kept.class);
        return ((Kept) decision).appeal();
    }

    private void assertRefused(NewAppeal asked, Reason reason) {
        assertThat(appeals.submit(People.ZHANG, asked)).isEqualTo(new Refused(reason));
        assertThat(store.of(People.ZHANG)).isEmpty();
    }

    private static Attachment picture(int bytes) {
        byte[] content = new byte[bytes];
        content[0] = (byte) 0xFF;
        content[1] = (byte) 0xD8;
        content[2] = (byte) 0xFF;
        return Attachment.of(content).orElseThrow();
    }

    private DayMark day() {
        return calendar.month(People.ZHANG, People.TOWER, YearMonth.of(2026, 6)).days().stream()
                .filter(d -> d.date().equals(DAY))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class Submitting {

        @Test
        void keepsWhatHeSaysUntilTheEnterpriseDecidesInSevenDays() {
            Appeal appeal = kept(appeals.submit(
                    People.ZHANG, asked(DAY, AppealCause.GATE_FAILED, wholeDay(), picture(9), picture(2 << 20))));

            assertThat(appeal.state()).isEqualTo(AppealState.SUBMITTED);
            assertThat(appeal.version()).isOne();
            assertThat(appeal.reason()).isEqualTo("忘了打卡");
            assertThat(appeal.dueAt()).isEqualTo(Members.beijing("2026-06-18T12:00"));
            assertThat(appeal.attachments()).isEqualTo(2);
            assertThat(store.find(appeal.id())).contains(appeal);
        }

        @Test
        void isForTheMembersOfTheProject() {
            assertThat(appeals.submit(People.ALIM, forgotten())).isEqualTo(new Refused(Reason.PROJECT_NOT_FOUND));
        }

        @Test
        void isForDaysThatHaveBeenWithinAYear() {
            clock.setBeijing("2026-06-10T20:00");
            assertThat(appeals.submit(People.ZHANG, forgotten())).isInstanceOf(Kept.class);
            clock.setBeijing("2026-06-09T20:00");
            assertThat(appeals.submit(People.ZHANG, forgotten())).isEqualTo(new Refused(Reason.DAY_TO_COME));
            clock.setBeijing("2027-06-11T00:00");
            assertThat(appeals.submit(People.ZHANG, forgotten())).isEqualTo(new Refused(Reason.DAY_TOO_OLD));
        }

        @Test
        void isForADayBeforeHeJoinedAndNotForOneAfterHeLeft() {
            roster.join(Members.between(People.ALIM, People.TOWER, "2026-06-11T08:00", "2026-06-11T09:00"));
            assertThat(appeals.submit(People.ALIM, forgotten())).isInstanceOf(Kept.class);
            clock.setBeijing("2026-06-14T12:00");
            NewAppeal later = asked(
                    LocalDate.of(2026, 6, 12),
                    AppealCause.OTHER,
                    List.of(row(IN, "2026-06-12T08:00"), row(OUT, "2026-06-12T18:00")));

            assertThat(appeals.submit(People.ALIM, later)).isEqualTo(new Refused(Reason.DAY_AFTER_EXIT));
        }

        @Test
        void asksForPairs() {
            AskedRow in = row(IN, "2026-06-10T08:00");
            AskedRow out = row(OUT, "2026-06-10T18:00");
            assertRefused(asked(DAY, AppealCause.OTHER, List.of(in)), Reason.ROWS_NOT_PAIRED);
            assertRefused(asked(DAY, AppealCause.OTHER, List.of(out, in)), Reason.ROWS_NOT_PAIRED);
            assertRefused(asked(DAY, AppealCause.OTHER, List.of(in, in)), Reason.ROWS_NOT_PAIRED);
            assertRefused(
                    asked(DAY, AppealCause.OTHER, List.of(in, row(OUT, "2026-06-10T08:00"))), Reason.ROWS_NOT_PAIRED);
            assertRefused(
                    asked(DAY, AppealCause.OTHER, List.of(in, out, row(IN, "2026-06-10T17:00"), out)),
                    Reason.ROWS_NOT_PAIRED);
        }

        @Test
        void asksForNothingWhereItWasNotHeAndForSomethingOtherwise() {
            assertRefused(asked(DAY, AppealCause.NOT_ME, wholeDay()), Reason.ROWS_NOT_PAIRED);
            assertRefused(asked(DAY, AppealCause.FORGOT_TO_PUNCH, List.of()), Reason.ROWS_NOT_PAIRED);
            assertThat(appeals.submit(People.ZHANG, asked(DAY, AppealCause.NOT_ME, List.of())))
                    .isInstanceOf(Kept.class);
        }

        @Test
        void asksForTheDayAndForWhatHasBeen() {
            assertRefused(
                    asked(DAY, AppealCause.OTHER, List.of(row(IN, "2026-06-09T23:59"), row(OUT, "2026-06-10T08:00"))),
                    Reason.ROWS_NOT_OF_THE_DAY);
            assertRefused(
                    asked(DAY, AppealCause.OTHER, List.of(row(IN, "2026-06-10T08:00"), row(OUT, "2026-06-11T00:01"))),
                    Reason.ROWS_NOT_OF_THE_DAY);
            assertRefused(
                    asked(DAY, AppealCause.OTHER, List.of(row(IN, "2026-06-11T08:00"), row(OUT, "2026-06-11T12:01"))),
                    Reason.ROWS_NOT_OF_THE_DAY);
            assertThat(appeals.submit(
                            People.ZHANG,
                            asked(
                                    DAY,
                                    AppealCause.OTHER,
                                    List.of(row(IN, "2026-06-10T20:00"), row(OUT, "2026-06-11T06:00")))))
                    .isInstanceOf(Kept.class);
        }

        @Test
        void hasBounds() {
            Attachment small = picture(9);
            assertRefused(
                    asked(DAY, AppealCause.OTHER, wholeDay(), small, small, small, small), Reason.TOO_MANY_ATTACHMENTS);
            assertRefused(
                    asked(DAY, AppealCause.OTHER, wholeDay(), picture((2 << 20) + 1)), Reason.ATTACHMENT_TOO_LARGE);
            List<AskedRow> many = new ArrayList<>();
            for (int hour = 0; hour < 14; hour++) {
                many.add(row(hour % 2 == 0 ? IN : OUT, String.format("2026-06-10T%02d:00", hour)));
            }
            assertRefused(asked(DAY, AppealCause.OTHER, many), Reason.TOO_MANY_ROWS_ASKED);
        }

        @Test
        void isOnceADayAsLongAsItIsOpen() {
            Appeal first = submitted();
            assertThat(appeals.submit(People.ZHANG, forgotten())).isEqualTo(new Refused(Reason.APPEAL_OPEN));

            appeals.withdraw(People.ZHANG, first.id());

            assertThat(appeals.submit(People.ZHANG, forgotten())).isInstanceOf(Kept.class);
        }

        @Test
        void isPossibleTwentyTimesADay() {
            for (int i = 0; i < 20; i++)
                appeals.withdraw(People.ZHANG, submitted().id());

            assertThat(appeals.submit(People.ZHANG, forgotten())).isEqualTo(new Refused(Reason.TOO_MANY_APPEALS));
            clock.forward(Duration.ofDays(1));
            assertThat(appeals.submit(People.ZHANG, forgotten())).isInstanceOf(Kept.class);
        }

        @Test
        void needsAReason() {
            NewAppeal silent = new NewAppeal(People.TOWER, DAY, AppealCause.OTHER, "  ", wholeDay(), List.of());

            assertThatThrownBy(() -> appeals.submit(People.ZHANG, silent)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Deciding {

        @Test
        void isTheEnterprisesAndTheWorkerHears() {
            Appeal appeal = submitted();

            Appeal approved = kept(appeals.approve(appeal.id(), 1, By.ENTERPRISE, CLERK));

            assertThat(approved.state()).isEqualTo(AppealState.APPROVED);
            assertThat(news).containsExactly("approved 2026-06-10");
        }

        @Test
        void againstHimHasAReason() {
            Appeal appeal = submitted();

            Appeal refused = kept(appeals.refuse(appeal.id(), 1, By.ENTERPRISE, CLERK, "当天停工"));

            assertThat(refused.steps().get(0).note()).isEqualTo("当天停工");
            assertThat(news).containsExactly("refused 2026-06-10");
            assertThatThrownBy(() -> appeals.refuse(appeal.id(), 2, By.ENTERPRISE, CLERK, " "))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void isNotTheLeadersWhoseWordIsAnOpinion() {
            Appeal appeal = submitted();

            Appeal doubted = kept(appeals.teamDoubts(appeal.id(), 1, OFFICER, "没看见他"));
            Appeal supported = kept(appeals.teamSupports(appeal.id(), 2, OFFICER, "想起来了，他在"));

            assertThat(doubted.state()).isEqualTo(AppealState.SUBMITTED);
            assertThat(supported.state()).isEqualTo(AppealState.TEAM_OK);
            assertThat(supported.state().isOpen()).isTrue();
            assertThat(news).isEmpty();
            assertThat(appeals.refuse(appeal.id(), 3, By.ENTERPRISE, CLERK, "x"))
                    .isInstanceOf(Kept.class);
        }

        @Test
        void goesToTheOfficerWhenTheEnterpriseIsSilentForSevenDays() {
            Appeal appeal = submitted();
            assertThat(appeals.approve(appeal.id(), 1, By.OFFICER, OFFICER))
                    .isEqualTo(new Refused(Reason.APPEAL_WITH_ENTERPRISE));

            clock.forward(Duration.ofDays(7));

            assertThat(appeals.refuse(appeal.id(), 1, By.ENTERPRISE, CLERK, "x"))
                    .isEqualTo(new Refused(Reason.APPEAL_WITH_OFFICER));
            assertThat(appeals.approve(appeal.id(), 1, By.OFFICER, OFFICER)).isInstanceOf(Kept.class);
        }

        @Test
        void isOfTheVersionThatWasLookedAt() {
            Appeal appeal = submitted();
            appeals.teamSupports(appeal.id(), 1, OFFICER, "");

            assertThat(appeals.approve(appeal.id(), 1, By.ENTERPRISE, CLERK))
                    .isEqualTo(new Refused(Reason.APPEAL_CHANGED));
            assertThat(appeals.teamSupports(appeal.id(), 1, OFFICER, "")).isEqualTo(new Refused(Reason.APPEAL_CHANGED));
            assertThat(appeals.approve(appeal.id(), 2, By.ENTERPRISE, CLERK)).isInstanceOf(Kept.class);
        }

        @Test
        void happensOnce() {
            Appeal appeal = submitted();
            appeals.approve(appeal.id(), 1, By.ENTERPRISE, CLERK);

            assertThat(appeals.refuse(appeal.id(), 2, By.ENTERPRISE, CLERK, "x"))
                    .isEqualTo(new Refused(Reason.APPEAL_SETTLED));
            assertThat(appeals.withdraw(People.ZHANG, appeal.id())).isEqualTo(new Refused(Reason.APPEAL_SETTLED));
            assertThat(appeals.teamSupports(appeal.id(), 2, OFFICER, "")).isEqualTo(new Refused(Reason.APPEAL_SETTLED));
            assertThat(news).hasSize(1);
        }

        @Test
        void againstWithdrawingIsWonByOne() {
            Appeal appeal = submitted();

            var outcomes = AtOnce.eightTimes(i -> i % 2 == 0
                    ? appeals.withdraw(People.ZHANG, appeal.id())
                    : appeals.approve(appeal.id(), 1, By.ENTERPRISE, CLERK));

            Appeal settled = store.find(appeal.id()).orElseThrow();
            assertThat(settled.steps()).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(o -> o instanceof Kept)
                    .allMatch(o -> ((Kept) o).appeal().state() == settled.state());
            assertThat(news).hasSize(settled.state() == AppealState.APPROVED ? 1 : 0);
        }

        @Test
        void ofWhatThereIsNot() {
            AppealId nobodys = new AppealId(UUID.randomUUID());
            assertThat(appeals.approve(nobodys, 1, By.ENTERPRISE, CLERK))
                    .isEqualTo(new Refused(Reason.APPEAL_NOT_FOUND));
            assertThat(appeals.teamDoubts(nobodys, 1, OFFICER, "")).isEqualTo(new Refused(Reason.APPEAL_NOT_FOUND));
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void isHisAloneAndTheSameTwice() {
            Appeal appeal = submitted();

            assertThat(appeals.withdraw(People.ALIM, appeal.id())).isEqualTo(new Refused(Reason.APPEAL_NOT_FOUND));
            assertThat(kept(appeals.withdraw(People.ZHANG, appeal.id())).state())
                    .isEqualTo(AppealState.WITHDRAWN);
            assertThat(kept(appeals.withdraw(People.ZHANG, appeal.id())).steps())
                    .hasSize(1);
        }
    }

    @Nested
    class AnApprovedAppeal {
        private final AttendanceRecord gate =
                new AttendanceRecord(People.TOWER, Members.beijing("2026-06-10T07:58"), IN, Source.GATE, Set.of());

        private void approve(NewAppeal asked) {
            Appeal appeal = kept(appeals.submit(People.ZHANG, asked));
            appeals.approve(appeal.id(), 1, By.ENTERPRISE, CLERK);
        }

        @Test
        void makesTheDayThatWasAskedForBesideTheRawRecord() {
            records.append(People.ZHANG, gate);
            assertThat(day().counts()).isFalse();

            approve(forgotten());

            assertThat(day().counts()).isTrue();
            assertThat(day().kind()).isEqualTo(DayKind.NORMAL);
            assertThat(day().minutes()).isEqualTo(600);
            assertThat(day().exceptions()).extracting(DayException::kind).containsExactly(DayException.Kind.MANUAL);
            DaySheet sheet = calendar.day(People.ZHANG, People.TOWER, DAY);
            assertThat(sheet.rows())
                    .extracting(r -> r.record().source() + " " + r.role())
                    .containsExactly("GATE CORRECTED", "CORRECTION COUNTS", "CORRECTION COUNTS");
            assertThat(sheet.rows().get(0).record()).isEqualTo(gate);
            assertThat(sheet.correction().orElseThrow().author()).isEqualTo(CLERK);
            assertThat(sheet.correction().orElseThrow().reason()).isEqualTo("忘了打卡");
            assertThat(records.of(
                            People.ZHANG, People.TOWER, gate.at(), gate.at().plusSeconds(1)))
                    .containsExactly(gate);
        }

        @Test
        void makesADayOfNothing() {
            approve(forgotten());

            assertThat(calendar.workedDays(People.ZHANG, People.TOWER, YearMonth.of(2026, 6)))
                    .isOne();
        }

        @Test
        void takesAwayADayThatWasNotHis() {
            records.append(People.ZHANG, gate);
            records.append(
                    People.ZHANG,
                    new AttendanceRecord(
                            People.TOWER, Members.beijing("2026-06-10T18:00"), OUT, Source.GATE, Set.of()));

            approve(asked(DAY, AppealCause.NOT_ME, List.of()));

            assertThat(day().kind()).isEqualTo(DayKind.ANNULLED);
            assertThat(day().counts()).isFalse();
            assertThat(calendar.day(People.ZHANG, People.TOWER, DAY).rows()).hasSize(2);
        }

        @Test
        void ofWorkOutsideTheSiteSaysSo() {
            approve(asked(DAY, AppealCause.OUTSIDE_WORK, wholeDay()));

            assertThat(day().exceptions())
                    .extracting(DayException::kind)
                    .containsExactly(DayException.Kind.MANUAL, DayException.Kind.OUTSIDE);
        }

        @Test
        void givesWayToALaterOne() {
            approve(forgotten());
            clock.forward(Duration.ofMinutes(1));
            approve(asked(
                    DAY, AppealCause.WRONG_RECORD, List.of(row(IN, "2026-06-10T08:00"), row(OUT, "2026-06-10T12:00"))));

            assertThat(day().minutes()).isEqualTo(240);
            assertThat(calendar.day(People.ZHANG, People.TOWER, DAY).rows()).hasSize(4);
        }

        @Test
        void ofADayBeforeHeJoinedIsFlaggedAsSuch() {
            roster.join(Members.since(People.ALIM, People.TOWER, "2026-06-11T08:00"));
            Appeal appeal = kept(appeals.submit(People.ALIM, forgotten()));
            appeals.approve(appeal.id(), 1, By.ENTERPRISE, CLERK);

            assertThat(calendar.month(People.ALIM, People.TOWER, YearMonth.of(2026, 6))
                            .days())
                    .extracting(DayMark::flags)
                    .containsExactly(Set.of(AttendanceFlag.BEFORE_ENTRY));
        }
    }

    @Nested
    class AnAttachment {

        @Test
        void isKnownByItsContent() {
            assertThat(Attachment.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0})
                            .map(Attachment::kind))
                    .contains(Attachment.Kind.JPEG);
            assertThat(Attachment.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0})
                            .map(Attachment::kind))
                    .contains(Attachment.Kind.PNG);
            assertThat(Attachment.of("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                            .map(Attachment::kind))
                    .contains(Attachment.Kind.PDF);
        }

        @Test
        void isNoProgramNoPageAndNotEmpty() {
            for (String text : new String[] {"", "MZ", "<html>", "GIF89a", "PK\3\4", "%PDF-", "\u0089PNG"}) {
                assertThat(Attachment.of(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
                        .isEmpty();
            }
        }

        @Test
        void isNotChangedThroughItsBytes() {
            byte[] content = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 7};
            Attachment attachment = Attachment.of(content).orElseThrow();
            content[3] = 8;
            attachment.content()[3] = 9;

            assertThat(attachment.content()[3]).isEqualTo((byte) 7);
        }
    }

    @ParameterizedTest
    @EnumSource(AppealCause.class)
    void noTextShowsWhatHeSays(AppealCause cause) {
        Appeal appeal = submitted();
        Appeal refused = kept(appeals.refuse(appeal.id(), 1, By.ENTERPRISE, CLERK, "当天停工"));

        assertThat(refused.toString() + refused.steps() + asked(DAY, cause, List.of()))
                .doesNotContain("忘了打卡")
                .doesNotContain("当天停工");
    }
}
