package cn.xinxintong.server.xlsx;

import cn.xinxintong.server.xlsx.UnreadableException.Reason;
import java.io.IOException;
import java.util.BitSet;
import java.util.regex.Pattern;

/** Tells which styles show a number as a day or a time (ECMA-376-1, 18.8.30). Immutable. */
final class DateStyles {
    private static final int MOST_STYLES = 65_536;
    private static final int MOST_FORMATS = 100_000;
    /** Quoted text, escaped characters, and conditions, colours and locales in brackets; elapsed time stays. */
    private static final Pattern NOT_A_CODE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hHmMsS]+])[^\\]]*]");

    private static final Pattern DATE_CODE = Pattern.compile("[yYdDhHsSmMeE](?![+-])|[年月日时分秒]");

    private final BitSet dates = new BitSet();

    private DateStyles() {}

    static DateStyles none() {
        return new DateStyles();
    }

    static DateStyles of(XmlPart part) throws IOException {
        DateStyles styles = new DateStyles();
        BitSet formats = builtIn();
        int style = 0;
        boolean inCells = false;
        while (part.next()) {
            if (part.begins("numFmt")) {
                formats.set(part.number("numFmtId", 0, MOST_FORMATS), isDate(part.attribute("formatCode")));
            } else if (part.begins("cellXfs") || part.ends("cellXfs")) {
                inCells = part.begins("cellXfs");
            } else if (inCells && part.begins("xf")) {
                if (style == MOST_STYLES) throw new UnreadableException(Reason.WORKBOOK_TOO_LARGE);
                styles.dates.set(style++, formats.get(part.number("numFmtId", 0, MOST_FORMATS)));
            }
        }
        return styles;
    }

    private static BitSet builtIn() {
        BitSet formats = new BitSet();
        formats.set(14, 23);
        formats.set(27, 37);
        formats.set(45, 48);
        formats.set(50, 59);
        return formats;
    }

    private static boolean isDate(String code) {
        if (code.equalsIgnoreCase("General")) return false;
        String bare = NOT_A_CODE.matcher(code).replaceAll("");
        return !bare.contains("General") && DATE_CODE.matcher(bare).find();
    }

    boolean isDate(int style) {
        return dates.get(style);
    }
}
