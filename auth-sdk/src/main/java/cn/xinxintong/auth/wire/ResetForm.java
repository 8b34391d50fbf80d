package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/password-resets}; {@code code} is the officer's, or was sent by SMS for {@code RESET}, as the road wants. A
 * code that was asked for with a {@code device} is good with that one. The road by face wants {@code device}, {@code challengeId}
 * and {@code frames}, Base64 of JPEG.
 */
public record ResetForm(
        @JsonProperty("login") @NotNull @Size(max = 64) String login,

        @JsonProperty("agreementVersion") @NotNull @Size(max = 32)
        String agreementVersion,

        @JsonProperty("road") @NotNull ResetRoad road,
        @JsonProperty("code") @Nullable @Size(max = 32) String code,
        @JsonProperty("device") @Nullable @Valid DeviceForm device,

        @JsonProperty("challengeId") @Nullable @Size(max = 64)
        String challengeId,

        @JsonProperty("frames") @Nullable @Size(min = 1, max = 10)
        List<String> frames) {
    @Override
    public String toString() {
        return "ResetForm[*]";
    }
}
