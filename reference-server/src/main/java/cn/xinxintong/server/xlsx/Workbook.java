package cn.xinxintong.server.xlsx;

import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Refusal.FieldFault;
import cn.xinxintong.server.xlsx.UnreadableException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A spreadsheet file, open for reading. Not thread-safe. */
public final class Workbook {
    private static final int MOST_SHEETS = 500;

    private final Parts parts;
    private final Relations relations;
    private final List<Sheet> sheets = new ArrayList<>();

    /** A sheet that whoever opens the workbook sees. */
    public record Sheet(String name, String part) {}

    private Workbook(Parts parts) throws IOException {
        this.parts = parts;
        @Nullable String main = Relations.of(parts, "").byType("officeDocument");
        if (main == null || !parts.has(main)) throw new UnreadableException(Reason.NOT_A_WORKBOOK);
        this.relations = Relations.of(parts, main);
        listSheets(new XmlPart(parts.open(main)));
    }

    /**
     * Opens a workbook, has it read, and closes it.
     *
     * @throws Refusal WORKBOOK_NOT_READABLE, with the reason as the fault of the field {@code workbook}
     */
    public static <T> T read(byte[] bytes, Function<Workbook, T> reading) {
        try (Parts parts = Parts.of(bytes)) {
            return reading.apply(new Workbook(parts));
        } catch (UnreadableException e) {
            throw refusal(e.reason());
        } catch (UncheckedIOException e) {
            throw refusal(e.getCause() instanceof UnreadableException why ? why.reason() : Reason.WORKBOOK_DAMAGED);
        } catch (IOException e) {
            throw refusal(Reason.WORKBOOK_DAMAGED);
        }
    }

    private static Refusal refusal(Reason reason) {
        return Refusal.ofFields(ProblemCode.WORKBOOK_NOT_READABLE, List.of(new FieldFault("workbook", reason.name())));
    }

    private void listSheets(XmlPart workbook) throws IOException {
        boolean isWorkbook = false;
        while (workbook.next()) {
            isWorkbook |= workbook.begins("workbook");
            if (!workbook.begins("sheet")) continue;
            if (sheets.size() == MOST_SHEETS) throw new UnreadableException(Reason.WORKBOOK_TOO_LARGE);
            String state = workbook.attribute("state");
            @Nullable String part = relations.byId(workbook.attribute("id"));
            boolean visible = state.isEmpty() || state.equals("visible");
            if (visible && part != null) sheets.add(new Sheet(workbook.attribute("name"), part));
        }
        if (!isWorkbook) throw new UnreadableException(Reason.NOT_A_WORKBOOK);
    }

    /** From left to right. */
    public List<Sheet> visibleSheets() {
        return List.copyOf(sheets);
    }

    /** Leads the visitor through a sheet. */
    public void walk(Sheet sheet, SheetVisitor visitor) {
        try {
            @Nullable String strings = relations.byType("sharedStrings");
            @Nullable String styles = relations.byType("styles");
            new SheetReader(
                            new XmlPart(parts.open(sheet.part())),
                            new SharedStrings(strings, parts),
                            styles == null ? DateStyles.none() : DateStyles.of(new XmlPart(parts.open(styles))))
                    .lead(visitor);
        } catch (IOException e) {
            throw new UncheckedIOException("the sheet cannot be read", e);
        }
    }
}
