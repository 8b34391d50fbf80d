package cn.xinxintong.wage.record;

import java.util.UUID;

/** The id of a payroll sheet. */
public record SheetId(UUID value) {

    /** @throws IllegalArgumentException if the text is not a UUID */
    public static SheetId parse(String text) {
        return new SheetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
