package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * {@code POST /v1/session/renewal}: the next token of the session. The one before stays good until this one is first used; so
 * it is put where it outlives the app before it is.
 */
public record TokenForm(
        @JsonProperty("token") String token,
        @JsonProperty("expiresAt") OffsetDateTime expiresAt) {
    @Override
    public String toString() {
        return "TokenForm[*]";
    }
}
