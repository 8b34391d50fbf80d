package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/sign-in/password}. */
public record PasswordSignInForm(
        @JsonProperty("login") @NotNull @Size(max = 64) String login,

        @JsonProperty("password") @NotNull @Size(min = 1, max = 128)
        String password,

        @JsonProperty("oneTimeCode") @Nullable @Size(max = 32)
        String oneTimeCode,

        @JsonProperty("agreementVersion") @NotNull @Size(max = 32)
        String agreementVersion,

        @JsonProperty("device") @NotNull @Valid DeviceForm device) {
    @Override
    public String toString() {
        return "PasswordSignInForm[*]";
    }
}
