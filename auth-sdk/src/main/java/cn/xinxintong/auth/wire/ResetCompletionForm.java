package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** {@code POST /v1/password-resets/completion}. */
public record ResetCompletionForm(
        @JsonProperty("token") @NotNull @Size(max = 128) String token,

        @JsonProperty("newPassword") @NotNull @Size(max = 128)
        String newPassword,

        @JsonProperty("repeat") @NotNull @Size(max = 128) String repeat) {
    @Override
    public String toString() {
        return "ResetCompletionForm[*]";
    }
}
