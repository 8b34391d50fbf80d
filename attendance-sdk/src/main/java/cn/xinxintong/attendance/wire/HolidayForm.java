package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A day for which the State Council arranged something.
 *
 * @param date {@code YYYY-MM-DD}
 * @param type a {@code Holidays.DayType}
 * @param name of the holiday, in Chinese
 */
public record HolidayForm(
        @JsonProperty("date") String date,
        @JsonProperty("type") String type,
        @JsonProperty("name") String name) {}
