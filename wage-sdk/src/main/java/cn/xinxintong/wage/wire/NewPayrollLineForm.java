package cn.xinxintong.wage.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One worker of a month's pay. What is wrong with it is told by row and column, like that of a spreadsheet.
 *
 * @param dueFen before deductions
 * @param deductionsFen null for none
 * @param amountFen due less deductions
 * @param note the enterprise's own words, shown on the payslip; null for none
 */
public record NewPayrollLineForm(
        @JsonProperty("identityNumber") @Nullable @Size(max = 64)
        String identityNumber,

        @JsonProperty("name") @Nullable @Size(max = 200) String name,
        @JsonProperty("days") @Nullable Integer days,
        @JsonProperty("dueFen") @Nullable Long dueFen,
        @JsonProperty("deductionsFen") @Nullable Long deductionsFen,
        @JsonProperty("amountFen") @Nullable Long amountFen,
        @JsonProperty("note") @Nullable String note) {
    @Override
    public String toString() {
        return "NewPayrollLineForm[*]";
    }
}
