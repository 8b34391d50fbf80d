package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * Answer of {@code POST /v1/session/renewal}: the session goes on under another token.
 *
 * @param token the only copy: the platform does not keep it
 * @param expiresAt when it ends at the latest
 */
public record RenewedSessionForm(
        @JsonProperty("token") String token,
        @JsonProperty("expiresAt") OffsetDateTime expiresAt) {

    /** Without the token. */
    @Override
    public String toString() {
        return "RenewedSessionForm[" + expiresAt + "]";
    }
}
