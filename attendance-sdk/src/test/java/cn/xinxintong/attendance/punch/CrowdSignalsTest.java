package cn.xinxintong.attendance.punch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.Findings;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CrowdSignalsTest {
    private static final Wgs84 SPOT = Wgs84.of(43.826123, 87.615456);
    private static final Instant START = Members.beijing("2026-06-01T08:00");

    private final CrowdSignals signals = new CrowdSignals(FraudLimits.defaults(), MovableClock.BEIJING);
    private final List<Sighting> punches = new ArrayList<>();

    private void punch(int worker, String device, Duration later, Wgs84 point, double accuracyMetres) {
        String id = "p" + punches.size();
        punches.add(new Sighting(worker(worker), id, device, START.plus(later), point, accuracyMetres));
    }

    private static WorkerId worker(int number) {
        return new WorkerId(new UUID(1, number));
    }

    private Map<Sighting, Findings> found() {
        return signals.of(punches);
    }

    @Nested
    class TheSameSpot {

        @Test
        void onFourDaysIsFlaggedOnEachOfThem() {
            for (int day = 0; day < 4; day++) punch(1, "a", Duration.ofDays(day), SPOT, 5);

            assertThat(found().keySet()).containsExactlyInAnyOrderElementsOf(punches);
            assertThat(found().get(punches.get(0)).grounds())
                    .containsExactly(Map.entry(AttendanceFlag.SAME_SPOT, Map.of("days", "4")));
        }

        @Test
        void onThreeDaysIsNot() {
            for (int day = 0; day < 3; day++) punch(1, "a", Duration.ofDays(day), SPOT, 5);

            assertThat(found()).isEmpty();
        }

        @Test
        void manyTimesInOneDayIsNot() {
            for (int minute = 0; minute < 9; minute++) punch(1, "a", Duration.ofMinutes(minute), SPOT, 5);

            assertThat(found()).isEmpty();
        }

        @Test
        void overMoreThanAMonthIsNot() {
            for (int day = 0; day < 4; day++) punch(1, "a", Duration.ofDays(day * 31L), SPOT, 5);

            assertThat(found()).isEmpty();
        }

        @Test
        void ofSixPeopleOnOneDayIsFlagged() {
            for (int worker = 1; worker <= 6; worker++) {
                punch(worker, "phone-" + worker, Duration.ofMinutes(worker), SPOT, 5);
            }

            assertThat(found()).hasSize(6).allSatisfy((punch, findings) -> assertThat(findings.grounds())
                    .containsExactly(Map.entry(AttendanceFlag.SAME_SPOT, Map.of("people", "6"))));
        }

        @Test
        void ofFivePeopleIsNotNorOfASixthOnAnotherDay() {
            for (int worker = 1; worker <= 5; worker++) {
                punch(worker, "phone-" + worker, Duration.ofMinutes(worker), SPOT, 5);
            }
            punch(6, "phone-6", Duration.ofDays(1), SPOT, 5);

            assertThat(found()).isEmpty();
        }

        @Test
        void thatIsAMastOfTheNetworkIsNot() {
            for (int day = 0; day < 9; day++) punch(1, "a", Duration.ofDays(day), SPOT, 30);

            assertThat(found()).isEmpty();
        }

        @Test
        void isNotWhereFiveHundredPeopleStandAtOneGateEveryDayOfAMonth() {
            Random random = new Random(7);
            for (int punch = 0; punch < 60; punch++) {
                for (int worker = 1; worker <= 500; worker++) {
                    double north = random.nextGaussian() * 3;
                    double east = random.nextGaussian() * 3;
                    Wgs84 near = Wgs84.of(SPOT.lat() + north / 111_000, SPOT.lng() + east / 80_000);
                    punch(
                            worker,
                            "phone-" + worker,
                            Duration.ofHours(punch * 12L).plusSeconds(worker),
                            near,
                            4);
                }
            }

            assertThat(found()).isEmpty();
        }
    }

    @Nested
    class OnePhone {

        @Test
        void ofFourPeopleInAWeekIsFlagged() {
            for (int worker = 1; worker <= 4; worker++) sway(worker, Duration.ofDays(worker));

            assertThat(found()).hasSize(4).allSatisfy((punch, findings) -> assertThat(findings.grounds())
                    .containsExactly(Map.entry(AttendanceFlag.SHARED_DEVICE, Map.of("people", "4"))));
        }

        @Test
        void ofThreePeopleIsNot() {
            for (int day = 0; day < 20; day++) {
                for (int worker = 1; worker <= 3; worker++) sway(worker, Duration.ofDays(day));
            }

            assertThat(found()).isEmpty();
        }

        @Test
        void thatIsHandedOnFromOneToTheNextOverTheMonthsIsNot() {
            for (int worker = 1; worker <= 9; worker++) sway(worker, Duration.ofDays(worker * 10L));

            assertThat(found()).isEmpty();
        }

        private void sway(int worker, Duration later) {
            punch(worker, "one", later, Wgs84.of(SPOT.lat() + punches.size() * 1e-5, SPOT.lng()), 5);
        }
    }

    @Test
    void aWholeSiteThatPunchesWithOnePhoneTakesNoLongerThanManyThatDoNot() {
        for (int i = 0; i < 60_000; i++) punch(i % 1_000, "one", Duration.ofMinutes(i), SPOT, 5);

        assertThat(found()).hasSize(60_000);
    }
}
