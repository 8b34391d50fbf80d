package cn.xinxintong.server.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The clock of a past that is being made up: it shows what it is set to. */
final class SeedClock extends Clock {
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private volatile Instant now;

    SeedClock(Instant now) {
        this.now = now;
    }

    void set(Instant instant) {
        now = instant;
    }

    void set(LocalDate day, LocalTime time) {
        now = day.atTime(time).atZone(BEIJING).toInstant();
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
