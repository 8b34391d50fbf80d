package cn.xinxintong.server.wage;

import static cn.xinxintong.server.testing.RawWorkbook.number;
import static cn.xinxintong.server.testing.RawWorkbook.payroll;
import static cn.xinxintong.server.testing.RawWorkbook.row;
import static cn.xinxintong.server.testing.RawWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.testing.RawWorkbook;
import cn.xinxintong.wage.payroll.PayrollRow;
import cn.xinxintong.wage.payroll.RowFault;
import cn.xinxintong.wage.payroll.RowFault.Code;
import cn.xinxintong.wage.payroll.RowFault.Column;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayrollWorkbookTest {

    private static PayrollTable read(RawWorkbook workbook) {
        return PayrollWorkbook.read(workbook.bytes());
    }

    private static PayrollTable readRow(String cells) {
        return read(payroll(row(2, cells)));
    }

    private static List<RowFault> faultsOf(RawWorkbook workbook) {
        return read(workbook).faults();
    }

    @Test
    void rowsAreNamedByTheirNumbersInTheSpreadsheet() {
        PayrollTable table = read(payroll(row(
                        2,
                        text("A2", "650102199003071234")
                                + text("B2", "张建国")
                                + number("C2", "22")
                                + number("D2", "6160")
                                + number("E2", "100.5")
                                + number("F2", "6059.5")
                                + text("G2", "扣水电"))
                + row(7, text("B7", "阿力木·买买提"))));

        assertThat(table.faults()).isEmpty();
        assertThat(table.rows())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        new PayrollRow(2, "650102199003071234", "张建国", "22", "6160", "100.5", "6059.5", "扣水电"),
                        new PayrollRow(7, "", "阿力木·买买提", "", "", "", "", ""));
    }

    @Test
    void columnsGoByTheirHeadersInAnyOrderWithOthersBetweenThem() {
        RawWorkbook workbook = RawWorkbook.of(row(1, text("A1", "某某项目工资表"))
                + row(
                        3,
                        text("A3", "序号")
                                + text("B3", " 实发（元） ")
                                + text("C3", "应 发")
                                + text("D3", "姓名")
                                + text("F3", "扣款(元)")
                                + text("G3", "身份证号")
                                + text("H3", "出勤天数"))
                + row(
                        4,
                        number("A4", "1")
                                + number("B4", "9")
                                + number("C4", "10")
                                + text("D4", "张建国")
                                + text("E4", "架子工")
                                + number("F4", "1")
                                + text("G4", "65")
                                + number("H4", "3")));

        assertThat(read(workbook).rows())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(new PayrollRow(4, "65", "张建国", "3", "10", "1", "9", ""));
    }

    @Test
    void aHeaderWithoutAColumnAndOneWithAColumnTwiceAreRefusedByName() {
        RawWorkbook workbook = RawWorkbook.of(row(
                1,
                text("A1", "身份证号")
                        + text("B1", "姓名")
                        + text("C1", "姓名")
                        + text("D1", "出勤天数")
                        + text("E1", "应发(元)")
                        + text("F1", "扣款(元)")));

        assertThatThrownBy(() -> read(workbook)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ProblemCode.PAYROLL_FAULTY);
            assertThat(refusal.rows())
                    .containsExactly(
                            new Refusal.RowFault(1, "NAME", "COLUMN_REPEATED"),
                            new Refusal.RowFault(1, "AMOUNT", "REQUIRED"));
        });
    }

    @Test
    void aSheetWithoutAHeaderLacksEveryColumn() {
        assertThatThrownBy(() -> read(RawWorkbook.of("")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rows())
                        .contains(new Refusal.RowFault(1, "IDENTITY_NUMBER", "REQUIRED"))
                        .hasSize(6));
    }

    @ParameterizedTest
    @CsvSource({
        "2325.4999999999995, 2325.5",
        "2325.0999999999999, 2325.1",
        "0.30000000000000004, 0.3",
        "2.3255E3, 2325.5",
        "1E-2, 0.01",
        "1000000, 1000000",
        "2325.499, 2325.499",
        "-5, -5",
        "0, 0"
    })
    void aNumberIsWhatItsFifteenDecimalDigitsSay(String kept, String said) {
        assertThat(readRow(number("D2", kept)).rows().get(0).due()).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+2000000000", "1E-2000000000", "1E400", "NaN", "0x10", "1 000"})
    void aNumberThatIsNoneIsAFault(String kept) {
        assertThat(readRow(number("D2", kept)).faults()).containsExactly(new RowFault(2, Column.DUE, Code.BAD_FORMAT));
    }

    @Test
    void aFormulaIsAFaultWhateverItsLastResultWas() {
        RawWorkbook workbook = payroll(row(
                        2,
                        number("C2", "1") + "<c r='D2'><f>C2*280</f><v>280</v></c>"
                                + "<c r='E2'><f t='shared' ref='E2:E3' si='0'>1+1</f><v>2</v></c>"
                                + "<c r='F2'><f t='array' ref='F2:F3'>D2:D3</f><v>280</v></c>"
                                + "<c r='G2' t='str'><f>\"a\"</f><v>a</v></c><c r='H2'><f>NOW()</f><v>1</v></c>")
                + row(3, number("C3", "1") + "<c r='E3'><f t='shared' si='0'/><v>2</v></c>" + number("F3", "280")));

        assertThat(faultsOf(workbook))
                .containsExactlyInAnyOrder(
                        new RowFault(2, Column.DUE, Code.FORMULA),
                        new RowFault(2, Column.DEDUCTIONS, Code.FORMULA),
                        new RowFault(2, Column.AMOUNT, Code.FORMULA),
                        new RowFault(2, Column.NOTE, Code.FORMULA),
                        new RowFault(3, Column.DEDUCTIONS, Code.FORMULA),
                        new RowFault(3, Column.AMOUNT, Code.FORMULA));
    }

    @Test
    void anIdentityNumberThatBecameANumberIsAFault() {
        assertThat(readRow(number("A2", "6.5010219900307098E+17")).faults())
                .containsExactly(new RowFault(2, Column.IDENTITY_NUMBER, Code.BAD_FORMAT));
        assertThat(readRow(number("A2", "650102199003070000")).faults())
                .containsExactly(new RowFault(2, Column.IDENTITY_NUMBER, Code.BAD_FORMAT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='D2' t='b'><v>1</v></c>",
                "<c r='D2' t='e'><v>#DIV/0!</v></c>",
                "<c r='D2' t='d'><v>2026-05-01</v></c>",
                "<c r='D2' s='1'><v>46000</v></c>",
                "<c r='D2' s='2'><v>46000</v></c>",
                "<c r='D2' t='inlineStr'><is><t>12&#x202E;34</t></is></c>"
            })
    void datesBooleansErrorsAndHiddenCharactersAreFaults(String cell) {
        assertThat(readRow(cell).faults()).containsExactly(new RowFault(2, Column.DUE, Code.BAD_FORMAT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<c r='D2' s='3'><v>12</v></c>", "<c r='D2' s='4'><v>12</v></c>", "<c r='D2' t='n'><v>12</v></c>"
            })
    void aColourInAFormatMakesNoDate(String cell) {
        assertThat(readRow(cell).rows().get(0).due()).isEqualTo("12");
    }

    @Test
    void fullWidthDigitsAndBlanksAreForgiven() {
        PayrollRow row = readRow(text("A2", "\u3000６５０１０２１９９００３０７１２３Ｘ\u00a0")
                        + text("B2", "\u200b 张建国 \u3000")
                        + text("C2", "２２")
                        + text("D2", "６，１６０．５０"))
                .rows()
                .get(0);

        assertThat(row)
                .usingRecursiveComparison()
                .isEqualTo(new PayrollRow(2, "65010219900307123X", "张建国", "22", "6,160.50", "", "", ""));
    }

    @Test
    void sharedStringsAreReadWithoutTheirReadings() {
        assertThat(readRow("<c r='B2' t='s'><v>1</v></c><c r='G2' t='s'><v>0</v></c>")
                        .rows())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(new PayrollRow(2, "", "阿力木·买买提", "", "", "", "", "零"));
    }

    @Test
    void emptyRowsBetweenAndBelowAreNoRows() {
        PayrollTable table = read(payroll(row(2, "")
                + row(3, "<c r='A3' s='4'/><c r='B3' t='str'><v></v></c>")
                + row(4, text("A4", "  ") + text("B4", "\u3000"))
                + row(5, text("K5", "制表人"))
                + row(6, number("C6", "1"))
                + row(1_048_576, "<c r='A1048576' s='1'/>")));

        assertThat(table.rows()).extracting(PayrollRow::row).containsExactly(6);
    }

    @Test
    void theSheetIsTheFirstVisibleOneNamedForAPayrollAndElseTheFirstVisibleOne() {
        String named = "<sheet name='旧表' sheetId='3' r:id='rId2'/><sheet name='工资表 2026-05' sheetId='1' r:id='rId1'/>";
        String hidden = "<sheet name='工资表' state='hidden' sheetId='3' r:id='rId2'/>"
                + "<sheet name='工资表' state='veryHidden' sheetId='4' r:id='rId2'/><sheet name='五月' sheetId='1' r:id='rId1'/>";
        for (String sheets : List.of(named, hidden)) {
            RawWorkbook workbook = payroll(row(2, number("C2", "5")))
                    .withSheet("sheet2", "<row>", "")
                    .withSheets(sheets);
            assertThat(read(workbook).rows()).extracting(PayrollRow::days).containsExactly("5");
        }
    }

    @ParameterizedTest
    @CsvSource({"工资表 2026-05,2026-05", "工资表2026年5月,2026-05", "工资表 2026-05 (2),2026-05", "２０２６－１２,2026-12"})
    void theMonthStandsInTheNameOfTheSheet(String name, String month) {
        RawWorkbook workbook = payroll("").withSheets("<sheet name='" + name + "' sheetId='1' r:id='rId1'/>");

        assertThat(read(workbook).month()).contains(YearMonth.parse(month));
    }

    @ParameterizedTest
    @ValueSource(strings = {"工资表", "工资表 2026-13", "五月"})
    void aNameWithoutAMonthNamesNone(String name) {
        RawWorkbook workbook = payroll("").withSheets("<sheet name='" + name + "' sheetId='1' r:id='rId1'/>");

        assertThat(read(workbook).month()).isEqualTo(Optional.empty());
    }

    @Test
    void mergedCellsAreFaultsOfEachRowThatTheyTouch() {
        RawWorkbook workbook = payroll("")
                .withSheet(
                        RawWorkbook.header("身份证号", "姓名", "出勤天数", "应发(元)", "扣款(元)", "实发(元)")
                                + row(2, number("C2", "1"))
                                + row(3, number("D3", "1")),
                        "<mergeCells><mergeCell ref='C2:C4'/><mergeCell ref='H1:K9'/></mergeCells>");

        assertThat(faultsOf(workbook))
                .containsExactly(new RowFault(2, Column.DAYS, Code.MERGED), new RowFault(3, Column.DAYS, Code.MERGED));
    }

    @Test
    void tenThousandLinesAreReadAndOneMoreIsTooMany() {
        assertThat(read(payroll(lines(10_000))).rows()).hasSize(10_000);
        assertThatThrownBy(() -> read(payroll(lines(10_001))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.TOO_MANY_ROWS));
    }

    @Test
    void aMillionRowsAreTooMany() {
        RawWorkbook workbook = payroll("");
        workbook.withLarge(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + RawWorkbook.header("身份证号", "姓名", "出勤天数", "应发", "扣款", "实发"),
                "<row><c/><c/><c><v>1</v></c></row> ",
                34,
                "</sheetData></worksheet>");

        assertThatThrownBy(() -> read(workbook))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.TOO_MANY_ROWS));
    }

    private static String lines(int count) {
        String[] rows = new String[count];
        Arrays.setAll(rows, i -> row(i + 2, number("C" + (i + 2), "1")));
        return String.join("", rows);
    }
}
