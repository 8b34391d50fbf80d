package cn.xinxintong.attendance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.Findings;
import cn.xinxintong.attendance.evidence.ClaimsJson;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.evidence.Signal;
import cn.xinxintong.attendance.punch.ChainEnd;
import cn.xinxintong.attendance.punch.Punch;
import cn.xinxintong.attendance.punch.PunchDecision.Reason;
import cn.xinxintong.attendance.punch.PunchStore;
import cn.xinxintong.attendance.punch.RefusedPunch;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.place.Gcj02;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link PunchStore} does. An adapter's test extends it. */
public abstract class PunchStoreContract {
    private static final Instant NOON = Members.beijing("2026-06-01T12:00");
    private static final String PHONE = "phone-1";

    /** An empty store. The workers {@code People.ZHANG} and {@code People.ALIM} must be known to it. */
    protected abstract PunchStore store();

    private static Punch punch(WorkerId worker, String id, PunchClaims claims) {
        return new Punch(
                id,
                worker,
                claims.project(),
                claims.kind(),
                NOON,
                NOON.plusMillis(250),
                claims,
                PHONE,
                ClaimsJson.write(claims),
                -123.456,
                Findings.of(AttendanceFlag.NEAR_EDGE, AttendanceFlag.ROOTED)
                        .and(Findings.of(AttendanceFlag.IMPOSSIBLE_SPEED, Map.of("km", "412", "other", "b"))));
    }

    private static Punch signed(String id, long sequence, Duration later) {
        Punch p =
                punch(People.ZHANG, id, SampleClaims.at(NOON).sequence(sequence).claims());
        return received(p, later, PHONE, Set.of());
    }

    private static Punch received(Punch p, Duration later, String deviceId, Set<AttendanceFlag> flags) {
        Instant receivedAt = p.receivedAt().plus(later);
        return new Punch(
                p.id(),
                p.worker(),
                p.project(),
                p.kind(),
                p.at(),
                receivedAt,
                p.claims(),
                deviceId,
                p.evidence(),
                p.metresToEdge(),
                Findings.of(flags));
    }

    @Test
    void findsWhatWasAppendedAsItWas() {
        PunchStore store = store();
        PunchClaims claims = SampleClaims.at(NOON)
                .point(Gcj02.of(43.8270123456789, 87.6180123456789))
                .accuracyMetres(12.3456789)
                .signals(Signal.ROOTED, Signal.UNRECOGNIZED)
                .after(6, "before")
                .claims();
        Punch punch = punch(People.ZHANG, "a", claims);

        assertThat(store.append(punch)).isTrue();
        assertThat(store.find(People.ZHANG, "a")).contains(punch);
    }

    @Test
    void findsNothingOfAnotherWorker() {
        PunchStore store = store();
        store.append(punch(People.ZHANG, "a", SampleClaims.at(NOON).claims()));

        assertThat(store.find(People.ALIM, "a")).isEmpty();
        assertThat(store.find(People.ZHANG, "b")).isEmpty();
    }

    @Test
    void keepsTheFirstOfAnId() {
        PunchStore store = store();
        Punch first = punch(People.ZHANG, "a", SampleClaims.at(NOON).claims());
        store.append(first);

        boolean again = store.append(
                punch(People.ZHANG, "a", SampleClaims.at(NOON).accuracyMetres(9).claims()));

        assertThat(again).isFalse();
        assertThat(store.find(People.ZHANG, "a")).contains(first);
    }

    @Test
    void keepsTheFirstOfAnIdWhereTheTimeIsAnother() {
        PunchStore store = store();
        Punch first = punch(People.ZHANG, "a", SampleClaims.at(NOON).claims());
        store.append(first);
        Punch later = new Punch(
                first.id(),
                first.worker(),
                first.project(),
                first.kind(),
                first.at().plus(Duration.ofDays(40)),
                first.receivedAt().plus(Duration.ofDays(40)),
                first.claims(),
                first.deviceId(),
                first.evidence(),
                first.metresToEdge(),
                first.findings());

        assertThat(store.append(later)).isFalse();
        assertThat(store.find(People.ZHANG, "a")).contains(first);
    }

    @Test
    void twoWorkersMayHaveTheSameId() {
        PunchStore store = store();
        store.append(punch(People.ZHANG, "a", SampleClaims.at(NOON).claims()));

        assertThat(store.append(punch(People.ALIM, "a", SampleClaims.at(NOON).claims())))
                .isTrue();
        assertThat(store.find(People.ALIM, "a").map(Punch::worker)).contains(People.ALIM);
    }

    @Test
    void keepsOneOfManyPunchesOfAnIdAtOnce() {
        PunchStore store = store();
        Punch[] punches = new Punch[8];
        for (int i = 0; i < punches.length; i++) punches[i] = signed("a", i, Duration.ZERO);

        var appended = AtOnce.eightTimes(i -> store.append(punches[i]));

        assertThat(appended).containsOnlyOnce(true);
        assertThat(store.find(People.ZHANG, "a")).contains(punches[appended.indexOf(true)]);
    }

    @Test
    void aDeviceWithoutPunchesHasNoChain() {
        assertThat(store().lastOf(People.ZHANG, PHONE)).isEmpty();
    }

    @Test
    void theChainEndsWithThePunchReceivedLast() {
        PunchStore store = store();
        store.append(signed("a", 7, Duration.ZERO));
        store.append(signed("b", 1, Duration.ofSeconds(5)));

        assertThat(store.lastOf(People.ZHANG, PHONE)).contains(new ChainEnd(1, "b"));
    }

    @Test
    void ofPunchesReceivedAtOnceTheChainEndsWithTheHighestSequence() {
        PunchStore store = store();
        store.append(signed("b", 8, Duration.ZERO));
        store.append(signed("a", 9, Duration.ZERO));
        store.append(signed("c", 7, Duration.ZERO));

        assertThat(store.lastOf(People.ZHANG, PHONE)).contains(new ChainEnd(9, "a"));
    }

    @Test
    void unsignedPunchesAndOtherPhonesAreNoPartOfTheChain() {
        PunchStore store = store();
        store.append(signed("a", 3, Duration.ZERO));
        store.append(
                received(signed("b", 4, Duration.ZERO), Duration.ofSeconds(5), PHONE, Set.of(AttendanceFlag.UNSIGNED)));
        store.append(received(signed("c", 5, Duration.ZERO), Duration.ofSeconds(9), "phone-2", Set.of()));

        assertThat(store.lastOf(People.ZHANG, PHONE)).contains(new ChainEnd(3, "a"));
        assertThat(store.lastOf(People.ZHANG, "phone-2")).contains(new ChainEnd(5, "c"));
        assertThat(store.lastOf(People.ALIM, PHONE)).isEmpty();
    }

    private static RefusedPunch refused(String id, long sequence, Duration later) {
        return new RefusedPunch(
                id, People.ZHANG, PHONE, sequence, NOON.plus(later), Reason.OUTSIDE_GEOFENCE, "jws of " + id);
    }

    @Test
    void knowsWhatWasRefusedAndCountsItNot() {
        PunchStore store = store();

        store.appendRefused(refused("r", 3, Duration.ZERO));
        store.appendRefused(refused("r", 3, Duration.ofDays(1)));

        assertThat(store.wasRefused(People.ZHANG, "r")).isTrue();
        assertThat(store.wasRefused(People.ALIM, "r")).isFalse();
        assertThat(store.wasRefused(People.ZHANG, "other")).isFalse();
        assertThat(store.find(People.ZHANG, "r")).isEmpty();
        assertThat(store.between(People.ZHANG, NOON, NOON.plus(Duration.ofDays(1))))
                .isEmpty();
    }

    @Test
    void refusesNothingThatCounts() {
        PunchStore store = store();
        store.append(signed("a", 3, Duration.ZERO));

        store.appendRefused(refused("a", 3, Duration.ofMinutes(1)));

        assertThat(store.wasRefused(People.ZHANG, "a")).isFalse();
    }

    @Test
    void aPunchThatWasRefusedIsALinkOfTheChain() {
        PunchStore store = store();
        store.append(signed("a", 3, Duration.ZERO));
        store.appendRefused(refused("b", 4, Duration.ofMinutes(1)));

        assertThat(store.lastOf(People.ZHANG, PHONE)).contains(new ChainEnd(4, "b"));

        store.append(signed("c", 5, Duration.ofMinutes(2)));

        assertThat(store.lastOf(People.ZHANG, PHONE)).contains(new ChainEnd(5, "c"));
    }

    @Test
    void givesTheWorkersPunchesOfATimeBothEndsIncluded() {
        PunchStore store = store();
        Punch punch = punch(People.ZHANG, "a", SampleClaims.at(NOON).claims());
        store.append(punch);
        store.append(punch(People.ALIM, "b", SampleClaims.at(NOON).claims()));
        Duration little = Duration.ofMillis(1);

        assertThat(store.between(People.ZHANG, NOON, NOON)).containsExactly(punch);
        assertThat(store.between(People.ZHANG, NOON.plus(little), NOON.plus(little)))
                .isEmpty();
        assertThat(store.between(People.ZHANG, NOON.minus(little), NOON.minus(little)))
                .isEmpty();
    }
}
