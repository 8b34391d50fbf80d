package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/me}: name and numbers are masked; {@code mobile} is null while none is bound. */
public record MeForm(
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("identityNumber") String identityNumber,
        @JsonProperty("mobile") @Nullable String mobile,
        @JsonProperty("realNameVerified") boolean realNameVerified,
        @JsonProperty("mustChangePassword") boolean mustChangePassword) {
    @Override
    public String toString() {
        return "MeForm[" + id + "]";
    }
}
