package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a project lays down for its days from a date on.
 *
 * @param from {@code YYYY-MM-DD}; {@code 1970-01-01} for what holds from the beginning
 * @param dayCut {@code HH:mm}
 */
public record TimetableForm(
        @JsonProperty("from") String from,
        @JsonProperty("dayCut") String dayCut,
        @JsonProperty("shifts") List<ShiftForm> shifts) {}
