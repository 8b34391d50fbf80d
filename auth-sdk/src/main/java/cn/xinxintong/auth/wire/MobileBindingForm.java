package cn.xinxintong.auth.wire;

import cn.xinxintong.validation.MobileText;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** {@code PUT /v1/me/mobile}: {@code code} was sent to that number for {@code BIND}. */
public record MobileBindingForm(
        @JsonProperty("mobile") @NotNull @MobileText @Size(max = 32)
        String mobile,

        @JsonProperty("code") @NotNull @Size(max = 16) String code) {
    @Override
    public String toString() {
        return "MobileBindingForm[*]";
    }
}
