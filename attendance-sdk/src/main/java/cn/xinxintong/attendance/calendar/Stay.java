package cn.xinxintong.attendance.calendar;

import java.time.Duration;
import java.time.Instant;

/** A coming, and the going that ends it once there is one. Filled by {@link Pairing}. */
final class Stay {
    private final Instant in;
    private Instant out = Instant.MAX;
    private boolean givenUp;

    Stay(Instant in) {
        this.in = in;
    }

    void endsAt(Instant at) {
        out = at;
    }

    /** Somebody came again before he went: nothing can end it any more. */
    void giveUp() {
        givenUp = !isEnded();
    }

    Instant in() {
        return in;
    }

    /** Only if it is ended. */
    Instant out() {
        return out;
    }

    boolean isEnded() {
        return !out.equals(Instant.MAX);
    }

    boolean mayStillEnd(Instant now, Duration longest) {
        return !isEnded() && !givenUp && now.isBefore(in.plus(longest));
    }

    Duration length() {
        return isEnded() ? Duration.between(in, out) : Duration.ZERO;
    }
}
