package cn.xinxintong.server.xlsx;

import cn.xinxintong.server.xlsx.UnreadableException.Reason;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rectangle of cells: columns from 0, rows from 1, both ends belong to it. */
public record Area(int firstColumn, int firstRow, int lastColumn, int lastRow) {
    static final int MOST_COLUMNS = 16_384;
    static final int MOST_ROWS = 1_048_576;
    private static final Pattern REFERENCE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})(?::\\$?([A-Z]{1,3})\\$?([0-9]{1,7}))?");

    /** Reads {@code B2} or {@code B2:C5}. */
    static Area of(String reference) throws UnreadableException {
        Matcher parts = REFERENCE.matcher(reference);
        if (!parts.matches()) throw new UnreadableException(Reason.WORKBOOK_DAMAGED);
        int column = column(parts.group(1));
        int row = Integer.parseInt(parts.group(2));
        boolean one = parts.group(3) == null;
        Area area =
                one ? new Area(column, row, column, row) : new Area(column, row, column(parts.group(3)), row(parts));
        if (!area.isOnASheet()) throw new UnreadableException(Reason.WORKBOOK_DAMAGED);
        return area;
    }

    private static int row(Matcher parts) {
        return Integer.parseInt(parts.group(4));
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) column = column * 26 + letters.charAt(i) - 'A' + 1;
        return column - 1;
    }

    private boolean isOnASheet() {
        return firstRow >= 1
                && firstRow <= lastRow
                && lastRow <= MOST_ROWS
                && firstColumn <= lastColumn
                && lastColumn < MOST_COLUMNS;
    }

    public boolean holds(int column, int row) {
        return column >= firstColumn && column <= lastColumn && row >= firstRow && row <= lastRow;
    }
}
