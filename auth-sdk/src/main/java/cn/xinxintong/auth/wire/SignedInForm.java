package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/** Somebody is signed in. */
public record SignedInForm(
        @JsonProperty("token") String token,
        @JsonProperty("expiresAt") OffsetDateTime expiresAt,
        @JsonProperty("mustChangePassword") boolean mustChangePassword,
        @JsonProperty("worker") WorkerForm worker) {
    @Override
    public String toString() {
        return "SignedInForm[*]";
    }
}
