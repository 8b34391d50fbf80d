package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Somebody came or went.
 *
 * @param at with the offset of Beijing
 * @param direction {@code IN} or {@code OUT}
 * @param source {@code GATE}, {@code PHONE} or {@code CORRECTION}
 * @param flags names of {@code AttendanceFlag}
 * @param role a {@code DaySheet.Role}: whether the day is reckoned from it
 */
public record RecordForm(
        @JsonProperty("at") OffsetDateTime at,
        @JsonProperty("direction") String direction,
        @JsonProperty("source") String source,
        @JsonProperty("projectName") String projectName,
        @JsonProperty("flags") List<String> flags,
        @JsonProperty("role") String role) {}
