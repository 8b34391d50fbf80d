package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** {@code POST /v1/sign-in/face}: pictures (Base64 of JPEG) that answer a challenge. */
public record FaceSignInForm(
        @JsonProperty("login") @NotNull @Size(max = 64) String login,

        @JsonProperty("challengeId") @NotNull @Size(max = 64)
        String challengeId,

        @JsonProperty("frames") @NotNull @Size(min = 1, max = 10)
        List<String> frames,

        @JsonProperty("agreementVersion") @NotNull @Size(max = 32)
        String agreementVersion,

        @JsonProperty("device") @NotNull @Valid DeviceForm device) {
    @Override
    public String toString() {
        return "FaceSignInForm[*]";
    }
}
