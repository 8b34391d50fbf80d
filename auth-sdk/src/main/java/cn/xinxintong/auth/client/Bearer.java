package cn.xinxintong.auth.client;

import cn.xinxintong.auth.wire.TokenForm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The token that requests bear. Near its end one of the requests renews it, and the others go on with the one at hand, which
 * is still good; a request that is refused because the token has just been replaced gets the new one. Thread-safe.
 */
final class Bearer {
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);
    private static final Kept NOTHING = new Kept("", Instant.MAX, Instant.MAX, (old, token, expiresAt) -> {});

    private final Clock clock;
    private final Duration ahead;
    private final Function<String, Optional<TokenForm>> renewal;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Kept kept = NOTHING;

    /** A token, when it is to be renewed, and until when it can be. */
    private record Kept(String token, Instant renewAt, Instant end, TokenKeeper keeper) {
        boolean isDue(Instant now) {
            return !now.isBefore(renewAt) && now.isBefore(end);
        }

        Kept renewedAt(Instant next) {
            return new Kept(token, next, end, keeper);
        }
    }

    /** @param renewal asks the platform for another token in the place of one; empty if it gives none now */
    Bearer(Clock clock, Duration ahead, Function<String, Optional<TokenForm>> renewal) {
        this.clock = clock;
        this.ahead = ahead;
        this.renewal = renewal;
    }

    void bear(String token) {
        put(new Kept(token, Instant.MAX, Instant.MAX, NOTHING.keeper()));
    }

    void bear(String token, OffsetDateTime expiresAt, TokenKeeper keeper) {
        Instant end = expiresAt.toInstant();
        put(new Kept(token, end.minus(ahead), end, keeper));
    }

    void bearNothing() {
        put(NOTHING);
    }

    private synchronized void put(Kept next) {
        kept = next;
    }

    /** False if it is no longer the expected one. */
    private synchronized boolean replace(Kept expected, Kept next) {
        if (kept != expected) return false;
        kept = next;
        return true;
    }

    /** The token of the moment; empty text for none. */
    String token() {
        Kept now = kept;
        if (!now.isDue(clock.instant()) || !renewing.tryLock()) return now.token();
        try {
            renew();
        } finally {
            renewing.unlock();
        }
        return kept.token();
    }

    /** What to bear instead of a token that the platform refused, once a renewal that is under way is over. */
    Optional<String> insteadOf(String refused) {
        renewing.lock();
        renewing.unlock();
        String now = kept.token();
        return now.isEmpty() || now.equals(refused) ? Optional.empty() : Optional.of(now);
    }

    /** Whoever signs in or out meanwhile goes before. */
    private void renew() {
        Kept old = kept;
        if (!old.isDue(clock.instant())) return;
        Optional<TokenForm> form = renewal.apply(old.token());
        Instant now = clock.instant();
        if (!form.isPresent()) {
            replace(old, old.renewedAt(now.plus(AFTER_A_FAILURE)));
            return;
        }
        OffsetDateTime expiresAt = form.get().expiresAt();
        if (kept != old) return;
        old.keeper()
                .renewed(old.token(), form.get().token(), expiresAt); // kept before it is used: then the old one ends
        replace(old, next(form.get().token(), now, expiresAt.toInstant(), old.keeper()));
    }

    /** A token that lives shorter than it is renewed ahead is renewed after half its life, not with each request. */
    private Kept next(String token, Instant now, Instant end, TokenKeeper keeper) {
        Instant half = now.plus(Duration.between(now, end).dividedBy(2));
        Instant due = end.minus(ahead);
        return new Kept(token, due.isBefore(half) ? half : due, end, keeper);
    }
}
