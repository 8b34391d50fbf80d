package cn.xinxintong.wage.bank.wire;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bank tells by itself, {@code POST /v1/bank/events} at the platform.
 *
 * @param id the bank's; sent again, the event has the same one
 * @param batchNumber of settled lines
 * @param results of settled lines
 * @param requestId under which the suspended card was verified
 * @param reason the name of a {@link cn.xinxintong.wage.bank.CardReason}: why the card is suspended
 * @param at when it was suspended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BankEventForm(
        @JsonProperty("id") @NotNull String id,
        @JsonProperty("type") @NotNull Type type,
        @JsonProperty("batchNumber") @Nullable String batchNumber,

        @JsonProperty("results") @Nullable @Valid List<LineResultForm> results,

        @JsonProperty("requestId") @Nullable String requestId,
        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("at") @Nullable OffsetDateTime at) {

    /** What happened. */
    public enum Type {
        LINES_SETTLED,
        CARD_SUSPENDED,
        /** What a later version of the protocol may tell. */
        @JsonEnumDefaultValue
        UNRECOGNIZED
    }

    public static BankEventForm linesSettled(String id, String batchNumber, List<LineResultForm> results) {
        return new BankEventForm(id, Type.LINES_SETTLED, batchNumber, results, null, null, null);
    }

    public static BankEventForm cardSuspended(String id, String requestId, String reason, OffsetDateTime at) {
        return new BankEventForm(id, Type.CARD_SUSPENDED, null, null, requestId, reason, at);
    }
}
