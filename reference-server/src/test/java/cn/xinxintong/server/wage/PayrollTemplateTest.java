package cn.xinxintong.server.wage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.money.Money;
import cn.xinxintong.testing.People;
import cn.xinxintong.wage.MonthDue;
import cn.xinxintong.wage.Payee;
import cn.xinxintong.wage.payroll.PayrollRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class PayrollTemplateTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final List<TemplateLine> LINES = List.of(
            new TemplateLine(
                    new Payee(People.ZHANG, People.ZHANG_NAME, People.ZHANG_NUMBER),
                    22,
                    new MonthDue.Computed(Money.ofFen(616_050))),
            new TemplateLine(
                    new Payee(People.ALIM, People.ALIM_NAME, People.ALIM_NUMBER),
                    5,
                    new MonthDue.NotComputable(MonthDue.Reason.PAID_BY_PIECE)));

    private final byte[] template = PayrollTemplate.of("南门小区三期 <A&B>", MAY, LINES);

    private List<Row> rowsOf(int sheet) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(template), new ReadingOptions(true, false))) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }

    @Test
    void anotherReaderFindsTheHeaderAndTheMembersWithTheirNumbersAsText() throws IOException {
        List<Row> rows = rowsOf(0);

        assertThat(rows.get(0))
                .extracting(Cell::getText)
                .containsExactly("身份证号", "姓名", "出勤天数", "应发(元)", "扣款(元)", "实发(元)", "备注");
        Row zhang = rows.get(1);
        assertThat(zhang.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(zhang.getCellText(0)).isEqualTo(People.ZHANG_NUMBER.text());
        assertThat(zhang.getCellText(1)).isEqualTo("张建国");
        assertThat(zhang.getCellAsNumber(2)).contains(new BigDecimal("22"));
        assertThat(zhang.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("6160.50");
        assertThat(zhang.getCell(3).getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(zhang.getCellAsNumber(5).orElseThrow()).isEqualByComparingTo("6160.50");
    }

    @Test
    void whatDaysDoNotSayIsLeftToTheEnterprise() throws IOException {
        Row alim = rowsOf(0).get(2);

        assertThat(alim.getCellAsNumber(2)).contains(new BigDecimal("5"));
        assertThat(alim.getCellText(3)).isEmpty();
        assertThat(alim.getCellText(5)).isEmpty();
    }

    @Test
    void theInstructionsStandOnASheetOfTheirOwn() throws IOException {
        List<Row> rows = rowsOf(1);

        assertThat(rows.get(0).getCellText(1)).isEqualTo("南门小区三期 <A&B>");
        assertThat(rows.get(1).getCellText(1)).isEqualTo("2026-05");
    }

    @Test
    void theTemplateIsReadBackWithItsMonth() {
        PayrollTable table = PayrollWorkbook.read(template);

        assertThat(table.month()).contains(MAY);
        assertThat(table.faults()).isEmpty();
        assertThat(table.rows())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        new PayrollRow(2, People.ZHANG_NUMBER.text(), "张建国", "22", "6160.5", "", "6160.5", ""),
                        new PayrollRow(3, People.ALIM_NUMBER.text(), "阿力木·买买提", "5", "", "", "", ""));
    }
}
