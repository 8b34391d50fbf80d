package cn.xinxintong.wage.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A payroll sheet with each of its lines: {@code GET /v1/enterprise/payroll-sheets/{id}}.
 *
 * @param state DRAFT, SIGNING, SUBMITTED or PAID
 * @param lines how many there are
 * @param totalFen what all lines come to
 * @param submittedFen what went to the bank; nothing before the submission, like the next three
 * @param owedFen what workers signed for and neither have nor are about to get by this sheet
 * @param underWayFen what is with the bank
 * @param paidFen what arrived and stayed
 */
public record PayrollSheetStateForm(
        @JsonProperty("id") String id,
        @JsonProperty("projectId") String projectId,
        @JsonProperty("month") String month,
        @JsonProperty("state") String state,
        @JsonProperty("lines") int lines,
        @JsonProperty("totalFen") long totalFen,
        @JsonProperty("submittedFen") long submittedFen,
        @JsonProperty("owedFen") long owedFen,
        @JsonProperty("underWayFen") long underWayFen,
        @JsonProperty("paidFen") long paidFen,
        @JsonProperty("items") List<SheetLineForm> items) {}
