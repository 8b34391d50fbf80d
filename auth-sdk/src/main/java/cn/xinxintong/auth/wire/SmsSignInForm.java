package cn.xinxintong.auth.wire;

import cn.xinxintong.validation.MobileText;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** {@code POST /v1/sign-in/sms}: {@code code} was sent to that number for {@code SIGN_IN}. */
public record SmsSignInForm(
        @JsonProperty("mobile") @NotNull @MobileText @Size(max = 32)
        String mobile,

        @JsonProperty("code") @NotNull @Size(max = 16) String code,

        @JsonProperty("agreementVersion") @NotNull @Size(max = 32)
        String agreementVersion,

        @JsonProperty("device") @NotNull @Valid DeviceForm device) {
    @Override
    public String toString() {
        return "SmsSignInForm[*]";
    }
}
