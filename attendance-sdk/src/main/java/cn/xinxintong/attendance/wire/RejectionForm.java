package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A row that was not kept, or does not count yet.
 *
 * @param row from 1
 * @param field as the national form names it
 * @param code a {@code GateReport.Code}
 */
public record RejectionForm(
        @JsonProperty("row") int row,
        @JsonProperty("field") String field,
        @JsonProperty("code") String code) {}
