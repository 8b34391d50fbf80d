package cn.xinxintong.wage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.entry.InvitationId;
import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.PayKind;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.entry.Terms;
import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.money.Money;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import cn.xinxintong.wage.PayCheck.Verdict;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.SpecialAccount;
import cn.xinxintong.wage.payroll.DraftSheet;
import cn.xinxintong.wage.payroll.LineAnswer;
import cn.xinxintong.wage.payroll.PayrollLine;
import cn.xinxintong.wage.payroll.SubmittedLine;
import cn.xinxintong.wage.payroll.SubmittedSheet;
import cn.xinxintong.wage.record.EntryKind;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.Payslip;
import cn.xinxintong.wage.record.SheetId;
import cn.xinxintong.wage.record.WageEntry;
import cn.xinxintong.wage.testing.InMemoryPayrollStore;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Zhang has 350 yuan a day at the tower. It is June; the month looked at is May unless a test says otherwise. */
class PayChecksTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final Terms BY_THE_DAY = terms(PayKind.DAY, "350");

    private final MovableClock clock = new MovableClock();
    private final InMemoryRoster roster = new InMemoryRoster();
    private final InMemoryPayrollStore sheets = new InMemoryPayrollStore();
    private final Map<ProjectId, Integer> daysInMay = new HashMap<>();
    private final PayChecks checks = new PayChecks(
            (worker, project, month) -> month.equals(MAY) ? daysInMay.getOrDefault(project, 0) : 0,
            roster,
            sheets,
            sheets.wages(),
            clock);

    @BeforeEach
    void zhangWorksAtTheTower() {
        join(People.TOWER, BY_THE_DAY, "2026-04-01T08:00", Optional.empty());
    }

    @Nested
    class TheVerdict {
        @Test
        void isNoWorkWhereNothingWasWorkedAndNothingCame() {
            assertThat(may())
                    .isEqualTo(new PayCheck(
                            MAY, 0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Verdict.NO_WORK));
        }

        @Test
        void isUnpaidWhereSomethingWasWorkedAndNothingCame() {
            daysInMay.put(People.TOWER, 22);

            assertThat(may())
                    .isEqualTo(new PayCheck(
                            MAY,
                            22,
                            Money.parse("7700"),
                            Money.ZERO,
                            Money.ZERO,
                            Money.ZERO,
                            Money.parse("7700"),
                            Verdict.UNPAID));
        }

        @Test
        void isNotDueYetUntilTheMonthIsOverInBeijing() {
            daysInMay.put(People.TOWER, 22);

            clock.setBeijing("2026-05-31T23:59");
            assertThat(may().verdict()).isEqualTo(Verdict.NOT_DUE_YET);
            assertThat(may().owed()).isEqualTo(Money.parse("7700"));

            clock.setBeijing("2026-06-01T00:00");
            assertThat(may().verdict()).isEqualTo(Verdict.UNPAID);
        }

        @Test
        void isUnderWayWhereAllThatIsOwedIsWithTheBank() {
            daysInMay.put(People.TOWER, 22);
            submitted(People.TOWER, "7700", "0");

            assertThat(may().verdict()).isEqualTo(Verdict.UNDER_WAY);
            assertThat(may().underWay()).isEqualTo(Money.parse("7700"));
            assertThat(may().owed()).isEqualTo(Money.parse("7700"));
        }

        @Test
        void isUnpaidWhereTooLittleIsWithTheBank() {
            daysInMay.put(People.TOWER, 22);
            submitted(People.TOWER, "7000", "0");

            assertThat(may().verdict()).isEqualTo(Verdict.UNPAID);
            assertThat(may().underWay()).isEqualTo(Money.parse("7000"));
        }

        @Test
        void isPaidWhereEverythingCame() {
            daysInMay.put(People.TOWER, 22);
            paid(People.TOWER, "7700", "0");

            assertThat(may().verdict()).isEqualTo(Verdict.PAID);
            assertThat(may().paid()).isEqualTo(Money.parse("7700"));
            assertThat(may().owed()).isEqualTo(Money.ZERO);
        }

        @Test
        void isPaidWhereMoreCameThanIsDueAndNothingIsOwedThen() {
            daysInMay.put(People.TOWER, 22);
            paid(People.TOWER, "8000", "0");

            assertThat(may().verdict()).isEqualTo(Verdict.PAID);
            assertThat(may().owed()).isEqualTo(Money.ZERO);
        }

        @Test
        void isPaidInPartWhereAFenIsMissing() {
            daysInMay.put(People.TOWER, 22);
            paid(People.TOWER, "7699.99", "0");

            assertThat(may().verdict()).isEqualTo(Verdict.PAID_IN_PART);
            assertThat(may().owed()).isEqualTo(Money.ofFen(1));
        }

        @Test
        void isUnderWayWhereTheRestIsWithTheBank() {
            daysInMay.put(People.TOWER, 22);
            paid(People.TOWER, "7000", "0");
            submitted(People.TOWER, "700", "0");

            assertThat(may().verdict()).isEqualTo(Verdict.UNDER_WAY);
            assertThat(may().owed()).isEqualTo(Money.parse("700"));
        }

        @Test
        void isNotKnownWherePieceWorkHasNoSlipYet() {
            roster.join(membership(People.BRIDGE, terms(PayKind.PIECE, "2"), "2026-04-01T08:00", Optional.empty()));
            daysInMay.put(People.BRIDGE, 10);

            assertThat(may().verdict()).isEqualTo(Verdict.NOT_KNOWN);
            assertThat(may().days()).isEqualTo(10);
            assertThat(may().due()).isEqualTo(Money.ZERO);
        }

        @Test
        void ofAMonthToComeIsNoWork() {
            assertThat(checks.of(People.ZHANG, YearMonth.of(2026, 9)).verdict()).isEqualTo(Verdict.NO_WORK);
        }
    }

    @Nested
    class WhatIsDue {
        @Test
        void atTwoProjectsIsAddedUp() {
            join(People.BRIDGE, terms(PayKind.DAY, "400"), "2026-05-10T08:00", Optional.empty());
            daysInMay.put(People.TOWER, 10);
            daysInMay.put(People.BRIDGE, 12);
            paid(People.TOWER, "3500", "0");

            assertThat(may().days()).isEqualTo(22);
            assertThat(may().due()).isEqualTo(Money.parse("8300"));
            assertThat(may().owed()).isEqualTo(Money.parse("4800"));
            assertThat(may().verdict()).isEqualTo(Verdict.PAID_IN_PART);
        }

        @Test
        void toWhoLeftAndCameBackIsCountedOnceByTheTermsHeCameBackWith() {
            join(People.BRIDGE, terms(PayKind.DAY, "300"), "2026-05-01T08:00", Optional.of("2026-05-10T08:00"));
            join(People.BRIDGE, terms(PayKind.DAY, "400"), "2026-05-20T08:00", Optional.empty());
            daysInMay.put(People.BRIDGE, 15);

            assertThat(may().days()).isEqualTo(15);
            assertThat(may().due()).isEqualTo(Money.parse("6000"));
        }

        @Test
        void byTheMonthIsTheWholeRateForWhoeverWorkedInIt() {
            join(People.BRIDGE, terms(PayKind.MONTH, "9000"), "2026-05-28T08:00", Optional.empty());
            daysInMay.put(People.BRIDGE, 3);

            assertThat(may().due()).isEqualTo(Money.parse("9000"));
        }

        @Test
        void byThePieceIsWhatHeSigned() {
            join(People.BRIDGE, terms(PayKind.PIECE, "2"), "2026-04-01T08:00", Optional.empty());
            daysInMay.put(People.TOWER, 10);
            daysInMay.put(People.BRIDGE, 10);
            signed(People.BRIDGE, "4000", "0");
            signed(People.BRIDGE, "500", "0");

            assertThat(may().due()).isEqualTo(Money.parse("8000"));
            assertThat(may().verdict()).isEqualTo(Verdict.UNPAID);
        }

        @Test
        void whereNoDayWasRecordedIsWhatHeSigned() {
            LineId line = submitted(People.TOWER, "4000", "0");
            bankSays(line, EntryKind.FAILED);

            assertThat(may().days()).isZero();
            assertThat(may().due()).isEqualTo(Money.parse("4000"));
            assertThat(may().owed()).isEqualTo(Money.parse("4000"));
            assertThat(may().verdict()).isEqualTo(Verdict.UNPAID);
        }

        @Test
        void doesNotGrowByWhatHeObjectedTo() {
            join(People.BRIDGE, terms(PayKind.PIECE, "2"), "2026-04-01T08:00", Optional.empty());
            daysInMay.put(People.BRIDGE, 10);
            PayrollLine line = open(People.BRIDGE, "4000", "0").lines().get(0);
            sheets.answer(People.ZHANG, line.id(), new LineAnswer.Objected("少算了", clock.instant()));

            assertThat(may().due()).isEqualTo(Money.ZERO);
            assertThat(may().verdict()).isEqualTo(Verdict.NOT_KNOWN);
        }

        @Test
        void doesNotCountAProjectThatHeLeftBeforeOrJoinedAfter() {
            join(People.BRIDGE, BY_THE_DAY, "2026-04-01T08:00", Optional.of("2026-05-01T00:00"));
            daysInMay.put(People.BRIDGE, 5);

            assertThat(may().verdict()).isEqualTo(Verdict.NO_WORK);
        }

        @Test
        void countsAProjectThatHeLeftOnTheFirstOrJoinedOnTheLast() {
            join(People.BRIDGE, BY_THE_DAY, "2026-05-31T23:59", Optional.empty());
            daysInMay.put(People.BRIDGE, 1);

            assertThat(may().due()).isEqualTo(Money.parse("350"));
        }
    }

    @Nested
    class WhatCame {
        @Test
        void isAddedUpOverSeveralSheetsOfTheMonth() {
            daysInMay.put(People.TOWER, 22);
            paid(People.TOWER, "5000", "0");
            paid(People.TOWER, "2700", "0");

            assertThat(may().paid()).isEqualTo(Money.parse("7700"));
            assertThat(may().verdict()).isEqualTo(Verdict.PAID);
        }

        @Test
        void isHeldAgainstWhatIsDueLessWhatHeAgreedToHaveDeducted() {
            daysInMay.put(People.TOWER, 22);
            paid(People.TOWER, "7700", "300");

            assertThat(may().deducted()).isEqualTo(Money.parse("300"));
            assertThat(may().paid()).isEqualTo(Money.parse("7400"));
            assertThat(may().verdict()).isEqualTo(Verdict.PAID);
        }

        @Test
        void doesNotCountWhatFailed() {
            daysInMay.put(People.TOWER, 22);
            bankSays(submitted(People.TOWER, "7700", "0"), EntryKind.FAILED);

            assertThat(may().verdict()).isEqualTo(Verdict.UNPAID);
            assertThat(may().owed()).isEqualTo(Money.parse("7700"));
        }

        @Test
        void doesNotCountWhatWasSentBack() {
            daysInMay.put(People.TOWER, 22);
            LineId line = paid(People.TOWER, "7700", "0");
            bankSays(line, EntryKind.RETURNED);

            assertThat(may().paid()).isEqualTo(Money.ZERO);
            assertThat(may().owed()).isEqualTo(Money.parse("7700"));
            assertThat(may().verdict()).isEqualTo(Verdict.UNPAID);
        }

        @Test
        void doesNotCountWhatCameForAnotherMonth() {
            daysInMay.put(People.TOWER, 22);
            LineId april = submitted(People.TOWER, MAY.minusMonths(1), "7700", "0");
            bankSays(april, EntryKind.PAID);

            assertThat(may().verdict()).isEqualTo(Verdict.UNPAID);
            assertThat(checks.of(People.ZHANG, MAY.minusMonths(1)).verdict()).isEqualTo(Verdict.PAID);
        }

        @Test
        void isHisOwnOnly() {
            daysInMay.put(People.TOWER, 22);
            paid(People.TOWER, "7700", "0");

            assertThat(checks.of(People.ALIM, MAY).verdict()).isEqualTo(Verdict.NO_WORK);
        }
    }

    private PayCheck may() {
        return checks.of(People.ZHANG, MAY);
    }

    private void join(ProjectId project, Terms terms, String since, Optional<String> until) {
        roster.join(membership(project, terms, since, until));
    }

    private static Membership membership(ProjectId project, Terms terms, String since, Optional<String> until) {
        return new Membership(
                People.ZHANG,
                project,
                new InvitationId(UUID.randomUUID()),
                terms,
                beijing(since),
                until.map(PayChecksTest::beijing).orElse(Membership.STILL_THERE));
    }

    private static Instant beijing(String time) {
        return LocalDateTime.parse(time).atZone(MovableClock.BEIJING).toInstant();
    }

    private static Terms terms(PayKind kind, String rate) {
        return new Terms(new TeamId(new UUID(4, 1)), "020", kind, Money.parse(rate));
    }

    private DraftSheet open(ProjectId project, String due, String deductions) {
        return open(project, MAY, due, deductions);
    }

    private DraftSheet open(ProjectId project, YearMonth month, String due, String deductions) {
        Payslip slip = new Payslip(22, Money.parse(due), Money.parse(deductions), "");
        PayrollLine line = new PayrollLine(new LineId(UUID.randomUUID()), People.ZHANG, slip);
        DraftSheet draft = new DraftSheet(
                new SheetId(UUID.randomUUID()), project, People.BUILDERS, month, List.of(line), clock.instant());
        sheets.add(draft);
        sheets.open(draft.id(), clock.instant());
        return draft;
    }

    private DraftSheet signed(ProjectId project, String due, String deductions) {
        return sign(open(project, due, deductions));
    }

    private DraftSheet sign(DraftSheet draft) {
        sheets.answer(People.ZHANG, draft.lines().get(0).id(), new LineAnswer.Signed(clock.instant()));
        return draft;
    }

    private LineId submitted(ProjectId project, String due, String deductions) {
        return submitted(project, MAY, due, deductions);
    }

    private LineId submitted(ProjectId project, YearMonth month, String due, String deductions) {
        DraftSheet draft = sign(open(project, month, due, deductions));
        SubmittedLine line = new SubmittedLine(draft.lines().get(0), UUID.randomUUID());
        sheets.submit(
                draft.id(),
                signed -> Optional.of(new SubmittedSheet(
                        signed,
                        new SpecialAccount(new BankCode("105"), "65001234"),
                        List.of(line),
                        List.of(),
                        clock.instant())));
        bankSays(line.line().id(), EntryKind.SUBMITTED);
        return line.line().id();
    }

    private LineId paid(ProjectId project, String due, String deductions) {
        LineId line = submitted(project, due, deductions);
        bankSays(line, EntryKind.PAID);
        return line;
    }

    private void bankSays(LineId line, EntryKind kind) {
        Money amount = sheets.wages().find(People.ZHANG, line).orElseThrow().amount();
        WageEntry entry = WageEntry.of(line, kind, amount, clock.instant());
        sheets.wages().post(People.ZHANG, line, before -> List.of(entry));
    }
}
