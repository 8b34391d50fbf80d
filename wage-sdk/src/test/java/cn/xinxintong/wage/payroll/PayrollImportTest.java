package cn.xinxintong.wage.payroll;

import static cn.xinxintong.wage.payroll.PayrollWorld.MAY;
import static cn.xinxintong.wage.payroll.PayrollWorld.TOWER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.entry.Project;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.money.Money;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import cn.xinxintong.wage.Payee;
import cn.xinxintong.wage.payroll.RowFault.Code;
import cn.xinxintong.wage.payroll.RowFault.Column;
import cn.xinxintong.wage.record.Payslip;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayrollImportTest {
    private final PayrollWorld world = new PayrollWorld();
    private final Payee zhang = collected(new Payee(People.ZHANG, PersonName.parse("张建国"), People.ZHANG_NUMBER));
    private final Payee alim = collected(new Payee(People.ALIM, People.ALIM_NAME, People.ALIM_NUMBER));

    private static final PayrollRow RIGHT =
            new PayrollRow(1, People.ZHANG_NUMBER.digits(), "张建国", "22", "7,000.50", "200", "6800.50", "含加班费");

    @Test
    void rightRowsBecomeADraft() {
        DraftSheet sheet = imported(RIGHT, alims("3", "900", "", "900.00"));

        assertThat(sheet.project()).isEqualTo(TOWER.id());
        assertThat(sheet.enterprise()).isEqualTo(TOWER.enterprise());
        assertThat(sheet.month()).isEqualTo(MAY);
        assertThat(sheet.drawnUpAt()).isEqualTo(world.clock.instant());
        assertThat(sheet.lines()).extracting(PayrollLine::worker).containsExactly(zhang.worker(), alim.worker());
        assertThat(sheet.lines())
                .extracting(PayrollLine::slip)
                .containsExactly(
                        new Payslip(22, Money.ofFen(700_050), Money.ofFen(20_000), "含加班费"),
                        new Payslip(3, Money.ofFen(90_000), Money.ZERO, ""));
        assertThat(sheet.total()).isEqualTo(Money.ofFen(770_050));
        assertThat(world.sheets.find(sheet.id())).contains(sheet);
    }

    @Test
    void blanksRoundAFieldAndAWrittenNumbersOwnMarksAreForgiven() {
        PayrollRow typed = new PayrollRow(
                1,
                " ６５０１０２１９９００３０７１２３" + People.ZHANG_NUMBER.digits().charAt(17) + " ",
                " 张建国 ",
                " 22 ",
                " 7000.50 ",
                " 200.00 ",
                " 6,800.50 ",
                " 含加班费 ");

        assertThat(imported(typed).lines().get(0).slip())
                .isEqualTo(imported(RIGHT).lines().get(0).slip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "1000000.00", "1,000,000"})
    void anAmountIsFromOneFenToAMillionYuan(String amount) {
        assertThat(imported(with(Column.AMOUNT, amount, amount)).total()).isEqualTo(Money.parse(amount));
    }

    @Test
    void aMonthMayHaveSeveralSheets() {
        assertThat(imported(RIGHT).id()).isNotEqualTo(imported(RIGHT).id());
        assertThat(world.sheets.of(TOWER.id())).hasSize(2);
    }

    @Nested
    class ARowIsWrong {
        @ParameterizedTest
        @CsvSource({
            "IDENTITY_NUMBER,'',REQUIRED",
            "IDENTITY_NUMBER,'  ',REQUIRED",
            "NAME,'',REQUIRED",
            "DAYS,'',REQUIRED",
            "DUE,'',REQUIRED",
            "AMOUNT,'',REQUIRED",
            "IDENTITY_NUMBER,6501021990030712,BAD_FORMAT",
            "IDENTITY_NUMBER,650102199002301231,BAD_FORMAT",
            "IDENTITY_NUMBER,or 1=1,BAD_FORMAT",
            "NAME,<张建国>,BAD_FORMAT",
            "NAME,张建国2,BAD_FORMAT",
            "DAYS,-1,BAD_FORMAT",
            "DAYS,22.5,BAD_FORMAT",
            "DAYS,２２,BAD_FORMAT",
            "DAYS,022,BAD_FORMAT",
            "DAYS,32,OUT_OF_RANGE",
            "DUE,七千,BAD_FORMAT",
            "DUE,7000.505,BAD_FORMAT",
            "DUE,'7,00',BAD_FORMAT",
            "DUE,7e3,BAD_FORMAT",
            "DUE,￥7000,BAD_FORMAT",
            "DUE,-7000.50,OUT_OF_RANGE",
            "DUE,1000000.01,OUT_OF_RANGE",
            "DEDUCTIONS,x,BAD_FORMAT",
            "DEDUCTIONS,-200,OUT_OF_RANGE",
            "DEDUCTIONS,1000000.01,OUT_OF_RANGE",
            "AMOUNT,x,BAD_FORMAT",
            "AMOUNT,-6800.50,OUT_OF_RANGE",
            "AMOUNT,1000000.01,OUT_OF_RANGE",
            "AMOUNT,6800.51,SUM_DIFFERS",
            "AMOUNT,7000.50,SUM_DIFFERS"
        })
        void andItsColumnAndCodeAreNamed(Column column, String value, Code code) {
            assertThat(faults(with(column, value))).containsExactly(new RowFault(1, column, code));
        }

        @Test
        void becauseItsNoteIsLongerThanTwoHundredCharacters() {
            assertThat(imported(with(Column.NOTE, "工".repeat(200))).lines()).hasSize(1);
            assertThat(faults(with(Column.NOTE, "工".repeat(201))))
                    .containsExactly(new RowFault(1, Column.NOTE, Code.TOO_LONG));
        }

        @Test
        void becauseThereAreNotSoManyDaysInTheMonth() {
            world.clock.setBeijing("2026-03-01T08:00");
            PayrollRow row = with(Column.DAYS, "29");

            assertThat(world.payroll.importSheet(TOWER, YearMonth.of(2026, 2), List.of(row)))
                    .isEqualTo(new ImportDecision.Faulty(List.of(new RowFault(1, Column.DAYS, Code.OUT_OF_RANGE))));
        }

        @Test
        void becauseNothingIsLeftToPay() {
            assertThat(faults(new PayrollRow(1, RIGHT.identityNumber(), RIGHT.name(), "0", "200", "200", "0", "")))
                    .containsExactly(new RowFault(1, Column.AMOUNT, Code.OUT_OF_RANGE));
        }

        @Test
        void becauseNobodyWithThatNumberWasEverCollected() {
            assertThat(faults(with(Column.IDENTITY_NUMBER, Fresh.residentId().digits())))
                    .containsExactly(new RowFault(1, Column.IDENTITY_NUMBER, Code.WORKER_UNKNOWN));
        }

        @Test
        void becauseTheNumberIsAnothers() {
            assertThat(faults(with(Column.IDENTITY_NUMBER, People.ALIM_NUMBER.digits())))
                    .containsExactly(new RowFault(1, Column.NAME, Code.NAME_MISMATCH));
        }

        @Test
        void becauseHeDoesNotBelongToTheProject() {
            Payee stranger = world.payees.somebody();

            assertThat(faults(rowOf(1, stranger)))
                    .containsExactly(new RowFault(1, Column.IDENTITY_NUMBER, Code.NOT_A_MEMBER));
        }

        @Test
        void becauseHeBelongsToAnotherProject() {
            Project bridge = new Project(People.BRIDGE, TOWER.enterprise(), "桥", "650102", "", TOWER.state());

            assertThat(world.payroll.importSheet(bridge, MAY, List.of(RIGHT)))
                    .isEqualTo(new ImportDecision.Faulty(
                            List.of(new RowFault(1, Column.IDENTITY_NUMBER, Code.NOT_A_MEMBER))));
        }

        @Test
        void becauseHeCameOnlyAfterTheMonthByBeijingTime() {
            Payee late = world.payees.somebody();
            Payee justInTime = world.payees.somebody();
            world.join(late, beijing("2026-06-01T00:00"));
            world.join(justInTime, beijing("2026-05-31T23:59"));

            assertThat(faults(rowOf(1, late)))
                    .containsExactly(new RowFault(1, Column.IDENTITY_NUMBER, Code.NOT_A_MEMBER));
            assertThat(imported(rowOf(1, justInTime)).lines()).hasSize(1);
        }

        @Test
        void becauseHeStandsInARowBefore() {
            PayrollRow again = new PayrollRow(2, RIGHT.identityNumber(), "张建国", "1", "350", "", "350", "");

            assertThat(faults(RIGHT, again)).containsExactly(new RowFault(2, Column.IDENTITY_NUMBER, Code.REPEATED));
        }
    }

    @Nested
    class SeveralThingsAreWrong {
        @Test
        void andAllOfARowAreNamed() {
            assertThat(faults(new PayrollRow(7, "1", "", "x", "", "y", "-1", "工".repeat(201))))
                    .containsExactlyInAnyOrder(
                            new RowFault(7, Column.IDENTITY_NUMBER, Code.BAD_FORMAT),
                            new RowFault(7, Column.NAME, Code.REQUIRED),
                            new RowFault(7, Column.DAYS, Code.BAD_FORMAT),
                            new RowFault(7, Column.DUE, Code.REQUIRED),
                            new RowFault(7, Column.DEDUCTIONS, Code.BAD_FORMAT),
                            new RowFault(7, Column.AMOUNT, Code.OUT_OF_RANGE),
                            new RowFault(7, Column.NOTE, Code.TOO_LONG));
        }

        @Test
        void andAllRowsAreNamedInTheirOrder() {
            PayrollRow noDays = with(Column.DAYS, "");
            PayrollRow alims = alims("40", "900", "", "901");

            assertThat(faults(noDays, alims))
                    .containsExactly(
                            new RowFault(1, Column.DAYS, Code.REQUIRED),
                            new RowFault(2, Column.DAYS, Code.OUT_OF_RANGE),
                            new RowFault(2, Column.AMOUNT, Code.SUM_DIFFERS));
        }

        @Test
        void orOneOnlyAndStillNothingIsImported() {
            assertThat(faults(RIGHT, alims("40", "900", "", "900"))).hasSize(1);
            assertThat(world.sheets.of(TOWER.id())).isEmpty();
        }
    }

    @Nested
    class NothingIsLookedAt {
        @Test
        void ifThereIsNoRow() {
            assertThat(world.payroll.importSheet(TOWER, MAY, List.of()))
                    .isEqualTo(new ImportDecision.Refused(ImportDecision.Reason.PAYROLL_EMPTY));
        }

        @Test
        void ifTheMonthHasNotBegunInBeijing() {
            world.clock.setBeijing("2026-04-30T23:59");

            assertThat(world.payroll.importSheet(TOWER, MAY, List.of(RIGHT)))
                    .isEqualTo(new ImportDecision.Refused(ImportDecision.Reason.MONTH_TO_COME));

            world.clock.setBeijing("2026-05-01T00:00");

            assertThat(world.payroll.importSheet(TOWER, MAY, List.of(RIGHT)))
                    .isInstanceOf(ImportDecision.Imported.class);
        }
    }

    @Test
    void aRowShowsNobodysNameOrNumberAsText() {
        assertThat(RIGHT.toString()).isEqualTo("PayrollRow[1]");
    }

    private Payee collected(Payee payee) {
        world.payees.add(payee);
        world.join(payee, beijing("2026-01-01T08:00"));
        return payee;
    }

    private static Instant beijing(String time) {
        return LocalDateTime.parse(time).atZone(MovableClock.BEIJING).toInstant();
    }

    private DraftSheet imported(PayrollRow... rows) {
        ImportDecision decision = world.payroll.importSheet(TOWER, MAY, List.of(rows));
        assertThat(decision).isInstanceOf(ImportDecision.Imported.class);
        return ((ImportDecision.Imported) decision).sheet();
    }

    private List<RowFault> faults(PayrollRow... rows) {
        ImportDecision decision = world.payroll.importSheet(TOWER, MAY, List.of(rows));
        assertThat(decision).isInstanceOf(ImportDecision.Faulty.class);
        return ((ImportDecision.Faulty) decision).faults();
    }

    private static PayrollRow alims(String days, String due, String deductions, String amount) {
        return new PayrollRow(
                2, People.ALIM_NUMBER.digits(), People.ALIM_NAME.text(), days, due, deductions, amount, "");
    }

    private static PayrollRow rowOf(int row, Payee payee) {
        return new PayrollRow(row, payee.number().text(), payee.name().text(), "22", "7000", "", "7000", "");
    }

    /** Zhang's row with another value there. */
    private static PayrollRow with(Column column, String value) {
        return with(column, value, RIGHT.due());
    }

    /** Without deductions if what is due is another. */
    private static PayrollRow with(Column column, String value, String due) {
        return new PayrollRow(
                1,
                column == Column.IDENTITY_NUMBER ? value : RIGHT.identityNumber(),
                column == Column.NAME ? value : RIGHT.name(),
                column == Column.DAYS ? value : RIGHT.days(),
                column == Column.DUE ? value : due,
                column == Column.DEDUCTIONS ? value : due.equals(RIGHT.due()) ? RIGHT.deductions() : "",
                column == Column.AMOUNT ? value : RIGHT.amount(),
                column == Column.NOTE ? value : RIGHT.note());
    }
}
