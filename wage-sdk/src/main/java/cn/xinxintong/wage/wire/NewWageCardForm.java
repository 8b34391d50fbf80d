package cn.xinxintong.wage.wire;

import cn.xinxintong.validation.BankCardText;
import cn.xinxintong.validation.MobileText;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * {@code POST /v1/me/wage-card} and {@code POST /v1/me/wage-card/changes}: the card that wages are to go to. The holder is
 * the worker himself.
 *
 * @param mobile that he left with the bank
 * @param agreementVersion of the card-binding agreement that he agreed to
 */
public record NewWageCardForm(
        @JsonProperty("bankCode") @NotNull @Size(max = 8) String bankCode,

        @JsonProperty("cardNumber") @NotNull @BankCardText @Size(max = 64)
        String cardNumber,

        @JsonProperty("mobile") @NotNull @MobileText @Size(max = 32)
        String mobile,

        @JsonProperty("agreementVersion") @NotNull @Size(max = 32)
        String agreementVersion) {
    @Override
    public String toString() {
        return "NewWageCardForm[*]";
    }
}
