package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/me/projects/{id}/attendance?month=}.
 *
 * @param month {@code YYYY-MM}
 * @param days those with records, ascending
 * @param reason an {@code EmptyReason}; null if there are days
 * @param workedDays how many of the days count
 * @param minutes of all days
 * @param appeals the newest one of each day that one is about, ascending
 * @param holidays days of the month for which something was arranged, ascending
 * @param holidaySource the notice that they are out of; null if there are no data for the year
 */
public record MonthForm(
        @JsonProperty("month") String month,
        @JsonProperty("days") List<DayForm> days,
        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("workedDays") int workedDays,
        @JsonProperty("minutes") long minutes,
        @JsonProperty("appeals") List<DayAppealForm> appeals,
        @JsonProperty("holidays") List<HolidayForm> holidays,
        @JsonProperty("holidaySource") @Nullable String holidaySource) {}
