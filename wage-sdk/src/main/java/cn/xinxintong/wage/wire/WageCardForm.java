package cn.xinxintong.wage.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a worker stands with his wage card: {@code GET /v1/me/wage-card}.
 *
 * @param state NONE, PENDING, BOUND, REFUSED, CHANGE_PENDING or SUSPENDED
 * @param bankCode of the card; null if there is none, like the next two
 * @param maskedNumber first and last four digits
 * @param since when it was bound, refused, suspended or, if pending, asked for
 * @param reason why it was refused or suspended, or why a change was; null otherwise
 * @param detail the reason in words; null if there is none
 * @param requestId to quote to the bank; null if there is none
 * @param change the card that is to take its place, or was refused to; null if there is none
 */
public record WageCardForm(
        @JsonProperty("state") String state,
        @JsonProperty("bankCode") @Nullable String bankCode,
        @JsonProperty("bankName") @Nullable String bankName,
        @JsonProperty("maskedNumber") @Nullable String maskedNumber,
        @JsonProperty("since") @Nullable OffsetDateTime since,
        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("detail") @Nullable String detail,
        @JsonProperty("requestId") @Nullable String requestId,
        @JsonProperty("change") @Nullable CardChangeForm change) {}
