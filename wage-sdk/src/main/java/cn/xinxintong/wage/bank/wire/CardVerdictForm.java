package cn.xinxintong.wage.bank.wire;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The answer about a card.
 *
 * @param reason the name of a {@link cn.xinxintong.wage.bank.CardReason}; null unless it was rejected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CardVerdictForm(
        @JsonProperty("outcome") @NotNull Outcome outcome,
        @JsonProperty("reason") @Nullable String reason) {

    /** What the bank says. */
    public enum Outcome {
        VERIFIED,
        REJECTED,
        /** The bank does not know yet: it is asked again under the same id. */
        PENDING,
        /** What a later version of the protocol may say. */
        @JsonEnumDefaultValue
        UNRECOGNIZED
    }
}
