package cn.xinxintong.wage.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sheet, as its enterprise sees it.
 *
 * @param name masked
 * @param state WAITING, SIGNED, OBJECTED, NOT_SIGNED, NO_WAGE_CARD, PENDING, PAID, FAILED or RETURNED
 * @param reason the worker's objection, or the bank's code; null if there is none
 */
public record SheetLineForm(
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("days") int days,
        @JsonProperty("dueFen") long dueFen,
        @JsonProperty("deductionsFen") long deductionsFen,
        @JsonProperty("amountFen") long amountFen,
        @JsonProperty("state") String state,
        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("paidAt") @Nullable OffsetDateTime paidAt) {
    @Override
    public String toString() {
        return "SheetLineForm[*]";
    }
}
