package cn.xinxintong.wage.bank.wire;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;

/** {@code GET /v1/batches/{number}}. A batch that the bank never got is a problem, {@code 404 BATCH_NOT_FOUND}. */
public record BatchStateForm(
        @JsonProperty("number") @NotNull String number,
        @JsonProperty("state") @NotNull State state) {

    /** As in {@link cn.xinxintong.wage.bank.BatchState}. */
    public enum State {
        ACCEPTED,
        PROCESSING,
        PARTLY_PAID,
        PAID,
        REJECTED,
        /** What a later version of the protocol may say. */
        @JsonEnumDefaultValue
        UNRECOGNIZED
    }
}
