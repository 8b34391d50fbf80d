package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/me/projects/{id}/attendance/{date}}.
 *
 * @param date {@code YYYY-MM-DD}, in Beijing
 * @param records oldest first
 * @param day what the month says of it; null if there are no records
 * @param correction null if the day stands as it was recorded
 * @param appeal the newest one about the day; null if there is none
 */
public record DayRowsForm(
        @JsonProperty("date") String date,
        @JsonProperty("records") List<RecordForm> records,
        @JsonProperty("day") @Nullable DayForm day,
        @JsonProperty("correction") @Nullable CorrectionForm correction,
        @JsonProperty("appeal") @Nullable DayAppealForm appeal) {}
