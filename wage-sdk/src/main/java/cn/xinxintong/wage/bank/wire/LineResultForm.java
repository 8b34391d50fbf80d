package cn.xinxintong.wage.bank.wire;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What became of one payment: an item of {@code GET /v1/batches/{number}/results} and of an event.
 *
 * @param at when the bank paid, gave up, or got it back
 * @param reason the bank's code for why not; null for a payment that was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineResultForm(
        @JsonProperty("lineNo") @Positive int lineNo,
        @JsonProperty("outcome") @NotNull Outcome outcome,
        @JsonProperty("at") @NotNull OffsetDateTime at,
        @JsonProperty("bankSerial") @NotNull String bankSerial,
        @JsonProperty("reason") @Nullable String reason) {

    /** As in {@link cn.xinxintong.wage.bank.LineResult.Outcome}. */
    public enum Outcome {
        PAID,
        FAILED,
        RETURNED,
        /** What a later version of the protocol may say: the line is taken to have no result yet. */
        @JsonEnumDefaultValue
        UNRECOGNIZED
    }
}
