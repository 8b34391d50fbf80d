package cn.xinxintong.wage.bank.wire;

import cn.xinxintong.validation.BankCardText;
import cn.xinxintong.validation.PersonNameText;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * One payment of a batch.
 *
 * @param month whose work is paid, {@code YYYY-MM}
 * @param note shown on the payee's statement
 */
public record PayLineForm(
        @JsonProperty("lineNo") @Positive int lineNo,

        @JsonProperty("payeeName") @NotNull @PersonNameText @Size(max = 200)
        String payeeName,

        @JsonProperty("cardNumber") @NotNull @BankCardText @Size(max = 64)
        String cardNumber,

        @JsonProperty("amountFen") @Positive long amountFen,

        @JsonProperty("month") @NotNull @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])")
        String month,

        @JsonProperty("note") @NotNull @Size(max = 200) String note) {
    @Override
    public String toString() {
        return "PayLineForm[" + lineNo + "]";
    }
}
