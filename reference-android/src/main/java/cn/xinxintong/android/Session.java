package cn.xinxintong.android;

import android.content.SharedPreferences;
import cn.xinxintong.auth.wire.SignedInForm;
import java.time.Clock;
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
        with(answer.token(), answer.expiresAt()).apply();
    }

    /** The session goes on under another token, unless he has signed out or in meanwhile. */
    synchronized void renewed(String old, String token, OffsetDateTime expiresAt) {
        if (kept.getString(TOKEN, "").equals(old)) with(token, expiresAt).commit(); // on the disk before it is used
    }

    private SharedPreferences.Editor with(String token, OffsetDateTime expiresAt) {
        return kept.edit().putString(TOKEN, token).putString(EXPIRES_AT, expiresAt.toString());
    }

    synchronized void end() {
        kept.edit().clear().apply();
    }

    /** The token, while it has not expired. */
    Optional<String> token() {
        String token = kept.getString(TOKEN, "");
        if (token.isEmpty() || !expiresAt().toInstant().isAfter(clock.instant())) return Optional.empty();
        return Optional.of(token);
    }

    /** When the token runs out. Only while there is one. */
    OffsetDateTime expiresAt() {
        return OffsetDateTime.parse(kept.getString(EXPIRES_AT, ""));
    }
}
