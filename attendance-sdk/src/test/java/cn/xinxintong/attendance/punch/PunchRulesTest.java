package cn.xinxintong.attendance.punch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.calendar.Shift;
import cn.xinxintong.attendance.evidence.PunchKind;
import cn.xinxintong.attendance.evidence.Signal;
import cn.xinxintong.attendance.fence.Circle;
import cn.xinxintong.attendance.fence.Geofence;
import cn.xinxintong.attendance.punch.PunchDecision.Reason;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.attendance.testing.SampleClaims;
import cn.xinxintong.attendance.testing.Sites;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule where it speaks, and close to it where it does not. */
class PunchRulesTest {
    private static final Wgs84 KASHGAR = Wgs84.of(39.4704, 75.9898);

    private final PunchWorld world = new PunchWorld();
    private final Instant now = world.clock.instant();

    @Nested
    class ABadFix {

        @Test
        void isRefusedAsLongAsHeCanTakeABetterOne() {
            assertThat(world.refusal(SampleClaims.at(now).fixAgeSeconds(61))).isEqualTo(Reason.STALE_FIX);
            assertThat(world.refusal(SampleClaims.at(now).accuracyMetres(101))).isEqualTo(Reason.LOW_ACCURACY);
        }

        @Test
        void isFlaggedOnceHeNoLongerCan() {
            Instant earlier = now.minus(Duration.ofHours(1));

            assertThat(world.flags(SampleClaims.at(earlier).fixAgeSeconds(600)))
                    .containsExactlyInAnyOrder(AttendanceFlag.OFFLINE, AttendanceFlag.STALE_FIX);
            assertThat(world.flags(SampleClaims.at(earlier.plusSeconds(90))
                            .kind(PunchKind.OFF)
                            .accuracyMetres(1_000)))
                    .contains(AttendanceFlag.OFFLINE, AttendanceFlag.LOW_ACCURACY, AttendanceFlag.NEAR_EDGE);
        }

        @Test
        void isRefusedEvenThenWhereItSaysNothingAtAll() {
            Instant earlier = now.minus(Duration.ofHours(1));

            assertThat(world.refusal(SampleClaims.at(earlier).fixAgeSeconds(601)))
                    .isEqualTo(Reason.STALE_FIX);
            assertThat(world.refusal(SampleClaims.at(earlier).accuracyMetres(1_001)))
                    .isEqualTo(Reason.LOW_ACCURACY);
        }
    }

    @Nested
    class Turns {

        @Test
        void comingAndGoingByDayAndByNightAreInTurn() {
            world.clock.setBeijing("2026-06-02T07:00");

            assertThat(world.flags(at("2026-06-01T19:55"))).containsOnly(AttendanceFlag.OFFLINE);
            assertThat(world.flags(at("2026-06-02T06:05").kind(PunchKind.OFF))).containsOnly(AttendanceFlag.OFFLINE);
        }

        @Test
        void aComingTwoDaysInARowIsInTurnWhereTheShiftIsLongOver() {
            world.clock.setBeijing("2026-06-03T08:00");
            world.flags(at("2026-06-01T20:00"));

            assertThat(world.flags(at("2026-06-02T12:00:01"))).doesNotContain(AttendanceFlag.OUT_OF_TURN);
        }

        @Test
        void aComingAfterAComingIsNot() {
            world.clock.setBeijing("2026-06-03T08:00");
            world.flags(at("2026-06-01T20:00"));

            assertThat(world.flags(at("2026-06-02T12:00"))).contains(AttendanceFlag.OUT_OF_TURN);
        }

        @Test
        void aGoingWithoutAComingIsNot() {
            assertThat(world.flags(SampleClaims.at(now).kind(PunchKind.OFF)))
                    .containsExactly(AttendanceFlag.OUT_OF_TURN);
        }

        @Test
        void aGoingAfterAGoingIsNot() {
            world.flags(SampleClaims.at(now.minusSeconds(240)));
            world.flags(SampleClaims.at(now.minusSeconds(180)).kind(PunchKind.OFF));

            assertThat(world.flags(SampleClaims.at(now).kind(PunchKind.OFF)))
                    .containsExactly(AttendanceFlag.OUT_OF_TURN);
        }

        @Test
        void theSameTwiceWithinAMinuteIsADoubleTap() {
            world.flags(SampleClaims.at(now.minusSeconds(60)));

            assertThat(world.flags(SampleClaims.at(now.minusMillis(1)))).containsExactly(AttendanceFlag.DOUBLE_TAP);
        }

        @Test
        void aMinuteLaterItIsNone() {
            world.flags(SampleClaims.at(now.minusSeconds(60)));

            assertThat(world.flags(SampleClaims.at(now))).containsExactly(AttendanceFlag.OUT_OF_TURN);
        }

        @Test
        void areSeenInOneRequestToo() {
            assertThat(world.send(List.of(SampleClaims.at(now.minusSeconds(30)), SampleClaims.at(now))))
                    .containsExactly(List.of(), List.of(AttendanceFlag.DOUBLE_TAP));
        }
    }

    @Nested
    class TwoProjects {

        TwoProjects() {
            world.roster.join(Members.since(People.ZHANG, People.BRIDGE, "2026-05-01T08:00"));
            world.sites.put(new Site(People.BRIDGE, Sites.towerFence(), true, false, false, List.of()));
        }

        @Test
        void atOnceAreFlagged() {
            world.flags(SampleClaims.at(now.minusSeconds(120)));

            assertThat(world.flags(SampleClaims.at(now).project(People.BRIDGE)))
                    .containsExactly(AttendanceFlag.TWO_PROJECTS);
        }

        @Test
        void oneAfterTheOtherAreNot() {
            world.flags(SampleClaims.at(now.minusSeconds(240)));
            world.flags(SampleClaims.at(now.minusSeconds(180)).kind(PunchKind.OFF));

            assertThat(world.flags(SampleClaims.at(now).project(People.BRIDGE))).isEmpty();
        }

        @Test
        void areNotMadeOfAForgottenGoingOfYesterday() {
            world.clock.setBeijing("2026-06-03T08:00");
            world.flags(at("2026-06-01T08:00"));

            assertThat(world.flags(at("2026-06-02T08:00").project(People.BRIDGE)))
                    .doesNotContain(AttendanceFlag.TWO_PROJECTS);
        }
    }

    @Nested
    class Hours {

        @ParameterizedTest
        @CsvSource({
            "05:59, true",
            "06:00, false",
            "10:00, false",
            "22:00, false",
            "22:01, true",
            "03:00, true",
        })
        void farFromEveryShiftAreFlagged(String time, boolean flagged) {
            world.sites.put(siteWith(new Shift("白班", LocalTime.of(10, 0), LocalTime.of(18, 0))));
            world.clock.setBeijing("2026-06-02T" + time);

            assertThat(world.flags(SampleClaims.at(world.clock.instant())).contains(AttendanceFlag.OUTSIDE_HOURS))
                    .isEqualTo(flagged);
        }

        @ParameterizedTest
        @CsvSource({"17:59, true", "18:00, false", "23:59, false", "00:00, false", "10:00, false", "10:01, true"})
        void ofAShiftOverMidnightGoRoundTheClock(String time, boolean flagged) {
            world.sites.put(siteWith(new Shift("夜班", LocalTime.of(22, 0), LocalTime.of(6, 0))));
            world.clock.setBeijing("2026-06-02T" + time);

            assertThat(world.flags(SampleClaims.at(world.clock.instant())).contains(AttendanceFlag.OUTSIDE_HOURS))
                    .isEqualTo(flagged);
        }

        @Test
        void areNoMatterWhereASiteHasNoShifts() {
            world.clock.setBeijing("2026-06-02T03:00");

            assertThat(world.flags(SampleClaims.at(world.clock.instant()))).isEmpty();
        }

        private Site siteWith(Shift shift) {
            return new Site(People.TOWER, Sites.towerFence(), true, false, false, List.of(shift));
        }
    }

    @Nested
    class AFace {
        private final PunchWorld asking = PunchWorld.withRules(rules());

        private List<PunchRule> rules() {
            List<PunchRule> rules = new ArrayList<>(PunchRules.defaults());
            rules.add(PunchRules.faceIsShown(
                    (worker, face, at) -> face.isEmpty() ? FaceProofs.Shown.NONE : FaceProofs.Shown.valueOf(face)));
            return rules;
        }

        @Test
        void isNotAskedForUnlessTheSiteDoes() {
            assertThat(asking.flags(SampleClaims.at(now))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {"HIS, -", "NOT_HIS, FACE_MISMATCH", "NONE, FACE_MISSING", "'', FACE_MISSING"})
        void thatTheSiteAsksForIsFlaggedAndNeverRefused(String shown, AttendanceFlag flag) {
            asking.sites.put(new Site(People.TOWER, Sites.towerFence(), true, false, true, List.of()));

            assertThat(asking.flags(SampleClaims.at(now).face(shown)))
                    .isEqualTo(flag == null ? List.of() : List.of(flag));
        }
    }

    @Nested
    class TheWay {

        TheWay() {
            world.roster.join(Members.since(People.ZHANG, People.BRIDGE, "2026-05-01T08:00"));
            world.clock.setBeijing("2026-06-02T20:00");
        }

        private void bridgeAt(Wgs84 place) {
            world.sites.put(new Site(
                    People.BRIDGE, Geofence.of(List.of(new Circle(place, 500))), true, false, false, List.of()));
        }

        private List<AttendanceFlag> after(Duration time, Wgs84 place) {
            bridgeAt(place);
            Instant start = Members.beijing("2026-06-02T08:00");
            world.flags(SampleClaims.at(start).kind(PunchKind.OFF));
            return world.flags(
                    SampleClaims.at(start.plus(time)).project(People.BRIDGE).point(place));
        }

        @Test
        void byCarAcrossTheCityIsNoWonder() {
            assertThat(after(Duration.ofMinutes(40), Wgs84.of(43.95, 87.75)))
                    .doesNotContain(AttendanceFlag.IMPOSSIBLE_SPEED);
        }

        @Test
        void acrossTheCityInAMinuteIs() {
            assertThat(after(Duration.ofMinutes(1), Wgs84.of(43.95, 87.75))).contains(AttendanceFlag.IMPOSSIBLE_SPEED);
        }

        @Test
        void byAirToKashgarIsNone() {
            assertThat(after(Duration.ofHours(4), KASHGAR)).doesNotContain(AttendanceFlag.IMPOSSIBLE_SPEED);
        }

        @Test
        void toKashgarInTwoHoursFromGateToGateIs() {
            assertThat(after(Duration.ofHours(2), KASHGAR)).contains(AttendanceFlag.IMPOSSIBLE_SPEED);
        }

        @Test
        void ofAFixThatJumpsByAKilometreIsNone() {
            assertThat(after(Duration.ofSeconds(5), Wgs84.of(43.834, 87.615)))
                    .doesNotContain(AttendanceFlag.IMPOSSIBLE_SPEED);
        }

        @Test
        void isLookedAtBackwardsToo() {
            bridgeAt(KASHGAR);
            Instant later = Members.beijing("2026-06-02T12:00");
            world.flags(SampleClaims.at(later).project(People.BRIDGE).point(KASHGAR));

            Punch before = world.accepted(SampleClaims.at(later.minusSeconds(600)));

            assertThat(before.findings().grounds().get(AttendanceFlag.IMPOSSIBLE_SPEED))
                    .containsEntry("seconds", "600")
                    .containsEntry("km", "1081")
                    .containsKey("other");
        }
    }

    @Nested
    class TheNetwork {

        @Test
        void thatPlacesThePhoneInAnotherTownIsFlaggedWithHowFar() {
            Punch punch = world.accepted(SampleClaims.at(now).network(KASHGAR, 3_000));

            assertThat(punch.findings().grounds())
                    .containsExactly(Map.entry(AttendanceFlag.NETWORK_FAR, Map.of("metres", "1081184")));
        }

        @Test
        void thatKnowsOnlyADistantMastIsNot() {
            assertThat(world.flags(SampleClaims.at(now).network(Wgs84.of(43.90, 87.615), 7_000)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Signal.class, names = "UNRECOGNIZED", mode = EnumSource.Mode.EXCLUDE)
    void whatAPhoneSaysOfItselfIsFlagged(Signal signal) {
        assertThat(world.flags(SampleClaims.at(now).signals(signal)))
                .containsExactly(AttendanceFlag.valueOf(signal.name()));
    }

    @Test
    void rulesCanBeLeftOutAndPutInAnotherOrder() {
        PunchWorld other = PunchWorld.withRules(
                List.of(PunchRules::fixIsAccurate, PunchRules::fixIsFresh, PunchRules::isOnRoster));

        assertThat(other.refusal(SampleClaims.at(now).accuracyMetres(900).fixAgeSeconds(900)))
                .isEqualTo(Reason.LOW_ACCURACY);
        assertThat(other.flags(SampleClaims.at(now).point(KASHGAR).kind(PunchKind.OFF)))
                .isEmpty();
    }

    @Test
    void limitsArePositive() {
        PunchPolicy p = PunchPolicy.defaults();
        Duration none = Duration.ZERO;

        assertThatIllegalArgumentException().isThrownBy(() -> new FixLimits(0, Duration.ofHours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new FixLimits(Double.NaN, Duration.ofHours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new FixLimits(1, none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PunchPolicy(
                        p.fix(),
                        p.lateFix(),
                        none,
                        p.clockSkew(),
                        p.doubleTap(),
                        p.longestShift(),
                        p.aroundShifts(),
                        p.zone(),
                        p.fraud()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FraudLimits(
                        150, 300, 450, 1_000, 2_000, 30, 3, Duration.ofDays(1), 0, 3, Duration.ofDays(1)));
    }

    private static SampleClaims at(String beijing) {
        return SampleClaims.at(Members.beijing(beijing));
    }
}
