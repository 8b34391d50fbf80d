package cn.xinxintong.wage.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A month in one look: {@code GET /v1/me/pay-check}.
 *
 * @param month {@code YYYY-MM}
 * @param days on which he worked
 * @param dueFen by the agreed rates
 * @param deductedFen what he agreed to have deducted
 * @param underWayFen what is with the bank
 * @param owedFen due less deducted less paid; never below zero
 * @param verdict a {@code PayCheck.Verdict}
 * @param sentence the same in one sentence, in the language asked for
 */
public record PayCheckForm(
        @JsonProperty("month") String month,
        @JsonProperty("days") int days,
        @JsonProperty("dueFen") long dueFen,
        @JsonProperty("deductedFen") long deductedFen,
        @JsonProperty("paidFen") long paidFen,
        @JsonProperty("underWayFen") long underWayFen,
        @JsonProperty("owedFen") long owedFen,
        @JsonProperty("verdict") String verdict,
        @JsonProperty("sentence") String sentence) {}
