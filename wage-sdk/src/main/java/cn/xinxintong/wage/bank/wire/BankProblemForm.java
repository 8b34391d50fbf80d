package cn.xinxintong.wage.bank.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Why a bank did not answer a question (RFC 9457, {@code application/problem+json}). Only the code is branched on.
 *
 * @param code {@code BATCH_NOT_FOUND}, {@code SIGNATURE_REFUSED} and others of {@code docs/for-banks.md}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BankProblemForm(
        @JsonProperty("type") @Nullable String type,
        @JsonProperty("title") @Nullable String title,
        @JsonProperty("status") @Nullable Integer status,
        @JsonProperty("code") @Nullable String code) {}
