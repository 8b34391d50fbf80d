package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A day of a month.
 *
 * @param date {@code YYYY-MM-DD}, in Beijing
 * @param kind a {@code DayKind}
 * @param flags names of {@code AttendanceFlag}
 */
public record DayForm(
        @JsonProperty("date") String date,
        @JsonProperty("kind") String kind,
        @JsonProperty("flags") List<String> flags) {}
