package cn.xinxintong.attendance.evidence.queue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.evidence.queue.PunchDelivery.Answer;
import cn.xinxintong.attendance.evidence.queue.PunchDelivery.Outcome;
import cn.xinxintong.attendance.punch.Punch;
import cn.xinxintong.attendance.punch.PunchAttempt;
import cn.xinxintong.attendance.punch.PunchDecision;
import cn.xinxintong.attendance.punch.PunchPolicy;
import cn.xinxintong.attendance.punch.PunchRules;
import cn.xinxintong.attendance.punch.Punching;
import cn.xinxintong.attendance.testing.DeviceKeyPair;
import cn.xinxintong.attendance.testing.InMemoryDeviceKeys;
import cn.xinxintong.attendance.testing.InMemoryPunchStore;
import cn.xinxintong.attendance.testing.InMemorySiteRules;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.attendance.testing.SampleClaims;
import cn.xinxintong.attendance.testing.Sites;
import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However badly the network behaves and however often the phone is killed, the platform ends with the same punches. */
class OfflineQueuePropertyTest {
    private static final DeviceKeyPair KEY = DeviceKeyPair.make();
    private static final String PHONE = "phone-1";

    /** What may happen to a delivery. */
    private enum Network {
        GOOD,
        REQUEST_LOST,
        ANSWER_LOST,
        SENT_TWICE,
        ANSWER_SHUFFLED,
        ANSWER_HALVED,
        KILLED_AFTER_SENDING
    }

    /** A phone and a platform. */
    private static final class World {
        private final MovableClock clock = new MovableClock();
        private final InMemoryPunchStore punches = new InMemoryPunchStore();
        private final Punching punching;
        private FaultyDisk disk = new FaultyDisk(Queues.emptyFile());
        private PunchQueue queue = open(disk);
        private int made;

        World() {
            InMemoryRoster roster = new InMemoryRoster();
            roster.join(Members.since(People.ZHANG, People.TOWER, "2026-05-01T08:00"));
            InMemorySiteRules sites = new InMemorySiteRules();
            sites.put(Sites.tower());
            InMemoryDeviceKeys keys = new InMemoryDeviceKeys();
            keys.register(People.ZHANG, PHONE, KEY.publicKey());
            punching = new Punching(
                    new Punching.Ports(punches, roster, sites, keys),
                    PunchRules.defaults(),
                    PunchPolicy.defaults(),
                    clock);
        }

        private static PunchQueue open(FaultyDisk disk) {
            try {
                return ((QueueOpening.Opened) PunchQueue.open(disk, Queues.SEAL, KEY, Queues.OWNER, Queues.HALF))
                        .queue();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void punch() {
            queue.record(SampleClaims.at(clock.instant()).claims());
            made++;
            clock.forward(Duration.ofSeconds(20));
        }

        /** The power fails: what was not forced is gone. */
        void restart() {
            disk = disk.afterPowerLoss(0);
            queue = open(disk);
        }

        void deliver(Network network, Random chance) {
            try {
                queue.deliver(jws -> {
                    if (network == Network.REQUEST_LOST) return new Answer.NotNow("", Duration.ZERO);
                    List<Outcome> rows = platform(jws);
                    if (network == Network.SENT_TWICE) rows = platform(jws);
                    if (network == Network.ANSWER_LOST) return new Answer.NotNow("", Duration.ZERO);
                    if (network == Network.KILLED_AFTER_SENDING) throw new FaultyDisk.Killed();
                    if (network == Network.ANSWER_SHUFFLED) Collections.shuffle(rows, chance);
                    if (network == Network.ANSWER_HALVED) rows = rows.subList(rows.size() / 2, rows.size());
                    return new Answer.Answered(rows);
                });
            } catch (FaultyDisk.Killed e) {
                restart();
            }
        }

        private List<Outcome> platform(List<String> jws) {
            return punching
                    .punch(
                            People.ZHANG,
                            PHONE,
                            jws.stream().map(PunchAttempt::ofJws).toList())
                    .stream()
                    .map(World::outcome)
                    .collect(Collectors.toCollection(ArrayList::new));
        }

        private static Outcome outcome(PunchDecision decision) {
            if (decision instanceof PunchDecision.Refused no) {
                return new Outcome(no.id(), Outcome.Kind.REFUSED, no.reason().name());
            }
            return new Outcome(decision.id(), Outcome.Kind.KEPT, "");
        }

        /** The ledger, without when it came. */
        List<List<Object>> ledger() {
            return punches.of(People.ZHANG).stream()
                    .sorted(java.util.Comparator.comparing(p -> p.claims().sequence()))
                    .map(p -> List.<Object>of(p.claims().sequence(), p.kind(), p.at(), p.project()))
                    .toList();
        }
    }

    @Property(tries = 150)
    void anyInterleavingAndRepetitionOfAnOfflineQueueGivesTheSameLedger(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 8) Integer> steps, @ForAll long seed) {
        Random chance = new Random(seed);
        World rough = new World();
        World smooth = new World();

        for (int step : steps) {
            if (step == 8) {
                rough.restart();
                continue;
            }
            int punches = chance.nextInt(3);
            for (int i = 0; i < punches; i++) {
                rough.punch();
                smooth.punch();
            }
            if (step < Network.values().length) rough.deliver(Network.values()[step], chance);
        }
        rough.deliver(Network.GOOD, chance);
        smooth.deliver(Network.GOOD, chance);

        assertThat(rough.queue.waiting()).isEmpty();
        assertThat(rough.queue.refused()).isEmpty();
        assertThat(rough.ledger()).hasSize(rough.made).isEqualTo(smooth.ledger());
        List<Punch> kept = rough.punches.of(People.ZHANG);
        assertThat(kept).allMatch(Punch::isSigned);
        for (int i = 1; i < kept.size(); i++) {
            assertThat(kept.get(i).claims().previous())
                    .isEqualTo(kept.get(i - 1).id());
        }
    }
}
