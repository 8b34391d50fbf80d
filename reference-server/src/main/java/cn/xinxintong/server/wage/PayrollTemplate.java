package cn.xinxintong.server.wage;

import cn.xinxintong.wage.MonthDue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the workbook that an enterprise fills in: a line for each member, and a sheet of instructions. */
final class PayrollTemplate {
    private static final String TEXT = "@";
    private static final String MONEY = "#,##0.00";
    private static final String INK = "1F4E78";
    private static final String PALE = "BFBFBF";
    private static final List<String> INSTRUCTIONS = List.of(
            "每人一行。不要合并单元格，不要写公式，不要改第一行的表头。",
            "身份证号已设为文本格式。从别处粘贴时请选“只粘贴值”，不要让它变成数字。",
            "出勤天数取自平台的考勤，请核对。",
            "应发按约定的日工资或月工资算好，请核对；计件的和当月没有考勤的，请自己填。",
            "扣款没有就空着。实发必须等于应发减扣款。",
            "当月没有工资要发的人，请删掉整行。",
            "工作表名称里的月份就是发哪个月的工资。",
            "有一行不对，整张表都不会导入；平台会说出是第几行第几列。",
            "表里有身份证号，请妥善保管，用完删除。");

    private PayrollTemplate() {}

    static byte[] of(String project, YearMonth month, List<TemplateLine> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "xinxintong", "1.0")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            writePayroll(workbook.newWorksheet(PayrollWorkbook.SHEET + " " + month), project, lines);
            writeInstructions(workbook.newWorksheet("说明"), project, month);
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static void writePayroll(Worksheet sheet, String project, List<TemplateLine> lines) {
        for (PayrollColumn column : PayrollColumn.values()) {
            int place = column.ordinal();
            sheet.width(place, width(column));
            sheet.style(place).format(format(column)).set();
            sheet.value(0, place, column.header());
            sheet.style(0, place)
                    .format(TEXT)
                    .bold()
                    .fontColor("FFFFFF")
                    .fillColor(INK)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .borderColor(PALE)
                    .set();
        }
        sheet.rowHeight(0, 24);
        sheet.freezePane(0, 1);
        for (int i = 0; i < lines.size(); i++) writeLine(sheet, i + 1, lines.get(i));
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
    }

    private static void writeLine(Worksheet sheet, int row, TemplateLine line) {
        sheet.value(
                row,
                PayrollColumn.IDENTITY_NUMBER.ordinal(),
                line.payee().number().text());
        sheet.value(row, PayrollColumn.NAME.ordinal(), line.payee().name().text());
        sheet.value(row, PayrollColumn.DAYS.ordinal(), line.days());
        if (line.due() instanceof MonthDue.Computed due && due.amount().isPositive()) {
            BigDecimal yuan = BigDecimal.valueOf(due.amount().fen(), 2);
            sheet.value(row, PayrollColumn.DUE.ordinal(), yuan);
            sheet.value(row, PayrollColumn.AMOUNT.ordinal(), yuan);
        }
        for (PayrollColumn column : PayrollColumn.values()) {
            sheet.style(row, column.ordinal())
                    .format(format(column))
                    .verticalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .borderColor(PALE)
                    .set();
        }
    }

    private static String format(PayrollColumn column) {
        return switch (column) {
            case IDENTITY_NUMBER, NAME, NOTE -> TEXT;
            case DAYS -> "0";
            case DUE, DEDUCTIONS, AMOUNT -> MONEY;
        };
    }

    private static int width(PayrollColumn column) {
        return switch (column) {
            case IDENTITY_NUMBER -> 24;
            case NAME -> 20;
            case DAYS -> 11;
            case DUE, DEDUCTIONS, AMOUNT -> 14;
            case NOTE -> 30;
        };
    }

    private static void writeInstructions(Worksheet sheet, String project, YearMonth month) {
        sheet.width(0, 8);
        sheet.width(1, 90);
        sheet.value(0, 0, "项目");
        sheet.value(0, 1, project);
        sheet.value(1, 0, "月份");
        sheet.value(1, 1, month.toString());
        sheet.range(0, 0, 1, 0).style().bold().fontColor(INK).set();
        sheet.range(0, 1, 1, 1).style().format(TEXT).set();
        for (int i = 0; i < INSTRUCTIONS.size(); i++) {
            sheet.value(i + 3, 0, i + 1);
            sheet.value(i + 3, 1, INSTRUCTIONS.get(i));
            sheet.style(i + 3, 1).wrapText(true).verticalAlignment("top").set();
        }
    }
}
