package cn.xinxintong.wage.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A payslip: {@code GET /v1/me/wages/{id}}.
 *
 * @param dueFen before deductions
 * @param amountFen due less deductions
 * @param note the enterprise's own words; may be empty
 * @param bankName and {@code maskedNumber} tell the card that it went to, whatever is bound now
 * @param bankSerial by which the bank finds the payment; null before it is paid
 * @param confirmation CONFIRMED or OBJECTED; null as long as the worker has said nothing of it
 * @param objection his own words; null unless he objected
 * @param confirmUntil until when he can say something; null before it is paid
 * @param signedAt when the worker signed his line
 */
public record PayslipForm(
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
        @JsonProperty("bankName") String bankName,
        @JsonProperty("maskedNumber") String maskedNumber,
        @JsonProperty("state") String state,
        @JsonProperty("signedAt") OffsetDateTime signedAt,
        @JsonProperty("submittedAt") OffsetDateTime submittedAt,
        @JsonProperty("paidAt") @Nullable OffsetDateTime paidAt,
        @JsonProperty("bankSerial") @Nullable String bankSerial,
        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("detail") @Nullable String detail,
        @JsonProperty("confirmation") @Nullable String confirmation,
        @JsonProperty("objection") @Nullable String objection,
        @JsonProperty("confirmUntil") @Nullable OffsetDateTime confirmUntil) {
    /** The id alone. */
    @Override
    public String toString() {
        return "PayslipForm[" + id + "]";
    }
}
