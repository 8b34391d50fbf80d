package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * Something about a day that the worker should know.
 *
 * @param kind a {@code DayException.Kind}
 * @param at of the record that it is about, with the offset of Beijing
 * @param minutes by how much, for LATE and EARLY; zero for the others
 * @param reason in the language asked for
 */
public record DayExceptionForm(
        @JsonProperty("kind") String kind,
        @JsonProperty("at") OffsetDateTime at,
        @JsonProperty("minutes") long minutes,
        @JsonProperty("reason") String reason) {}
