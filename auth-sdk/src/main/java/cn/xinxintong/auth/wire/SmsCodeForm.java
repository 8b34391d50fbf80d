package cn.xinxintong.auth.wire;

import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.validation.MobileText;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/sms-codes}; if a {@code device} is named, the code is good on that one alone. */
public record SmsCodeForm(
        @JsonProperty("mobile") @NotNull @MobileText @Size(max = 32)
        String mobile,

        @JsonProperty("purpose") @NotNull CodePurpose purpose,
        @JsonProperty("device") @Nullable @Valid DeviceForm device) {
    @Override
    public String toString() {
        return "SmsCodeForm[" + purpose + "]";
    }
}
