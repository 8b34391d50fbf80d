package cn.xinxintong.attendance.punch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.evidence.ClaimsJson;
import cn.xinxintong.attendance.evidence.ClockReading.Synced;
import cn.xinxintong.attendance.evidence.PunchKind;
import cn.xinxintong.attendance.fence.Circle;
import cn.xinxintong.attendance.fence.Geofence;
import cn.xinxintong.attendance.punch.PunchDecision.Accepted;
import cn.xinxintong.attendance.testing.InMemoryDeviceKeys;
import cn.xinxintong.attendance.testing.InMemoryPunchStore;
import cn.xinxintong.attendance.testing.InMemorySiteRules;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.attendance.testing.SampleClaims;
import cn.xinxintong.attendance.testing.Sites;
import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A month of a thousand workers at one site, some of whom cheat. The honest ones forget, tap twice, have no network for a day,
 * share a phone in pairs and stand where the network knows one mast; nothing of that may make a cheat of them.
 */
class CheatsInAMonthTest {
    private static final int WORKERS = 1_000;
    private static final int DAYS = 30;
    private static final double METRES_PER_DEGREE_NORTH = 111_000;
    private static final double METRES_PER_DEGREE_EAST = 80_000;
    private static final Wgs84 MAST = Wgs84.of(43.8265, 87.6145);

    private final Random dice = new Random(20_260_601);
    private final MovableClock clock = new MovableClock();
    private final InMemoryPunchStore punches = new InMemoryPunchStore();
    private final InMemoryRoster roster = new InMemoryRoster();
    private final InMemorySiteRules sites = new InMemorySiteRules();
    private final PunchPolicy policy = PunchPolicy.defaults();
    private final Punching punching = new Punching(
            new Punching.Ports(punches, roster, sites, new InMemoryDeviceKeys()), PunchRules.defaults(), policy, clock);

    private long sent;

    private enum Way {
        HONEST,
        /** An app invents his place: always the same one. */
        INVENTED_PLACE(AttendanceFlag.SAME_SPOT),
        /** A foreman carries one phone for six. */
        FOREMANS_PHONE(AttendanceFlag.SHARED_DEVICE),
        /** The clock of his phone says that he came in the morning, when it is noon. */
        CLOCK_SET_BACK(AttendanceFlag.CLOCK_SKEW);

        private final Set<AttendanceFlag> flags;

        Way(AttendanceFlag... flags) {
            this.flags = Set.of(flags);
        }

        static Way of(int number) {
            if (number < 20) return INVENTED_PLACE;
            if (number < 44) return FOREMANS_PHONE;
            return number < 64 ? CLOCK_SET_BACK : HONEST;
        }
    }

    private static WorkerId worker(int number) {
        return new WorkerId(new UUID(9, number));
    }

    private static String phone(int number) {
        return switch (Way.of(number)) {
            case FOREMANS_PHONE -> "foreman-" + (number - 20) / 6;
            case HONEST -> "phone-" + (number % 20 == 0 ? number + 1 : number); // some lend theirs to one other
            default -> "phone-" + number;
        };
    }

    /** What a phone sends at once, and when. */
    private record Delivery(Instant at, int number, List<SampleClaims> punches) {}

    private List<Delivery> month() {
        List<Delivery> deliveries = new ArrayList<>();
        Instant midnight = Members.beijing("2026-06-01T00:00");
        for (int day = 0; day < DAYS; day++) {
            for (int number = 0; number < WORKERS; number++) {
                if (dice.nextInt(100) < 85) deliveries.addAll(day(number, midnight.plus(Duration.ofDays(day))));
            }
        }
        deliveries.sort(Comparator.comparing(Delivery::at));
        return deliveries;
    }

    private List<Delivery> day(int number, Instant midnight) {
        Instant in = midnight.plusSeconds(7 * 3600 + dice.nextInt(3000));
        Instant out = midnight.plusSeconds(19 * 3600 + dice.nextInt(3000));
        List<Delivery> punches = new ArrayList<>();
        if (dice.nextInt(100) >= 3) punches.add(punch(number, in, PunchKind.ON));
        if (dice.nextInt(100) < 10) punches.add(punch(number, in.plusSeconds(1 + dice.nextInt(50)), PunchKind.ON));
        if (dice.nextInt(100) >= 3) punches.add(punch(number, out, PunchKind.OFF));
        boolean hasNetwork = dice.nextInt(100) >= 8 || punches.isEmpty();
        if (hasNetwork) return punches;
        List<SampleClaims> together = new ArrayList<>();
        for (Delivery one : punches) together.addAll(one.punches());
        return List.of(new Delivery(out.plus(Duration.ofHours(10)), number, together));
    }

    private Delivery punch(int number, Instant at, PunchKind kind) {
        Way way = Way.of(number);
        boolean mast = way == Way.HONEST && number % 50 == 7;
        Wgs84 invented = Wgs84.of(43.826 + number * 1e-5, 87.615);
        Wgs84 place = mast ? MAST : way == Way.INVENTED_PLACE ? invented : sway();
        boolean pretends = way == Way.CLOCK_SET_BACK && kind == PunchKind.ON;
        Instant really = pretends ? at.plus(Duration.ofHours(4)) : at;
        SampleClaims sample = SampleClaims.at(at)
                .kind(kind)
                .point(place)
                .accuracyMetres(mast ? 65 : 4 + dice.nextInt(10))
                .clock(new Synced("boot-1", 9_000, really.minusSeconds(9), 0));
        return new Delivery(really.plusSeconds(2), number, List.of(sample));
    }

    /** About the gate, as a receiver sways. */
    private Wgs84 sway() {
        return Wgs84.of(
                43.8255 + dice.nextGaussian() * 4 / METRES_PER_DEGREE_NORTH,
                87.6155 + dice.nextGaussian() * 4 / METRES_PER_DEGREE_EAST);
    }

    private void deliver(Delivery delivery) {
        clock.forward(Duration.between(clock.instant(), delivery.at()));
        List<PunchAttempt> attempts = new ArrayList<>();
        for (SampleClaims sample : delivery.punches()) {
            ClaimsJson.Bare bare = new ClaimsJson.Bare("p" + ++sent, sample.claims());
            attempts.add(PunchAttempt.ofBareJson(ClaimsJson.writeBare(bare)));
        }
        assertThat(punching.punch(worker(delivery.number()), phone(delivery.number()), attempts))
                .allSatisfy(decision -> assertThat(decision).isInstanceOf(Accepted.class));
    }

    /** Of each worker, the punches that somebody should look at, with those found beside other people's. */
    private Map<WorkerId, Set<AttendanceFlag>> suspicions() {
        List<Sighting> sightings = new ArrayList<>();
        Map<WorkerId, Set<AttendanceFlag>> suspicions = new HashMap<>();
        for (int number = 0; number < WORKERS; number++) {
            Set<AttendanceFlag> flags = EnumSet.noneOf(AttendanceFlag.class);
            for (Punch punch : punches.of(worker(number))) {
                flags.addAll(punch.flags());
                sightings.add(new Sighting(
                        punch.worker(),
                        punch.id(),
                        punch.deviceId(),
                        punch.at(),
                        punch.claims().point().toWgs84(),
                        punch.claims().accuracyMetres()));
            }
            suspicions.put(worker(number), flags);
        }
        new CrowdSignals(policy.fraud(), policy.zone()).of(sightings).forEach((sighting, findings) -> suspicions
                .get(sighting.worker())
                .addAll(findings.flags()));
        suspicions.values().forEach(flags -> flags.removeIf(flag -> !flag.isSuspect()));
        return suspicions;
    }

    @Test
    void everyCheatIsFlaggedAndNobodyElse() {
        for (int number = 0; number < WORKERS; number++) {
            roster.join(Members.since(worker(number), People.TOWER, "2026-05-10T08:00"));
        }
        Geofence fence = Geofence.of(List.of(new Circle(Sites.TOWER_MIDDLE, 300)));
        sites.put(new Site(People.TOWER, fence, true, true, false));

        month().forEach(this::deliver);
        Map<WorkerId, Set<AttendanceFlag>> suspicions = suspicions();

        Map<Way, Integer> flagged = new EnumMap<>(Way.class);
        for (int number = 0; number < WORKERS; number++) {
            Way way = Way.of(number);
            assertThat(suspicions.get(worker(number))).as(way + " " + number).isEqualTo(way.flags);
            flagged.merge(way, way.flags.isEmpty() ? 0 : 1, Integer::sum);
        }
        System.out.printf("cheats in a month: %d workers, %d punches, flagged %s%n", WORKERS, sent, flagged);
        assertThat(sent).isGreaterThan(50_000);
    }
}
