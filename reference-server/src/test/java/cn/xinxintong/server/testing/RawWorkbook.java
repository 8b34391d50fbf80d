package cn.xinxintong.server.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, so that anything can be wrong with it. */
public final class RawWorkbook {
    private static final String XML = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>";
    private static final String MAIN = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    private static final String REFERS = "xmlns='http://schemas.openxmlformats.org/package/2006/relationships'";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String[] HEADERS = {"身份证号", "姓名", "出勤天数", "应发(元)", "扣款(元)", "实发(元)", "备注"};

    private final Map<String, Content> parts = new LinkedHashMap<>();

    /** What is written into a part. */
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** With one sheet, 工资表, whose rows are that XML. */
    public static RawWorkbook of(String rows) {
        return new RawWorkbook()
                .withSheets("<sheet name='工资表' sheetId='1' r:id='rId1'/>")
                .withSheet(rows, "");
    }

    /** With the header of a payroll in row 1, and that XML below it. */
    public static RawWorkbook payroll(String rows) {
        return of(header(HEADERS) + rows);
    }

    public static String header(String... headers) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < headers.length; i++) cells.append(text((char) ('A' + i) + "1", headers[i]));
        return row(1, cells.toString());
    }

    public static String row(int number, String cells) {
        return "<row r='" + number + "'>" + cells + "</row>";
    }

    public static String text(String place, String text) {
        return "<c r='" + place + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    public static String number(String place, String value) {
        return "<c r='" + place + "'><v>" + value + "</v></c>";
    }

    private RawWorkbook() {
        with("[Content_Types].xml", XML + "<Types/>");
        with(
                "_rels/.rels",
                XML + "<Relationships " + REFERS + "><Relationship Id='rId1' Type='" + TYPES
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        with(
                "xl/_rels/workbook.xml.rels",
                XML + "<Relationships " + REFERS + ">" + refersTo("1", "worksheet", "sheet1")
                        + refersTo("2", "worksheet", "sheet2") + refersTo("3", "sharedStrings", "../sharedStrings")
                        + refersTo("4", "styles", "../styles") + "</Relationships>");
        with(
                "xl/styles.xml",
                XML + "<styleSheet " + MAIN + "><numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m\\月'/>"
                        + "<numFmt numFmtId='165' formatCode='[Red]&quot;day&quot;#,##0.00'/></numFmts><cellStyleXfs><xf numFmtId='14'/>"
                        + "</cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/>"
                        + "<xf numFmtId='49'/></cellXfs></styleSheet>");
        withStrings("<si><t>零</t></si><si><r><t>阿力木</t></r><rPh sb='0' eb='1'><t>读音</t></rPh><r><t>·买买提</t></r></si>");
    }

    private static String refersTo(String id, String type, String name) {
        return "<Relationship Id='rId" + id + "' Type='" + TYPES + "/" + type + "' Target='worksheets/" + name
                + ".xml'/>";
    }

    public RawWorkbook withSheets(String sheets) {
        return with(
                "xl/workbook.xml",
                XML + "<workbook " + MAIN + " xmlns:r='" + TYPES + "'><sheets>" + sheets + "</sheets></workbook>");
    }

    public RawWorkbook withStrings(String items) {
        return with("xl/sharedStrings.xml", XML + "<sst " + MAIN + ">" + items + "</sst>");
    }

    public RawWorkbook withSheet(String rows, String after) {
        return withSheet("sheet1", rows, after);
    }

    public RawWorkbook withSheet(String name, String rows, String after) {
        return with(
                "xl/worksheets/" + name + ".xml",
                XML + "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData>" + after + "</worksheet>");
    }

    public RawWorkbook with(String part, String text) {
        parts.put(part, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** With a part of so many mebibytes, which are never in memory at one time. */
    public RawWorkbook withLarge(String part, String before, String unit, int mebibytes, String after) {
        byte[] chunk = unit.repeat((1 << 16) / unit.length()).getBytes(StandardCharsets.UTF_8);
        parts.put(part, out -> {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < mebibytes * 16; i++) out.write(chunk);
            out.write(after.getBytes(StandardCharsets.UTF_8));
        });
        return this;
    }

    public RawWorkbook without(String part) {
        parts.remove(part);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Content> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
