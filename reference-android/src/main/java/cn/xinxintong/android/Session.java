package cn.xinxintong.android;

import android.content.SharedPreferences;
import cn.xinxintong.auth.wire.SignedInForm;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Who is signed in on this phone. The token outlives the process, in the app's private storage, which no backup copies.
 * Thread-safe.
 */
final class Session {
    private static final String TOKEN = "token";
    private static final String EXPIRES_AT = "expiresAt";

    private final SharedPreferences kept;
    private final Clock clock;

    Session(SharedPreferences kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    void begin(SignedInForm answer) {
        kept.edit()
                .putString(TOKEN, answer.token())
                .putString(EXPIRES_AT, answer.expiresAt().toString())
                .apply();
    }

    void end() {
        kept.edit().clear().apply();
    }

    /** The token, while it has not expired. */
    Optional<String> token() {
        String token = kept.getString(TOKEN, "");
        if (token.isEmpty() || !expiry().isAfter(clock.instant())) return Optional.empty();
        return Optional.of(token);
    }

    private Instant expiry() {
        return OffsetDateTime.parse(kept.getString(EXPIRES_AT, "")).toInstant();
    }
}
