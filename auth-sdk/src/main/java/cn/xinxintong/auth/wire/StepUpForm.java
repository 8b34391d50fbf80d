package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/me/step-ups}: as the road wants, the {@code password}, a {@code code} that was sent for {@code STEP_UP}, or
 * {@code challengeId} and {@code frames}, Base64 of JPEG.
 */
public record StepUpForm(
        @JsonProperty("road") @NotNull Road road,

        @JsonProperty("password") @Nullable @Size(max = 128) String password,

        @JsonProperty("code") @Nullable @Size(max = 16) String code,

        @JsonProperty("challengeId") @Nullable @Size(max = 64)
        String challengeId,

        @JsonProperty("frames") @Nullable @Size(min = 1, max = 10)
        List<String> frames) {

    /** How he shows that it is he. */
    public enum Road {
        PASSWORD,
        SMS,
        FACE
    }

    @Override
    public String toString() {
        return "StepUpForm[" + road + "]";
    }
}
