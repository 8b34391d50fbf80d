package cn.xinxintong.attendance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.evidence.ClockReading.Synced;
import cn.xinxintong.attendance.evidence.ClockReading.Unsynced;
import cn.xinxintong.attendance.testing.SampleClaims;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceClockTest {
    private static final Instant NINE = Instant.parse("2026-06-15T01:00:00Z");
    private static final Duration SKEW = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private final Phone phone = new Phone();

    /** A phone whose wall clock goes its own way. */
    private static final class Phone implements DeviceClock.Ticker {
        private String bootId = "boot-1";
        private long monotonic = 5_000;
        private Instant wallClock = NINE;

        void pass(Duration time) {
            monotonic += time.toMillis();
            wallClock = wallClock.plus(time);
        }

        void reboot() {
            bootId = "boot-2";
            monotonic = 20_000;
        }

        @Override
        public String bootId() {
            return bootId;
        }

        @Override
        public long monotonicMillis() {
            return monotonic;
        }
    }

    private DeviceClock clock() {
        return new DeviceClock(phone, folder.resolve("clock"));
    }

    /** What the platform makes of a punch that is made now, and comes at that time. */
    private TrustedTime trusted(DeviceClock clock, Instant receivedAt) {
        PunchClaims claims =
                SampleClaims.at(phone.wallClock).clock(clock.reading()).claims();
        return TrustedTime.of(claims, receivedAt, SKEW);
    }

    @Test
    void knowsNothingBeforeThePlatformHasSaidTheTime() {
        assertThat(clock().reading()).isEqualTo(new Unsynced());
        assertThat(clock().now()).isEmpty();
    }

    @Test
    void carriesThePlatformsTimeOnOverARestartOfTheApp() {
        clock().heard(NINE);
        phone.pass(Duration.ofHours(3));

        DeviceClock after = clock();

        assertThat(after.now()).contains(NINE.plus(Duration.ofHours(3)));
        assertThat(after.reading()).isEqualTo(new Synced("boot-1", 5_000 + 3 * 3_600_000, NINE, 5_000));
    }

    @Test
    void aWallClockSetBackDoesNotChangeWhenAPunchWasMade() {
        DeviceClock clock = clock();
        clock.heard(NINE);
        phone.pass(Duration.ofHours(2));
        phone.wallClock = phone.wallClock.minus(Duration.ofHours(1));

        TrustedTime time = trusted(clock, NINE.plus(Duration.ofHours(9)));

        assertThat(time.at()).isEqualTo(NINE.plus(Duration.ofHours(2)));
        assertThat(time.flags()).contains(AttendanceFlag.CLOCK_SKEW);
        assertThat(clock.wallClockAhead(phone.wallClock)).contains(Duration.ofHours(-1));
    }

    @Test
    void aRestartOfThePhoneEndsItUntilThePlatformSpeaksAgain() {
        DeviceClock clock = clock();
        clock.heard(NINE);
        phone.reboot();

        assertThat(clock.reading()).isEqualTo(new Unsynced());
        assertThat(clock().reading()).isEqualTo(new Unsynced());
        clock.heard(NINE.plusSeconds(600));
        assertThat(clock().now()).contains(NINE.plusSeconds(600));
    }

    @Test
    void aMonotonicClockThatRunsBackIsNotBelieved() {
        DeviceClock clock = clock();
        clock.heard(NINE);
        phone.monotonic = 4_000;

        assertThat(clock.now()).isEmpty();
    }

    @Test
    void theZoneOfThePhoneDoesNotMatter() {
        DeviceClock clock = clock();
        clock.heard(NINE);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Urumqi"));
            assertThat(clock().now()).contains(NINE);
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(clock().now()).contains(NINE);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aSpoiltOrCutOffFileIsNotBelieved() throws IOException {
        clock().heard(NINE);
        Path file = folder.resolve("clock");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(clock().reading()).isEqualTo(new Unsynced());
        }
        for (int at = 0; at < whole.length; at++) {
            byte[] spoilt = whole.clone();
            spoilt[at] ^= 1;
            Files.write(file, spoilt);
            assertThat(clock().reading()).isEqualTo(new Unsynced());
        }
    }

    @Test
    void writesAtMostOnceAMinute() throws IOException {
        DeviceClock clock = clock();
        clock.heard(NINE);
        byte[] written = Files.readAllBytes(folder.resolve("clock"));
        phone.pass(Duration.ofSeconds(59));
        clock.heard(NINE.plusSeconds(59));
        assertThat(Files.readAllBytes(folder.resolve("clock"))).isEqualTo(written);

        phone.pass(Duration.ofSeconds(1));
        clock.heard(NINE.plusSeconds(61));

        assertThat(Files.readAllBytes(folder.resolve("clock"))).isNotEqualTo(written);
        assertThat(clock().now()).contains(NINE.plusSeconds(61));
    }

    @Test
    void whatCannotBeWrittenIsKnownUntilTheAppEnds() {
        DeviceClock clock =
                new DeviceClock(phone, folder.resolve("no-such-folder").resolve("clock"));
        clock.heard(NINE);

        assertThat(clock.now()).contains(NINE);
    }
}
