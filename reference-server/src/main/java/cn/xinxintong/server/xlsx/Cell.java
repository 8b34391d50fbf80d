package cn.xinxintong.server.xlsx;

/**
 * A cell that something stands in. May be personal data.
 *
 * @param column from 0
 * @param text as it is kept: of a number the digits in the file, of a formula nothing
 */
public record Cell(int column, Kind kind, String text) {

    /** What stands in it. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number, shown as a day or a time. */
        DATE,
        BOOLEAN,
        ERROR,
        /** Whatever its last result was. */
        FORMULA
    }

    @Override
    public String toString() {
        return "Cell[" + column + ", " + kind + "]";
    }
}
