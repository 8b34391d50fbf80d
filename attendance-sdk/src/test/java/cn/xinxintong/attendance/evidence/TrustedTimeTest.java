package cn.xinxintong.attendance.evidence;

import static cn.xinxintong.attendance.AttendanceFlag.CLOCK_SKEW;
import static cn.xinxintong.attendance.AttendanceFlag.CLOCK_UNPROVEN;
import static cn.xinxintong.attendance.AttendanceFlag.OFFLINE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.evidence.ClockReading.Synced;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.attendance.testing.SampleClaims;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TrustedTimeTest {
    private static final Instant NOW = Members.beijing("2026-06-01T08:00");
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static void assertTime(SampleClaims sample, Instant at, AttendanceFlag... flags) {
        TrustedTime time = TrustedTime.of(sample.claims(), NOW, SKEW);
        assertThat(time.at()).isEqualTo(at);
        assertThat(time.flags()).containsExactlyInAnyOrder(flags);
    }

    private static Instant minutes(double minutes) {
        return NOW.plusMillis((long) (minutes * 60_000));
    }

    @Nested
    class OfAPhoneThatHeardThePlatform {

        /** The platform said {@code trusted} minus ten seconds, ten seconds before. */
        private static SampleClaims phone(Instant claimedAt, Instant trusted) {
            return SampleClaims.at(claimedAt).clock(new Synced("b", 15_000, trusted.minusSeconds(10), 5_000));
        }

        @Test
        void isWhatThePlatformSaidAndWhatHasRunSince() {
            assertTime(phone(minutes(-1), minutes(-1)), minutes(-1));
        }

        @Test
        void doesNotMindAWallClockThatIsALittleOff() {
            assertTime(phone(minutes(4), minutes(-1)), minutes(-1));
            assertTime(phone(minutes(-6), minutes(-1)), minutes(-1));
        }

        @Test
        void doesNotFollowAWallClockThatIsFarOff() {
            assertTime(phone(minutes(4.1), minutes(-1)), minutes(-1), CLOCK_SKEW);
            assertTime(phone(minutes(-6.1), minutes(-1)), minutes(-1), CLOCK_SKEW);
            assertTime(phone(Instant.EPOCH.plusSeconds(600), minutes(-1)), minutes(-1), CLOCK_SKEW);
        }

        @Test
        void isNowIfItWouldBeToCome() {
            assertTime(phone(minutes(1), minutes(1)), NOW);
            assertTime(phone(minutes(1.1), minutes(1.1)), NOW, CLOCK_SKEW);
        }

        @Test
        void isNowIfTheMonotonicClockHasRunBackwards() {
            assertTime(SampleClaims.at(minutes(-1)).clock(new Synced("b", 4_999, NOW, 5_000)), NOW, CLOCK_SKEW);
        }

        @Test
        void bearsNumbersThatNoClockHas() {
            Instant last = Instant.parse("9999-12-30T00:00:00Z");
            assertTime(SampleClaims.at(NOW).clock(new Synced("b", Long.MAX_VALUE, last, 0)), NOW, CLOCK_SKEW);
        }

        @Test
        void isOfflineIfItCameMuchLater() {
            assertTime(phone(minutes(-5), minutes(-5)), minutes(-5));
            assertTime(phone(minutes(-5.1), minutes(-5.1)), minutes(-5.1), OFFLINE);
        }
    }

    @Nested
    class OfAPhoneThatDidNot {

        private static SampleClaims phone(Instant claimedAt) {
            return SampleClaims.at(claimedAt).unsynced();
        }

        @Test
        void isWhatThePhoneSaysAboutNow() {
            assertTime(phone(minutes(-5)), minutes(-5));
        }

        @Test
        void isUnprovenIfItIsLongAgo() {
            assertTime(phone(minutes(-5.1)), minutes(-5.1), CLOCK_UNPROVEN, OFFLINE);
        }

        @Test
        void isNowIfThePhoneIsAhead() {
            assertTime(phone(minutes(5)), NOW);
            assertTime(phone(minutes(5.1)), NOW, CLOCK_SKEW);
        }
    }
}
