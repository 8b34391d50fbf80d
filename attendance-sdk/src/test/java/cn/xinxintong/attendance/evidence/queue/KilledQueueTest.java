package cn.xinxintong.attendance.evidence.queue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.testing.SampleClaims;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The process dies, or the power fails, at every step and in the middle of every write. */
class KilledQueueTest {
    /** Enough that the halves change places once. */
    private static final int PUNCHES = 40;

    /** What a life of the queue has been told, up to its death. */
    private static final class Told {
        private final List<String> recorded = new ArrayList<>();
        private final List<String> delivered = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();

        /** Every third punch is delivered at once with those before it; the second of three is refused, and shown. */
        void live(FaultyDisk disk) {
            PunchQueue queue = Queues.queueOn(disk);
            for (int i = 0; i < PUNCHES; i++) {
                recorded.add(Queues.record(queue, i).id());
                if (i % 3 != 2) continue;
                String no = recorded.get(i - 1);
                queue.deliver(jws -> {
                    PunchDelivery.Answer answer = Queues.answering(
                                    p -> p.id().equals(no) ? Queues.refused(p) : Queues.kept(p))
                            .deliver(jws);
                    jws.stream()
                            .map(s -> SignedPunch.parse(s).id())
                            .filter(id -> !id.equals(no))
                            .forEach(delivered::add);
                    refused.add(no);
                    return answer;
                });
                queue.shown(List.of(no));
            }
        }
    }

    private static int stepsOfALife() {
        FaultyDisk disk = new FaultyDisk(Queues.emptyFile());
        new Told().live(disk);
        assertThat(Half.read(Arrays.copyOfRange(disk.content(), Queues.HALF, 2 * Queues.HALF)))
                .contains(new Half(Queues.HALF, 2));
        return disk.steps();
    }

    /** What holds whatever was cut off: what the worker was told is true, and the chain goes on. */
    private static void assertNothingLost(Told told, FaultyDisk found) {
        QueueOpening.Opened opened = Queues.opened(found);
        assertThat(opened.damage().lostRecords()).isZero();
        List<String> held = new ArrayList<>(Queues.ids(opened.queue().waiting()));
        held.addAll(Queues.ids(opened.queue().refused()));

        for (String id : told.recorded) {
            boolean settled = told.delivered.contains(id) || told.refused.contains(id);
            assertThat(settled || held.contains(id))
                    .as("a punch told as recorded is there")
                    .isTrue();
        }
        SignedPunch next = Queues.record(opened.queue(), 1_000);
        assertThat(next.claims().sequence())
                .as("at most the punch of which nobody heard is one more")
                .isBetween(told.recorded.size() + 1L, told.recorded.size() + 2L);
        if (next.claims().sequence() == told.recorded.size() + 1L && !told.recorded.isEmpty()) {
            assertThat(next.claims().previous()).isEqualTo(told.recorded.get(told.recorded.size() - 1));
        }
        assertThat(Queues.ids(Queues.queueOn(new FaultyDisk(found.content())).waiting()))
                .contains(next.id());
    }

    @Test
    void diesAtEachStepAndKeepsWhatItWasToldHoweverMuchOfTheLastWriteCameToTheDisk() {
        int steps = stepsOfALife();
        int tried = 0;
        for (int step = 0; step < steps; step++) {
            FaultyDisk disk = new FaultyDisk(Queues.emptyFile()).dyingAtStep(step);
            Told told = new Told();
            try {
                told.live(disk);
            } catch (FaultyDisk.Killed e) {
                for (int bytes : new int[] {0, 1, 32, 33, 512, 1023, 1025, disk.unforcedBytes() - 1, 1 << 30}) {
                    assertNothingLost(told, disk.afterPowerLoss(Math.max(0, bytes)));
                    tried++;
                }
                for (long mask : new long[] {0b10, 0b01, 0b101, 0xAAAA_AAAA_AAAA_AAAAL, -1L << 3}) {
                    assertNothingLost(told, disk.afterPowerLossWithSectors(mask));
                    tried++;
                }
            }
        }
        assertThat(tried).isEqualTo(14 * steps).isGreaterThan(1_500);
    }

    @Test
    void diesAtEachByteOfTheRecordThatIsBeingWritten() {
        FaultyDisk before = new FaultyDisk(Queues.emptyFile());
        Told told = new Told();
        PunchQueue queue = Queues.queueOn(before);
        for (int i = 0; i < 3; i++) told.recorded.add(Queues.record(queue, i).id());
        FaultyDisk disk = new FaultyDisk(before.content()).dyingAtStep(1);
        PunchQueue dying = Queues.queueOn(disk);
        try {
            dying.record(SampleClaims.at(Queues.NOW.plusSeconds(9)).claims());
        } catch (FaultyDisk.Killed e) {
            assertThat(disk.unforcedBytes()).isGreaterThan(500);
        }

        for (int bytes = 0; bytes <= disk.unforcedBytes(); bytes++) assertNothingLost(told, disk.afterPowerLoss(bytes));
    }

    @Test
    void opensEachPrefixOfItsFileAndKeepsTheWholeRecordsInIt() {
        FaultyDisk disk = new FaultyDisk(Queues.emptyFile());
        PunchQueue queue = Queues.queueOn(disk);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) ids.add(Queues.record(queue, i).id());
        byte[] whole = disk.content();
        int held = 0;

        for (int length = 0; length < 8 << 10; length++) {
            QueueOpening opening =
                    Queues.opening(new FaultyDisk(Arrays.copyOf(whole, length)), Queues.SEAL, Queues.OWNER);
            if (opening instanceof QueueOpening.Opened opened) {
                List<String> found = Queues.ids(opened.queue().waiting());
                assertThat(found).isEqualTo(ids.subList(0, found.size()));
                assertThat(found.size()).isGreaterThanOrEqualTo(held);
                assertThat(opened.damage().tailCut()).isTrue();
                held = found.size();
            } else {
                assertThat(length).isLessThan(1024 + 512);
                assertThat(opening).isEqualTo(new QueueOpening.NotOpened(QueueOpening.Reason.NOT_READABLE));
            }
        }
        assertThat(held).isEqualTo(5);
    }
}
