package cn.xinxintong.wage.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be paid to a worker: an item of {@code GET /v1/me/payroll-lines}.
 *
 * @param month {@code YYYY-MM}
 * @param amountFen due less deductions
 * @param state WAITING, SIGNED or OBJECTED
 * @param objection his own words; null unless he objected
 * @param open true as long as he can answer
 */
public record PayrollLineForm(
        @JsonProperty("id") String id,
        @JsonProperty("sheetId") String sheetId,
        @JsonProperty("month") String month,
        @JsonProperty("projectId") String projectId,
        @JsonProperty("projectName") String projectName,
        @JsonProperty("payer") String payer,
        @JsonProperty("days") int days,
        @JsonProperty("dueFen") long dueFen,
        @JsonProperty("deductionsFen") long deductionsFen,
        @JsonProperty("amountFen") long amountFen,
        @JsonProperty("note") String note,
        @JsonProperty("state") String state,
        @JsonProperty("objection") @Nullable String objection,
        @JsonProperty("answeredAt") @Nullable OffsetDateTime answeredAt,
        @JsonProperty("open") boolean open) {
    /** The id alone. */
    @Override
    public String toString() {
        return "PayrollLineForm[" + id + "]";
    }
}
