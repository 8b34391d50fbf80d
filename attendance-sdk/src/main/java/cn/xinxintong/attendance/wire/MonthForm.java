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
 */
public record MonthForm(
        @JsonProperty("month") String month,
        @JsonProperty("days") List<DayForm> days,
        @JsonProperty("reason") @Nullable String reason) {}
