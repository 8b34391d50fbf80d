package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/face-challenges}, and {@code POST /v1/me/face-challenges} for {@code STEP_UP}: what the face is to be shown
 * for. Whoever is not signed in names his {@code login} and {@code device}: the challenge is good for those alone.
 */
public record FaceChallengeForm(
        @JsonProperty("purpose") @NotNull Purpose purpose,
        @JsonProperty("login") @Nullable @Size(max = 64) String login,
        @JsonProperty("device") @Nullable @Valid DeviceForm device) {

    /** The face's roads; beside each there is another. */
    public enum Purpose {
        SIGN_IN,
        PASSWORD_RESET,
        ENTRY,
        STEP_UP
    }

    @Override
    public String toString() {
        return "FaceChallengeForm[" + purpose + "]";
    }
}
