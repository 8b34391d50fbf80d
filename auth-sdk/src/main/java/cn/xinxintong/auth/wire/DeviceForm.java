package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The phone that somebody signs in on; {@code publicKey} is a P-256 SubjectPublicKeyInfo in Base64. */
public record DeviceForm(
        @JsonProperty("id") @NotNull @Size(min = 1, max = 64)
        String id,

        @JsonProperty("name") @Nullable @Size(max = 64) String name,

        @JsonProperty("publicKey") @Nullable @Size(max = 256)
        String publicKey) {
    @Override
    public String toString() {
        return "DeviceForm[*]";
    }
}
