package cn.xinxintong.wage.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A payroll sheet, in short.
 *
 * @param state DRAFT, SIGNING, SUBMITTED or PAID
 * @param month {@code YYYY-MM}
 * @param lines how many there are
 * @param totalFen what all lines come to
 */
public record PayrollSheetForm(
        @JsonProperty("id") String id,
        @JsonProperty("projectId") String projectId,
        @JsonProperty("month") String month,
        @JsonProperty("state") String state,
        @JsonProperty("lines") int lines,
        @JsonProperty("totalFen") long totalFen) {}
