package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT /v1/me/password}. The first time with the {@code oneTimeCode} on paper or a {@code smsCode} that was sent for
 * {@code FIRST_PASSWORD}.
 */
public record PasswordChangeForm(
        @JsonProperty("oldPassword") @NotNull @Size(max = 128)
        String oldPassword,

        @JsonProperty("newPassword") @NotNull @Size(max = 128)
        String newPassword,

        @JsonProperty("repeat") @NotNull @Size(max = 128) String repeat,

        @JsonProperty("oneTimeCode") @Nullable @Size(max = 32)
        String oneTimeCode,

        @JsonProperty("smsCode") @Nullable @Size(max = 16) String smsCode) {
    @Override
    public String toString() {
        return "PasswordChangeForm[*]";
    }
}
