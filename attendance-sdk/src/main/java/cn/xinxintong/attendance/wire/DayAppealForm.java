package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The newest appeal about a day, which may have no records.
 *
 * @param date {@code YYYY-MM-DD}
 * @param state an {@code AppealState}
 */
public record DayAppealForm(
        @JsonProperty("date") String date,
        @JsonProperty("id") String id,
        @JsonProperty("state") String state) {}
