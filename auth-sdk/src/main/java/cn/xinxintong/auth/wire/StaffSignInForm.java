package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** {@code POST /v1/staff/sign-in}: {@code code} is the six digits of the second factor. */
public record StaffSignInForm(
        @JsonProperty("login") @NotNull @Size(min = 1, max = 64)
        String login,

        @JsonProperty("password") @NotNull @Size(min = 1, max = 128)
        String password,

        @JsonProperty("code") @NotNull @Size(max = 16) String code) {
    @Override
    public String toString() {
        return "StaffSignInForm[*]";
    }
}
