package cn.xinxintong.wage.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A card that is to take the place of the one that is bound.
 *
 * @param state PENDING or REFUSED
 * @param reason why it was refused; null while it is pending
 * @param detail the reason in words; null while it is pending
 */
public record CardChangeForm(
        @JsonProperty("state") String state,
        @JsonProperty("bankCode") String bankCode,
        @JsonProperty("bankName") String bankName,
        @JsonProperty("maskedNumber") String maskedNumber,
        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("detail") @Nullable String detail) {}
