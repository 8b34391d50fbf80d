package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/me/step-ups}: the {@code password}, or a {@code code} that was sent for {@code STEP_UP}, as the road wants. */
public record StepUpForm(
        @JsonProperty("road") @NotNull Road road,

        @JsonProperty("password") @Nullable @Size(max = 128) String password,

        @JsonProperty("code") @Nullable @Size(max = 16) String code) {

    /** How he shows that it is he. */
    public enum Road {
        PASSWORD,
        SMS
    }

    @Override
    public String toString() {
        return "StepUpForm[" + road + "]";
    }
}
