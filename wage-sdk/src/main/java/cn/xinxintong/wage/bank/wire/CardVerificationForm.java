package cn.xinxintong.wage.bank.wire;

import cn.xinxintong.validation.BankCardText;
import cn.xinxintong.validation.IdentityNumberText;
import cn.xinxintong.validation.MobileText;
import cn.xinxintong.validation.PersonNameText;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** {@code POST /v1/card-verifications}. The same {@code requestId} again is the same question. */
public record CardVerificationForm(
        @JsonProperty("requestId") @NotNull @Size(min = 36, max = 36)
        String requestId,

        @JsonProperty("holderName") @NotNull @PersonNameText @Size(max = 200)
        String holderName,

        @JsonProperty("identityNumber") @NotNull @IdentityNumberText @Size(max = 64)
        String identityNumber,

        @JsonProperty("cardNumber") @NotNull @BankCardText @Size(max = 64)
        String cardNumber,

        @JsonProperty("mobile") @NotNull @MobileText @Size(max = 64)
        String mobile) {
    @Override
    public String toString() {
        return "CardVerificationForm[" + requestId + "]";
    }
}
