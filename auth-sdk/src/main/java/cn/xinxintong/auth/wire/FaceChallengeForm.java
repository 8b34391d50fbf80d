package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;

/** {@code POST /v1/face-challenges}: what the face is to be shown for. */
public record FaceChallengeForm(
        @JsonProperty("purpose") @NotNull Purpose purpose) {

    /** The face's roads; beside each there is another. */
    public enum Purpose {
        SIGN_IN,
        PASSWORD_RESET,
        ENTRY
    }
}
