package cn.xinxintong.server.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks that mean harm, or were harmed, by what they are; each is made when it is asked for. */
public final class HostileWorkbooks {
    private static final String CELL = "<c t='inlineStr'><is><t>x</t></is></c>";

    private HostileWorkbooks() {}

    /** With the reason for which each is not readable. */
    public static Map<String, Expected> all() {
        Map<String, Expected> all = new LinkedHashMap<>();
        put(all, "NOT_A_WORKBOOK", "nothing at all", () -> new byte[0]);
        put(all, "NOT_A_WORKBOOK", "text", () -> "身份证号,姓名".getBytes(StandardCharsets.UTF_8));
        put(all, "NOT_A_WORKBOOK", "a zip of something else", () -> zipOf("a.txt", "b.txt"));
        put(all, "NOT_A_WORKBOOK", "a document", () -> raw().with("xl/workbook.xml", "<document/>")
                .bytes());
        put(all, "WORKBOOK_OLD_FORMAT", "the old form", () -> compoundFile("Workbook"));
        put(all, "WORKBOOK_ENCRYPTED", "a password", () -> compoundFile("EncryptedPackage"));
        put(all, "WORKBOOK_DAMAGED", "cut in the middle", () -> cut(raw().bytes(), 2));
        put(all, "WORKBOOK_DAMAGED", "without its end", () -> cut(raw().bytes(), 1));
        put(all, "WORKBOOK_DAMAGED", "broken bytes", HostileWorkbooks::broken);
        put(all, "WORKBOOK_DAMAGED", "a sheet that is not there", () -> raw().without("xl/worksheets/sheet1.xml")
                .bytes());
        put(all, "WORKBOOK_DAMAGED", "broken XML", () -> raw("<row><c></row>"));
        put(all, "WORKBOOK_DAMAGED", "a name that climbs out", () -> raw().with("xl/../../../tmp/x.xml", "x")
                .bytes());
        put(all, "WORKBOOK_DAMAGED", "a name from the root", () -> raw().with("/etc/x.xml", "x")
                .bytes());
        put(all, "WORKBOOK_DAMAGED", "two parts of one name", () -> raw().with("XL/workbook.xml", "<workbook/>")
                .bytes());
        put(
                all,
                "WORKBOOK_DAMAGED",
                "an external entity",
                () -> sheet(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>",
                        "<row><c t='str'><v>&e;</v></c></row>"));
        put(
                all,
                "WORKBOOK_DAMAGED",
                "a billion laughs",
                () -> sheet(laughs(), "<row><c t='str'><v>&l9;</v></c></row>"));
        put(all, "WORKBOOK_DAMAGED", "an unknown entity", () -> raw("<row><c t='str'><v>&e;</v></c></row>"));
        put(all, "WORKBOOK_DAMAGED", "deep nesting", () -> raw("<row>".repeat(200_000)));
        put(all, "WORKBOOK_DAMAGED", "a cell of 30 MB", () -> large("<row><c t='str'><v>", "ab", 30, "</v></c></row>"));
        put(
                all,
                "WORKBOOK_DAMAGED",
                "a run of 30 MB",
                () -> large("<row><c t='inlineStr'><is><t>", "ab", 30, "</t></is></c></row>"));
        put(
                all,
                "WORKBOOK_DAMAGED",
                "a section of 30 MB",
                () -> large("<row><c t='str'><v><![CDATA[", "<a", 30, "]]></v></c></row>"));
        put(all, "WORKBOOK_DAMAGED", "an attribute of 30 MB", () -> large("<row r='", "12", 30, "'/>"));
        put(all, "WORKBOOK_DAMAGED", "a name of 30 MB", () -> large("<", "ab", 30, "/>"));
        put(all, "WORKBOOK_DAMAGED", "a type of 30 MB", () -> raw().withLarge(
                        "xl/worksheets/sheet1.xml", "<!DOCTYPE a SYSTEM '", "<a> ", 30, "'><a/>")
                .bytes());
        put(all, "WORKBOOK_DAMAGED", "a million names", () -> raw(many("<a%d/>")));
        put(all, "WORKBOOK_DAMAGED", "a million instructions", () -> raw(many("<?a%d ?>")));
        put(all, "WORKBOOK_DAMAGED", "100 000 attributes", () -> raw("<row " + attributes() + "/>"));
        put(
                all,
                "WORKBOOK_DAMAGED",
                "100 000 namespaces",
                () -> raw("<row " + attributes().replace(" a", " xmlns:a") + "/>"));
        put(all, "WORKBOOK_DAMAGED", "a shared string of 30 MB", () -> strings("<si><t>", "ab", 30, "</t></si>"));
        put(
                all,
                "WORKBOOK_DAMAGED",
                "a column to the right of all",
                () -> raw("<row r='1'>" + RawWorkbook.number("ZZZ1", "1") + "</row>"));
        put(all, "WORKBOOK_DAMAGED", "a row below all", () -> raw("<row r='1048577'>" + CELL + "</row>"));
        put(
                all,
                "WORKBOOK_DAMAGED",
                "a row twice",
                () -> raw("<row r='3'>" + CELL + "</row><row r='3'>" + CELL + "</row>"));
        put(
                all,
                "WORKBOOK_DAMAGED",
                "a cell twice",
                () -> raw("<row r='1'>" + RawWorkbook.text("A1", "x") + RawWorkbook.text("A1", "y") + "</row>"));
        put(
                all,
                "WORKBOOK_DAMAGED",
                "a number of 30 000 digits",
                () -> raw("<row r='1'>" + RawWorkbook.number("A1", "9".repeat(30_000)) + "</row>"));
        put(all, "WORKBOOK_DAMAGED", "a string that is not there", () -> raw("<row><c t='s'><v>7</v></c></row>"));
        put(all, "WORKBOOK_TOO_LARGE", "the string 999 999 999", () -> raw("<row><c t='s'><v>999999999</v></c></row>"));
        put(all, "WORKBOOK_TOO_LARGE", "a sheet of 200 MB", () -> large("", "<row><c/></row> ", 200, ""));
        put(
                all,
                "WORKBOOK_TOO_LARGE",
                "strings of 120 MB",
                () -> strings("", "<si><t>" + "y".repeat(900) + "</t></si>", 120, ""));
        put(all, "WORKBOOK_TOO_LARGE", "the string 300 000", () -> raw("<row><c t='s'><v>300000</v></c></row>"));
        put(all, "WORKBOOK_TOO_LARGE", "100 000 parts", () -> zipOf(names()));
        put(all, "WORKBOOK_TOO_LARGE", "2 000 merged cells", () -> raw().withSheet(
                        "", "<mergeCells>" + "<mergeCell ref='A1:B2'/>".repeat(2_000) + "</mergeCells>")
                .bytes());
        put(all, "WORKBOOK_TOO_LARGE", "70 000 styles", () -> raw().with(
                        "xl/styles.xml", "<styleSheet><cellXfs>" + "<xf/>".repeat(70_000) + "</cellXfs></styleSheet>")
                .bytes());
        return all;
    }

    /** A workbook, and why it is not readable. */
    public record Expected(String reason, Supplier<byte[]> workbook) {}

    private static void put(Map<String, Expected> all, String reason, String name, Supplier<byte[]> workbook) {
        all.put(name, new Expected(reason, workbook));
    }

    private static RawWorkbook raw() {
        return RawWorkbook.payroll("");
    }

    private static byte[] raw(String rows) {
        return RawWorkbook.of(rows).bytes();
    }

    private static byte[] sheet(String prologue, String rows) {
        return raw().with(
                        "xl/worksheets/sheet1.xml",
                        prologue + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>")
                .bytes();
    }

    private static byte[] large(String before, String unit, int mebibytes, String after) {
        return raw().withLarge(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + before,
                        unit,
                        mebibytes,
                        after + "</sheetData></worksheet>")
                .bytes();
    }

    private static byte[] strings(String before, String unit, int mebibytes, String after) {
        return RawWorkbook.of("<row><c t='s'><v>299999</v></c></row>")
                .withLarge("xl/sharedStrings.xml", "<sst>" + before, unit, mebibytes, after + "</sst>")
                .bytes();
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
        }
        return entities + "]>";
    }

    private static String many(String format) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) all.append(format.replace("%d", Integer.toString(i)));
        return all.toString();
    }

    private static String attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) attributes.append(" a").append(i).append("='x'");
        return attributes.toString();
    }

    private static String[] names() {
        String[] names = new String[100_000];
        Arrays.setAll(names, i -> "n" + i);
        return names;
    }

    private static byte[] zipOf(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) zip.putNextEntry(new ZipEntry(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** As much of a compound file as tells it from others: its first bytes, and an entry of its directory. */
    private static byte[] compoundFile(String entry) {
        return ByteBuffer.allocate(1024)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(0xd0cf11e0a1b11ae1L)
                .position(512)
                .put(entry.getBytes(StandardCharsets.UTF_16LE))
                .array();
    }

    private static byte[] cut(byte[] bytes, int parts) {
        return Arrays.copyOf(bytes, (bytes.length - 30) / parts);
    }

    /** The packed bytes of every part are turned round. */
    private static byte[] broken() {
        byte[] bytes = raw().bytes();
        for (int i = 0; i < bytes.length - 4; i++) {
            boolean entry = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4;
            if (!entry) continue;
            int name = bytes[i + 26] & 0xff;
            for (int j = 0; j < 8; j++) bytes[i + 30 + name + j] ^= (byte) 0xff;
        }
        return bytes;
    }
}
