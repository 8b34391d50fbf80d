package cn.xinxintong.wage.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A wage: an item of {@code GET /v1/me/wages}.
 *
 * @param month {@code YYYY-MM}, whose work is paid
 * @param payer the enterprise
 * @param paidAt when the bank paid, also if it came back since; null before
 * @param state PENDING, PAID, FAILED or RETURNED
 * @param reason the code for why it was not paid or came back; null otherwise
 * @param detail the reason in words; null if there is none
 */
public record WageForm(
        @JsonProperty("id") String id,
        @JsonProperty("amountFen") long amountFen,
        @JsonProperty("month") String month,
        @JsonProperty("projectId") String projectId,
        @JsonProperty("projectName") String projectName,
        @JsonProperty("payer") String payer,
        @JsonProperty("paidAt") @Nullable OffsetDateTime paidAt,
        @JsonProperty("state") String state,
        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("detail") @Nullable String detail) {}
