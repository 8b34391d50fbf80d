package cn.xinxintong.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until it is moved. Starts at 2026-06-01 08:00 in Beijing. Thread-safe. */
public final class MovableClock extends Clock {
    private volatile Instant now =
            LocalDateTime.of(2026, 6, 1, 8, 0).atZone(BEIJING).toInstant();

    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    public void forward(Duration step) {
        now = now.plus(step);
    }

    /** Sets it to a wall-clock time of Beijing, {@code 2026-06-01T08:00}. */
    public void setBeijing(String localDateTime) {
        now = LocalDateTime.parse(localDateTime).atZone(BEIJING).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return BEIJING;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
