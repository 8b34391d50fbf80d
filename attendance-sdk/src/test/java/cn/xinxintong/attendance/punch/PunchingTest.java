package cn.xinxintong.attendance.punch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.evidence.ClaimsJson;
import cn.xinxintong.attendance.evidence.ClockReading.Synced;
import cn.xinxintong.attendance.evidence.PunchKind;
import cn.xinxintong.attendance.evidence.Signal;
import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.fence.Circle;
import cn.xinxintong.attendance.fence.FencePart;
import cn.xinxintong.attendance.fence.Geofence;
import cn.xinxintong.attendance.punch.PunchDecision.Accepted;
import cn.xinxintong.attendance.punch.PunchDecision.Reason;
import cn.xinxintong.attendance.punch.PunchDecision.Refused;
import cn.xinxintong.attendance.punch.PunchDecision.Repeated;
import cn.xinxintong.attendance.testing.DeviceKeyPair;
import cn.xinxintong.attendance.testing.InMemoryDeviceKeys;
import cn.xinxintong.attendance.testing.InMemoryPunchStore;
import cn.xinxintong.attendance.testing.InMemorySiteRules;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.attendance.testing.SampleClaims;
import cn.xinxintong.attendance.testing.Sites;
import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.place.Gcj02;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PunchingTest {
    private static final String PHONE = "phone-1";

    private final MovableClock clock = new MovableClock();
    private final Instant now = clock.instant();
    private final InMemoryPunchStore punches = new InMemoryPunchStore();
    private final InMemoryRoster roster = new InMemoryRoster();
    private final InMemorySiteRules sites = new InMemorySiteRules();
    private final InMemoryDeviceKeys keys = new InMemoryDeviceKeys();
    private final DeviceKeyPair key = DeviceKeyPair.make();
    private final Punching punching = new Punching(
            new Punching.Ports(punches, roster, sites, keys), PunchRules.defaults(), PunchPolicy.defaults(), clock);

    @BeforeEach
    void zhangWorksOnTheTower() {
        roster.join(Members.since(People.ZHANG, People.TOWER, "2026-05-01T08:00"));
        sites.put(Sites.tower());
        keys.register(People.ZHANG, PHONE, key.publicKey());
    }

    private static PunchAttempt attempt(SignedPunch punch) {
        return PunchAttempt.ofJws(punch.jws());
    }

    private static PunchAttempt bare(String id, SampleClaims sample) {
        return PunchAttempt.ofBareJson(ClaimsJson.writeBare(new ClaimsJson.Bare(id, sample.claims())));
    }

    private SignedPunch sign(SampleClaims sample) {
        return SignedPunch.sign(sample.claims(), key);
    }

    /** A chain of comings and goings whose first punch has sequence 0, a minute apart, of the last five minutes. */
    private List<SignedPunch> chain(int length) {
        List<SignedPunch> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            SampleClaims sample = SampleClaims.at(now.minusSeconds(60L * (length - 1 - i)))
                    .kind(i % 2 == 0 ? PunchKind.ON : PunchKind.OFF);
            if (i > 0) sample.after(i - 1, chain.get(i - 1).id());
            chain.add(sign(sample));
        }
        return chain;
    }

    private List<PunchDecision> send(PunchAttempt... attempts) {
        return punching.punch(People.ZHANG, PHONE, List.of(attempts));
    }

    private List<PunchDecision> send(List<SignedPunch> chain) {
        return punching.punch(
                People.ZHANG, PHONE, chain.stream().map(PunchingTest::attempt).toList());
    }

    private PunchDecision sendOne(SampleClaims sample) {
        return send(attempt(sign(sample))).get(0);
    }

    private Punch accepted(SampleClaims sample) {
        PunchDecision decision = sendOne(sample);
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted) decision).punch();
    }

    private void assertRefused(SampleClaims sample, Reason reason) {
        SignedPunch punch = sign(sample);
        assertThat(send(attempt(punch))).containsExactly(new Refused(punch.id(), reason));
        assertThat(punches.of(People.ZHANG)).isEmpty();
    }

    /** The same signature with one bit turned. */
    private static SignedPunch forged(SignedPunch punch) {
        int at = punch.jws().lastIndexOf('.') + 1;
        char other = punch.jws().charAt(at) == 'A' ? 'B' : 'A';
        return SignedPunch.parse(
                punch.jws().substring(0, at) + other + punch.jws().substring(at + 1));
    }

    @Nested
    class Accepts {

        @Test
        void aSignedPunchFromInsideWithoutAnyFlag() {
            SignedPunch sent = sign(SampleClaims.at(now.minusSeconds(3)));

            PunchDecision decision = send(attempt(sent)).get(0);

            Punch punch = ((Accepted) decision).punch();
            assertThat(punch.id()).isEqualTo(sent.id()).isEqualTo(decision.id());
            assertThat(punch.worker()).isEqualTo(People.ZHANG);
            assertThat(punch.project()).isEqualTo(People.TOWER);
            assertThat(punch.kind().direction()).isEqualTo(Direction.IN);
            assertThat(punch.at()).isEqualTo(now.minusSeconds(3));
            assertThat(punch.receivedAt()).isEqualTo(now);
            assertThat(punch.claims()).isEqualTo(sent.claims());
            assertThat(punch.deviceId()).isEqualTo(PHONE);
            assertThat(punch.evidence()).isEqualTo(sent.jws());
            assertThat(punch.metresToEdge()).isCloseTo(-222, within(1.0));
            assertThat(punch.flags()).isEmpty();
            assertThat(punches.of(People.ZHANG)).containsExactly(punch);
        }

        @Test
        void aPointInTheDatumOfChineseMaps() {
            Wgs84 fortyMetresInside = Wgs84.of(43.826, 87.6175);
            Gcj02 drawn = fortyMetresInside.toGcj02();

            assertThat(accepted(SampleClaims.at(now).point(drawn)).metresToEdge())
                    .isCloseTo(-40, within(1.0));
            assertThat(sendOne(SampleClaims.at(now).point(Wgs84.of(drawn.lat(), drawn.lng()))))
                    .isInstanceOf(Refused.class);
        }

        @Test
        void theTimeInWholeMilliseconds() {
            Instant odd = now.minusNanos(1_234_567);

            assertThat(accepted(SampleClaims.at(odd).unsynced()).at()).isEqualTo(now.minusMillis(2));
        }

        @Test
        void aPunchWithoutASignatureWhereTheSiteAllowsIt() {
            sites.put(Sites.towerThatTakesUnsigned());
            PunchAttempt attempt = bare("p-1", SampleClaims.at(now));

            Punch punch = ((Accepted) send(attempt).get(0)).punch();

            assertThat(punch.id()).isEqualTo("p-1");
            assertThat(punch.flags()).containsExactly(AttendanceFlag.UNSIGNED);
            assertThat(punch.evidence()).isEqualTo(((PunchAttempt.Bare) attempt).json());
        }

        @Test
        void nothingOfNothing() {
            assertThat(send()).isEmpty();
        }

        @Test
        void whateverItSaysItsTextShowsNoPlace() {
            assertThat(accepted(SampleClaims.at(now)).toString())
                    .doesNotContain("43.8")
                    .doesNotContain("87.6")
                    .doesNotContain("ey");
        }
    }

    @Nested
    class Refuses {

        @Test
        void whatIsUnreadable() {
            assertThat(send(PunchAttempt.ofJws("x.y.z"), PunchAttempt.ofBareJson("{\"id\":\"p-1\"}")))
                    .extracting(d -> ((Refused) d).reason())
                    .containsExactly(Reason.UNREADABLE, Reason.UNREADABLE);
        }

        @Test
        void somebodyWhoIsNoMember() {
            PunchAttempt attempt = bare("p-1", SampleClaims.at(now));

            assertThat(punching.punch(People.ALIM, PHONE, List.of(attempt)))
                    .containsExactly(new Refused("p-1", Reason.NOT_ON_ROSTER));
        }

        @Test
        void aProjectThatIsNotThereLikeOneHeIsNoMemberOf() {
            assertRefused(SampleClaims.at(now).project(People.BRIDGE), Reason.NOT_ON_ROSTER);
        }

        @Test
        void aPunchFromBeforeHeJoinedOrAfterHeLeft() {
            roster.join(Members.between(People.ALIM, People.TOWER, "2026-06-01T07:00", "2026-06-01T07:30"));
            keys.register(People.ALIM, PHONE, key.publicKey());

            List<PunchDecision> decisions = punching.punch(
                    People.ALIM,
                    PHONE,
                    List.of(
                            attempt(sign(SampleClaims.at(Members.beijing("2026-06-01T06:54:59")))),
                            attempt(sign(SampleClaims.at(Members.beijing("2026-06-01T07:00:00")))),
                            attempt(sign(SampleClaims.at(Members.beijing("2026-06-01T07:30:00"))))));

            assertThat(decisions.get(0)).extracting(d -> ((Refused) d).reason()).isEqualTo(Reason.NOT_ON_ROSTER);
            assertThat(decisions.get(1)).isInstanceOf(Accepted.class);
            assertThat(decisions.get(2)).extracting(d -> ((Refused) d).reason()).isEqualTo(Reason.NOT_ON_ROSTER);
        }

        @Test
        void nobodyWhosePhoneWasALittleBehindWhenHeJoined() {
            roster.join(Members.since(People.ALIM, People.TOWER, "2026-06-01T07:58:00"));
            keys.register(People.ALIM, PHONE, key.publicKey());

            assertThat(punching.punch(
                            People.ALIM,
                            PHONE,
                            List.of(attempt(sign(SampleClaims.at(Members.beijing("2026-06-01T07:57:30")))))))
                    .singleElement()
                    .isInstanceOf(Accepted.class);
        }

        @Test
        void aProjectThatTakesNoPunchesByPhone() {
            sites.put(new Site(People.TOWER, Sites.towerFence(), false, true, false));

            assertRefused(SampleClaims.at(now), Reason.MOBILE_ATTENDANCE_OFF);
        }

        @Test
        void somebodyOnAnAreaThatNoLongerBelongsToTheFence() {
            var area = Sites.towerFence().areas().get(0);
            Geofence until = Geofence.ofParts(List.of(new FencePart(area, Instant.MIN, now)));
            sites.put(new Site(People.TOWER, until, true, true, false));

            assertRefused(SampleClaims.at(now), Reason.OUTSIDE_GEOFENCE);
            accepted(SampleClaims.at(now.minusMillis(1)));
        }

        @Test
        void somebodyOutsideTheFence() {
            assertRefused(SampleClaims.at(now).point(Wgs84.of(43.837, 87.615)), Reason.OUTSIDE_GEOFENCE);
        }

        @Test
        void aFixThatIsTooUncertainEvenFarOutside() {
            assertRefused(SampleClaims.at(now).accuracyMetres(100.1), Reason.LOW_ACCURACY);
            assertRefused(SampleClaims.at(now).accuracyMetres(500).point(Wgs84.of(43.0, 87.0)), Reason.LOW_ACCURACY);
            assertThat(sendOne(SampleClaims.at(now).accuracyMetres(100))).isInstanceOf(Accepted.class);
        }

        @Test
        void aFixThatIsTooOld() {
            assertRefused(SampleClaims.at(now).fixAgeSeconds(60.5), Reason.STALE_FIX);
            assertThat(sendOne(SampleClaims.at(now).fixAgeSeconds(60))).isInstanceOf(Accepted.class);
        }

        @Test
        void aPunchThatIsTooOld() {
            assertRefused(SampleClaims.at(now.minus(Duration.ofHours(72)).minusMillis(1)), Reason.TOO_OLD);
            assertThat(sendOne(SampleClaims.at(now.minus(Duration.ofHours(72)))))
                    .isInstanceOf(Accepted.class);
        }

        @Test
        void aPunchWithoutASignatureWhereTheSiteAsksForOne() {
            assertThat(send(bare("p-1", SampleClaims.at(now))))
                    .containsExactly(new Refused("p-1", Reason.SIGNATURE_REQUIRED));
        }

        @Test
        void aForgedSignature() {
            SignedPunch forged = forged(sign(SampleClaims.at(now)));

            assertThat(send(attempt(forged))).containsExactly(new Refused(forged.id(), Reason.SIGNATURE_WRONG));
            assertThat(punches.of(People.ZHANG)).isEmpty();
        }

        @Test
        void aSignatureWhereThereIsNoKey() {
            SignedPunch punch = sign(SampleClaims.at(now));

            assertThat(punching.punch(People.ZHANG, "phone-2", List.of(attempt(punch))))
                    .containsExactly(new Refused(punch.id(), Reason.DEVICE_KEY_UNKNOWN));
        }

        @Test
        void aPunchThatSomebodyElseSigned() {
            roster.join(Members.since(People.ALIM, People.TOWER, "2026-05-01T08:00"));
            keys.register(People.ALIM, PHONE, DeviceKeyPair.make().publicKey());
            SignedPunch zhangs = sign(SampleClaims.at(now));
            send(attempt(zhangs));

            assertThat(punching.punch(People.ALIM, PHONE, List.of(attempt(zhangs))))
                    .containsExactly(new Refused(zhangs.id(), Reason.SIGNATURE_WRONG));
            assertThat(punches.of(People.ALIM)).isEmpty();
        }

        @Test
        void anotherPunchUnderAnIdThatIsTaken() {
            sites.put(Sites.towerThatTakesUnsigned());
            send(bare("p-1", SampleClaims.at(now)));

            assertThat(send(bare("p-1", SampleClaims.at(now).kind(PunchKind.OFF))))
                    .containsExactly(new Refused("p-1", Reason.ID_REUSED));
            assertThat(punches.of(People.ZHANG)).hasSize(1);
        }

        @Test
        void byRulesOfAnEmbedderToo() {
            Punching closed = new Punching(
                    new Punching.Ports(punches, roster, sites, keys),
                    List.of(situation -> Ruling.refuse(Reason.TOO_OLD)),
                    PunchPolicy.defaults(),
                    clock);

            assertThat(closed.punch(People.ZHANG, PHONE, List.of(attempt(sign(SampleClaims.at(now))))))
                    .extracting(d -> ((Refused) d).reason())
                    .containsExactly(Reason.TOO_OLD);
        }
    }

    @Nested
    class Flags {

        @Test
        void nearTheEdge() {
            Wgs84 fiveMetresInside = Wgs84.of(43.824045, 87.615);

            assertThat(accepted(SampleClaims.at(now).point(fiveMetresInside)).flags())
                    .containsExactly(AttendanceFlag.NEAR_EDGE);
        }

        @Test
        void theRefusalOfCoordinatesThatAnotherDatumBringsInside() {
            var shifted = Wgs84.of(43.826, 87.6175).toGcj02();
            Wgs84 mapsDegrees = Wgs84.of(shifted.lat(), shifted.lng());
            Wgs84 aKilometreNorth = Wgs84.of(43.837, 87.615);

            assertThat(((Refused) sendOne(SampleClaims.at(now).point(mapsDegrees))).flags())
                    .containsExactly(AttendanceFlag.DATUM_SUSPECT);
            assertThat(((Refused) sendOne(SampleClaims.at(now).point(aKilometreNorth))).flags())
                    .isEmpty();
        }

        @Test
        void coordinatesThatAnotherDatumBringsInsideWhereTheyAreLetIn() {
            var shifted = Wgs84.of(43.826, 87.6175).toGcj02();
            Punching lenient = new Punching(
                    new Punching.Ports(punches, roster, sites, keys),
                    List.of(PunchRules::signatureIsRight, FraudSignals::ofTheDatum),
                    PunchPolicy.defaults(),
                    clock);

            PunchAttempt attempt = attempt(sign(SampleClaims.at(now).point(Wgs84.of(shifted.lat(), shifted.lng()))));

            assertThat(lenient.punch(People.ZHANG, PHONE, List.of(attempt)))
                    .allSatisfy(d ->
                            assertThat(((Accepted) d).punch().flags()).containsExactly(AttendanceFlag.DATUM_SUSPECT));
        }

        @Test
        void sentLater() {
            assertThat(accepted(SampleClaims.at(now.minus(Duration.ofHours(20))))
                            .flags())
                    .containsExactly(AttendanceFlag.OFFLINE);
        }

        @Test
        void aClockThatWasSetBack() {
            Instant trusted = now.minusSeconds(2);
            SampleClaims sample = SampleClaims.at(now.minus(Duration.ofDays(1)))
                    .clock(new Synced("b", 10_000, trusted.minusSeconds(10), 0));

            Punch punch = accepted(sample);

            assertThat(punch.at()).isEqualTo(trusted);
            assertThat(punch.flags()).containsExactly(AttendanceFlag.CLOCK_SKEW);
        }

        @Test
        void aTimeThatNothingProves() {
            assertThat(accepted(SampleClaims.at(now.minus(Duration.ofHours(2))).unsynced())
                            .flags())
                    .containsExactlyInAnyOrder(AttendanceFlag.CLOCK_UNPROVEN, AttendanceFlag.OFFLINE);
        }

        @Test
        void whatThePhoneSaysOfItself() {
            assertThat(accepted(SampleClaims.at(now).signals(Signal.values())).flags())
                    .containsExactlyInAnyOrder(
                            AttendanceFlag.MOCK_LOCATION, AttendanceFlag.EMULATOR, AttendanceFlag.ROOTED);
        }

        @Test
        void noGapForTheFirstOfADevice() {
            assertThat(accepted(SampleClaims.at(now).sequence(1)).flags()).isEmpty();
        }

        @Test
        void aGapBeforeTheFirstOfADeviceThatIsNotTheFirst() {
            assertThat(accepted(SampleClaims.at(now).sequence(2)).flags()).containsExactly(AttendanceFlag.CHAIN_GAP);
        }

        @Test
        void aGapWhereThePunchBeforeIsNotTheOneThatWasKept() {
            Punch first = accepted(SampleClaims.at(now.minusSeconds(180)));

            Punch skipping = accepted(
                    SampleClaims.at(now.minusSeconds(120)).kind(PunchKind.OFF).after(1, first.id()));
            Punch other = accepted(SampleClaims.at(now.minusSeconds(60)).after(2, "0".repeat(64)));
            Punch following = accepted(SampleClaims.at(now).kind(PunchKind.OFF).after(3, other.id()));

            assertThat(skipping.flags()).containsExactly(AttendanceFlag.CHAIN_GAP);
            assertThat(other.flags()).containsExactly(AttendanceFlag.CHAIN_GAP);
            assertThat(following.flags()).isEmpty();
        }

        @Test
        void noGapBehindOneThatWasRefused() {
            SignedPunch outside = sign(SampleClaims.at(now.minusSeconds(9)).point(Wgs84.of(43.83, 87.615)));
            send(attempt(outside));

            assertThat(accepted(SampleClaims.at(now).after(0, outside.id())).flags())
                    .isEmpty();
        }

        @Test
        void noForkOfOneThatIsSentAgainAfterItWasRefused() {
            SignedPunch outside = sign(SampleClaims.at(now.minusSeconds(9)).point(Wgs84.of(43.83, 87.615)));
            send(attempt(outside));
            accepted(SampleClaims.at(now).after(0, outside.id()));
            sites.put(new Site(
                    People.TOWER, Geofence.of(List.of(new Circle(Sites.TOWER_MIDDLE, 2_000))), true, false, false));

            assertThat(((Accepted) send(attempt(outside)).get(0)).punch().flags())
                    .doesNotContain(AttendanceFlag.CHAIN_GAP, AttendanceFlag.CHAIN_FORK);
        }

        @Test
        void aForkWhereACopyOfThePhoneGoesOnFromAnEarlierPlace() {
            Punch first = accepted(SampleClaims.at(now.minusSeconds(240)));
            Punch second = accepted(
                    SampleClaims.at(now.minusSeconds(180)).kind(PunchKind.OFF).after(0, first.id()));
            accepted(SampleClaims.at(now.minusSeconds(120)).after(1, second.id()));

            Punch ofTheCopy = accepted(SampleClaims.at(now).kind(PunchKind.OFF).after(1, second.id()));

            assertThat(ofTheCopy.flags()).containsExactly(AttendanceFlag.CHAIN_FORK);
        }

        @Test
        void aGapAndNoForkWhereTheAppWasInstalledAnew() {
            Punch first = accepted(SampleClaims.at(now.minusSeconds(240)));
            accepted(SampleClaims.at(now.minusSeconds(120)).kind(PunchKind.OFF).after(0, first.id()));

            assertThat(accepted(SampleClaims.at(now)).flags()).containsExactly(AttendanceFlag.CHAIN_GAP);
        }

        @Test
        void noGapBehindOneOfTheSameRequestThatWasRefused() {
            SignedPunch outside = sign(SampleClaims.at(now.minusSeconds(9)).point(Wgs84.of(43.83, 87.615)));
            SignedPunch inside = sign(SampleClaims.at(now.minusSeconds(1)).after(0, outside.id()));

            List<PunchDecision> decisions = send(List.of(outside, inside));

            assertThat(decisions.get(0)).isInstanceOf(Refused.class);
            assertThat(((Accepted) decisions.get(1)).punch().flags()).isEmpty();
        }

        @Test
        void noGapBehindAPunchThatIsRepeatedBeforeIt() {
            List<SignedPunch> chain = chain(4);
            send(chain.subList(0, 3));

            List<PunchDecision> decisions = send(List.of(chain.get(0), chain.get(3)));

            assertThat(((Accepted) decisions.get(1)).punch().flags()).isEmpty();
        }
    }

    @Nested
    class AnswersAsBefore {

        @Test
        void aPunchThatIsSentAgain() {
            SignedPunch punch = sign(SampleClaims.at(now).signals(Signal.ROOTED));
            send(attempt(punch));
            clock.forward(Duration.ofDays(9));

            assertThat(send(attempt(punch))).containsExactly(new Repeated(punch.id(), Set.of(AttendanceFlag.ROOTED)));
            assertThat(punches.of(People.ZHANG)).hasSize(1);
        }

        @Test
        void aPunchThatIsSentAgainAfterTheSiteSwitchedItOff() {
            SignedPunch punch = sign(SampleClaims.at(now));
            send(attempt(punch));
            sites.put(new Site(People.TOWER, Sites.towerFence(), false, false, false));

            assertThat(send(attempt(punch))).containsExactly(new Repeated(punch.id(), Set.of()));
        }

        @Test
        void aPunchThatComesTwiceInOneRequest() {
            SignedPunch punch = sign(SampleClaims.at(now));

            List<PunchDecision> decisions = send(attempt(punch), attempt(punch));

            assertThat(decisions.get(0)).isInstanceOf(Accepted.class);
            assertThat(decisions.get(1)).isEqualTo(new Repeated(punch.id(), Set.of()));
            assertThat(punches.of(People.ZHANG)).hasSize(1);
        }

        @Test
        void aBarePunchWithTheSameClaims() {
            sites.put(Sites.towerThatTakesUnsigned());
            send(bare("p-1", SampleClaims.at(now)));

            assertThat(send(bare("p-1", SampleClaims.at(now))))
                    .containsExactly(new Repeated("p-1", Set.of(AttendanceFlag.UNSIGNED)));
        }

        @Test
        void aSignedPunchThatIsSentAgainBare() {
            SampleClaims sample = SampleClaims.at(now);
            SignedPunch punch = sign(sample);
            send(attempt(punch));

            assertThat(send(bare(punch.id(), sample))).containsExactly(new Repeated(punch.id(), Set.of()));
        }

        @Test
        void aPunchThatWasRefusedIsJudgedAnew() {
            sites.put(new Site(People.TOWER, Sites.towerFence(), false, false, false));
            SignedPunch punch = sign(SampleClaims.at(now));
            send(attempt(punch));
            sites.put(Sites.tower());

            assertThat(send(attempt(punch)).get(0)).isInstanceOf(Accepted.class);
        }
    }

    @Nested
    class ProvesChains {

        @Test
        void byTheirLastSignature() {
            List<SignedPunch> chain = chain(5);
            List<SignedPunch> sent = new ArrayList<>();
            for (SignedPunch punch : chain.subList(0, 4)) sent.add(forged(punch));
            sent.add(chain.get(4));

            assertThat(send(sent)).hasSize(5).allSatisfy(d -> assertThat(d).isInstanceOf(Accepted.class));
            assertThat(punches.of(People.ZHANG))
                    .allSatisfy(p -> assertThat(p.flags()).isEmpty());
        }

        @Test
        void andLooksAtEachAloneWhereTheLastIsWrong() {
            List<SignedPunch> chain = new ArrayList<>(chain(4));
            chain.set(3, forged(chain.get(3)));

            List<PunchDecision> decisions = send(chain);

            assertThat(decisions.subList(0, 3)).allSatisfy(d -> assertThat(d).isInstanceOf(Accepted.class));
            assertThat(decisions.get(3)).isEqualTo(new Refused(chain.get(3).id(), Reason.SIGNATURE_WRONG));
        }

        @Test
        void butNotOverABreakInTheMiddle() {
            List<SignedPunch> chain = chain(4);
            SignedPunch missing = chain.get(1);
            SignedPunch before = forged(chain.get(0));

            List<PunchDecision> decisions = send(List.of(before, chain.get(2), chain.get(3)));

            assertThat(missing.id()).isEqualTo(chain.get(2).claims().previous());
            assertThat(decisions.get(0)).isEqualTo(new Refused(before.id(), Reason.SIGNATURE_WRONG));
            assertThat(((Accepted) decisions.get(1)).punch().flags()).containsExactly(AttendanceFlag.CHAIN_GAP);
            assertThat(((Accepted) decisions.get(2)).punch().flags()).isEmpty();
        }

        @Test
        void butNotOverSomethingElseInBetween() {
            sites.put(Sites.towerThatTakesUnsigned());
            List<SignedPunch> chain = chain(2);
            PunchAttempt before = attempt(forged(chain.get(0)));

            List<PunchDecision> decisions = send(before, bare("p-1", SampleClaims.at(now)), attempt(chain.get(1)));

            assertThat(decisions.get(0)).isEqualTo(new Refused(before.id(), Reason.SIGNATURE_WRONG));
            assertThat(decisions.get(1)).isInstanceOf(Accepted.class);
            assertThat(((Accepted) decisions.get(2)).punch().flags()).containsExactly(AttendanceFlag.CHAIN_GAP);
        }

        @Test
        void butNotForwards() {
            List<SignedPunch> chain = new ArrayList<>(chain(3));
            chain.set(1, forged(chain.get(1)));
            chain.set(2, forged(chain.get(2)));

            assertThat(send(chain).subList(1, 3))
                    .extracting(d -> ((Refused) d).reason())
                    .containsExactly(Reason.SIGNATURE_WRONG, Reason.SIGNATURE_WRONG);
        }
    }

    @Test
    void whoLosesARaceAgainstHimselfIsAnsweredLikeARepeat() {
        SignedPunch punch = sign(SampleClaims.at(now));
        PunchStore overtaken = new PunchStoreBeside(punches) {
            @Override
            public boolean append(Punch own) {
                send(attempt(punch));
                return super.append(own);
            }
        };
        Punching slow = new Punching(
                new Punching.Ports(overtaken, roster, sites, keys),
                PunchRules.defaults(),
                PunchPolicy.defaults(),
                clock);

        assertThat(slow.punch(People.ZHANG, PHONE, List.of(attempt(punch))))
                .containsExactly(new Repeated(punch.id(), Set.of()));
        assertThat(punches.of(People.ZHANG)).hasSize(1);
    }

    @Test
    void theRulesAreAskedInTheirOrder() {
        SampleClaims everythingWrong = SampleClaims.at(now.minus(Duration.ofDays(10)))
                .point(Wgs84.of(43.0, 87.0))
                .fixAgeSeconds(900)
                .accuracyMetres(900);

        assertRefused(everythingWrong, Reason.TOO_OLD);
    }
}
