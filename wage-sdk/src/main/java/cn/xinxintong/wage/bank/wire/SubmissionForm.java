package cn.xinxintong.wage.bank.wire;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a batch.
 *
 * @param reason the name of a {@link cn.xinxintong.wage.bank.Submission.Reason}; null unless it was rejected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmissionForm(
        @JsonProperty("state") @NotNull State state,
        @JsonProperty("reason") @Nullable String reason) {

    /** Whether the bank took it. */
    public enum State {
        ACCEPTED,
        REJECTED,
        /** What a later version of the protocol may say. */
        @JsonEnumDefaultValue
        UNRECOGNIZED
    }
}
