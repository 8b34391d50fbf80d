package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * {@code GET /v1/me/projects/{id}/attendance/{date}}.
 *
 * @param date {@code YYYY-MM-DD}, in Beijing
 * @param records oldest first
 */
public record DayRowsForm(
        @JsonProperty("date") String date,
        @JsonProperty("records") List<RecordForm> records) {}
