package cn.xinxintong.server.xlsx;

import cn.xinxintong.server.xlsx.Cell.Kind;
import cn.xinxintong.server.xlsx.UnreadableException.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one sheet from above. Not thread-safe; reads once. */
final class SheetReader {
    private static final int MOST_MERGED = 1_000;
    /** Each cell is held against each of them. */
    private static final int MOST_WIDE_FORMULAS = 200;

    private static final int LONGEST_NUMBER = 64;

    private final XmlPart part;
    private final SharedStrings strings;
    private final DateStyles styles;
    private final List<Area> formulas = new ArrayList<>();
    private final List<Area> merged = new ArrayList<>();
    private int row;
    private int column;

    SheetReader(XmlPart part, SharedStrings strings, DateStyles styles) {
        this.part = part;
        this.strings = strings;
        this.styles = styles;
    }

    void lead(SheetVisitor visitor) throws IOException {
        boolean inRows = false;
        while (part.next()) {
            if (part.begins("sheetData") || part.ends("sheetData")) inRows = part.begins("sheetData");
            else if (inRows && part.begins("row")) readRow(visitor);
            else if (part.begins("mergeCell")) add(merged, part.attribute("ref"), MOST_MERGED);
        }
        merged.forEach(visitor::merged);
    }

    private static void add(List<Area> areas, String reference, int most) throws UnreadableException {
        if (areas.size() == most) throw new UnreadableException(Reason.WORKBOOK_TOO_LARGE);
        areas.add(Area.of(reference));
    }

    private void readRow(SheetVisitor visitor) throws IOException {
        int number = part.number("r", row + 1, Area.MOST_ROWS);
        if (number <= row) throw new UnreadableException(Reason.WORKBOOK_DAMAGED);
        row = number;
        column = -1;
        List<Cell> cells = new ArrayList<>();
        while (part.next() && !part.ends("row")) {
            if (part.begins("c")) readCell(cells);
        }
        if (!cells.isEmpty()) visitor.row(new Row(row, cells));
    }

    /** Each cell says where it stands, or stands beside the one before it. */
    private void place() throws UnreadableException {
        String reference = part.attribute("r");
        int next = column + 1;
        if (!reference.isEmpty()) {
            Area cell = Area.of(reference);
            if (cell.firstRow() != row || cell.firstColumn() < next) {
                throw new UnreadableException(Reason.WORKBOOK_DAMAGED);
            }
            next = cell.firstColumn();
        }
        if (next >= Area.MOST_COLUMNS) throw new UnreadableException(Reason.WORKBOOK_DAMAGED);
        column = next;
    }

    private void readCell(List<Cell> cells) throws IOException {
        place();
        String type = part.attribute("t");
        boolean date = styles.isDate(part.number("s", 0, 1 << 20));
        boolean formula = false;
        String value = "";
        while (part.next() && !part.ends("c")) {
            if (part.begins("f")) {
                formula = true;
                String of = part.attribute("ref");
                boolean wide = of.contains(":") && !part.attribute("t").equals("shared");
                if (wide) add(formulas, of, MOST_WIDE_FORMULAS);
            } else if (part.begins("v")) {
                value = part.text();
            } else if (part.begins("is")) {
                value = part.richText("is");
            }
        }
        if (formula || isInAFormula()) cells.add(new Cell(column, Kind.FORMULA, ""));
        else if (!value.isEmpty()) cells.add(cell(type, value, date));
    }

    /** A formula of many cells stands in the first of them only. */
    private boolean isInAFormula() {
        for (Area area : formulas) if (area.holds(column, row)) return true;
        return false;
    }

    private Cell cell(String type, String value, boolean date) throws IOException {
        return switch (type) {
            case "s" -> new Cell(column, Kind.TEXT, strings.at(XmlPart.number(value, Integer.MAX_VALUE)));
            case "inlineStr", "str" -> new Cell(column, Kind.TEXT, value);
            case "b" -> new Cell(column, Kind.BOOLEAN, value);
            case "e" -> new Cell(column, Kind.ERROR, value);
            case "d" -> new Cell(column, Kind.DATE, value);
            case "", "n" -> {
                if (value.length() > LONGEST_NUMBER) throw new UnreadableException(Reason.WORKBOOK_DAMAGED);
                yield new Cell(column, date ? Kind.DATE : Kind.NUMBER, value);
            }
            default -> throw new UnreadableException(Reason.WORKBOOK_DAMAGED);
        };
    }
}
