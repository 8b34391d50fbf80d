package cn.xinxintong.wage.record;

import java.util.UUID;

/** The id of one worker's line on one payroll sheet, and of the wage that comes of it. */
public record LineId(UUID value) {

    /** @throws IllegalArgumentException if the text is not a UUID */
    public static LineId parse(String text) {
        return new LineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
