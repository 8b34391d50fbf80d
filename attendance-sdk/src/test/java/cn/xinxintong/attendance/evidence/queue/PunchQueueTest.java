package cn.xinxintong.attendance.evidence.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.evidence.queue.DeliveryReport.End;
import cn.xinxintong.attendance.evidence.queue.PunchDelivery.Answer;
import cn.xinxintong.attendance.evidence.queue.PunchDelivery.Outcome;
import cn.xinxintong.attendance.evidence.queue.QueueOpening.NotOpened;
import cn.xinxintong.attendance.evidence.queue.QueueOpening.Opened;
import cn.xinxintong.attendance.evidence.queue.QueueOpening.Reason;
import cn.xinxintong.attendance.testing.DeviceKeyPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real disk. */
class PunchQueueTest {
    private final DeviceKeyPair key = DeviceKeyPair.make();

    @TempDir
    Path folder;

    private QueuePlace place() {
        return new QueuePlace(folder.resolve("punches"), Queues.OWNER, 128 << 10);
    }

    private PunchQueue open() {
        QueueOpening opening = PunchQueue.open(place(), Queues.SEAL, key);
        assertThat(opening).isInstanceOf(Opened.class);
        return ((Opened) opening).queue();
    }

    @Test
    void numbersChainsAndSigns() {
        try (PunchQueue queue = open()) {
            SignedPunch first = Queues.record(queue, 0);
            SignedPunch second = Queues.record(queue, 60);

            assertThat(first.claims().sequence()).isEqualTo(1);
            assertThat(first.claims().previous()).isEmpty();
            assertThat(second.claims().sequence()).isEqualTo(2);
            assertThat(second.claims().previous()).isEqualTo(first.id());
            assertThat(first.isSignedBy(key.publicKey())).isTrue();
            assertThat(second.isSignedBy(key.publicKey())).isTrue();
        }
    }

    @Test
    void keepsEverythingOverARestartAndTheChainGoesOn() {
        SignedPunch first;
        SignedPunch refused;
        try (PunchQueue queue = open()) {
            refused = Queues.record(queue, 0);
            queue.deliver(Queues.answering(Queues::refused));
            first = Queues.record(queue, 10);
        }

        try (PunchQueue queue = open()) {
            assertThat(queue.waiting()).extracting(QueuedPunch::punch).containsExactly(first);
            assertThat(queue.refused())
                    .containsExactly(new QueuedPunch(refused, QueuedPunch.State.REFUSED, "OUTSIDE_GEOFENCE"));
            assertThat(Queues.record(queue, 20).claims().previous()).isEqualTo(first.id());
        }
    }

    @Test
    void takesItsSpaceWhenItIsMadeAndNoMore() throws IOException {
        try (PunchQueue queue = open()) {
            assertThat(Files.size(place().file())).isEqualTo(128 << 10);
            for (int i = 0; i < 150; i++) {
                Queues.record(queue, i);
                queue.deliver(Queues.answering(Queues::kept));
            }
            assertThat(Files.size(place().file())).isEqualTo(128 << 10);
        }
    }

    @Test
    void opensOnceAtATime() {
        PunchQueue queue = open();

        assertThat(PunchQueue.open(place(), Queues.SEAL, key)).isEqualTo(new NotOpened(Reason.IN_USE));
        queue.close();
        open().close();
    }

    @Test
    void opensInOneProcessAtATime() throws Exception {
        open().close();
        String lock = place().file() + ".lock";
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        lock)
                .redirectErrorStream(true)
                .start();
        try {
            assertThat((char) other.getInputStream().read()).isEqualTo('L');

            assertThat(PunchQueue.open(place(), Queues.SEAL, key)).isEqualTo(new NotOpened(Reason.IN_USE));
        } finally {
            other.destroyForcibly().waitFor();
        }
        open().close();
    }

    /** Another process that has the queue open. */
    static final class LockHolder {
        public static void main(String[] args) throws Exception {
            Path file = Path.of(args[0].substring(0, args[0].length() - ".lock".length()));
            Object lock = LockedFile.lock(file).orElseThrow();
            System.out.print("L");
            System.out.flush();
            Thread.sleep(Duration.ofMinutes(1).toMillis());
            System.out.print(lock);
        }
    }

    @Test
    void isNotOpenedWithAnotherKeyAndNothingIsLost() {
        SignedPunch punch;
        try (PunchQueue queue = open()) {
            punch = Queues.record(queue, 0);
        }

        assertThat(PunchQueue.open(place(), new AesGcmSeal(Queues.key(7)), key))
                .isEqualTo(new NotOpened(Reason.OTHER_KEY));
        try (PunchQueue queue = open()) {
            assertThat(queue.find(punch.id())).isPresent();
        }
    }

    @Test
    void aFileThatIsNoQueueIsLeftAlone() throws IOException {
        Files.write(place().file(), "not a queue".getBytes(StandardCharsets.UTF_8));

        assertThat(PunchQueue.open(place(), Queues.SEAL, key)).isEqualTo(new NotOpened(Reason.NOT_READABLE));
        assertThat(Files.readAllBytes(place().file())).isEqualTo("not a queue".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whereNoSpaceCanBeReservedItSaysSo() throws IOException {
        Files.createDirectories(folder.resolve("punches.new").resolve("in-the-way"));

        assertThat(PunchQueue.open(place(), Queues.SEAL, key)).isEqualTo(new NotOpened(Reason.NO_SPACE));
    }

    @Test
    void recordsOnAThreadThatIsInterrupted() {
        try (PunchQueue queue = open()) {
            Thread.currentThread().interrupt();
            Queues.record(queue, 0);

            assertThat(Thread.interrupted()).isTrue();
            Queues.record(queue, 1);
            assertThat(queue.waiting()).hasSize(2);
        }
    }

    @Test
    void aClosedQueueSaysThatItIs() {
        PunchQueue queue = open();
        queue.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> Queues.record(queue, 0))
                .withMessageContaining("closed");
    }

    @Test
    void tellsWhichPunchesAreOlderThanThePlatformMayTake() {
        try (PunchQueue queue = open()) {
            String old = Queues.record(queue, -73 * 3600).id();
            Queues.record(queue, 0);

            assertThat(Queues.ids(queue.waitingSinceBefore(Queues.NOW.minus(Duration.ofHours(72)))))
                    .containsExactly(old);
        }
    }

    @Test
    void aCopiedQueueForksTheChain() throws IOException {
        try (PunchQueue queue = open()) {
            Queues.record(queue, 0);
        }
        byte[] copy = Files.readAllBytes(place().file());
        SignedPunch one;
        try (PunchQueue queue = open()) {
            one = Queues.record(queue, 1);
        }
        Files.write(place().file(), copy);

        try (PunchQueue queue = open()) {
            SignedPunch other = Queues.record(queue, 2);
            assertThat(other.claims().previous()).isEqualTo(one.claims().previous());
            assertThat(other.claims().sequence()).isEqualTo(one.claims().sequence());
            assertThat(other.id()).isNotEqualTo(one.id());
        }
    }

    @org.junit.jupiter.api.Nested
    class Delivers {
        private final List<List<String>> requests = new ArrayList<>();

        private PunchDelivery counted(PunchDelivery delivery) {
            return jws -> {
                requests.add(jws);
                return delivery.deliver(jws);
            };
        }

        private PunchQueue with(int punches) {
            QueuePlace roomy = new QueuePlace(folder.resolve("punches"), Queues.OWNER, 1 << 20);
            PunchQueue queue = ((Opened) PunchQueue.open(roomy, Queues.SEAL, Queues.ZEROS)).queue();
            for (int i = 0; i < punches; i++) Queues.record(queue, i);
            return queue;
        }

        @Test
        void oldestFirstAndAtMostTwoHundredAtATime() {
            try (PunchQueue queue = with(401)) {
                List<String> all =
                        queue.waiting().stream().map(p -> p.punch().jws()).toList();

                DeliveryReport report = queue.deliver(counted(Queues.answering(Queues::kept)));

                assertThat(report).isEqualTo(new DeliveryReport(End.DONE, 401, 0, 0, "", Duration.ZERO));
                assertThat(requests).extracting(List::size).containsExactly(200, 200, 1);
                assertThat(requests.stream().flatMap(List::stream).toList()).isEqualTo(all);
            }
        }

        @Test
        void whatWasNotAnsweredStaysAndGoesAgain() {
            try (PunchQueue queue = with(3)) {
                DeliveryReport report =
                        queue.deliver(counted(jws -> new Answer.NotNow("UNREACHABLE", Duration.ofSeconds(7))));

                assertThat(report)
                        .isEqualTo(new DeliveryReport(End.NOT_NOW, 0, 0, 3, "UNREACHABLE", Duration.ofSeconds(7)));
                queue.deliver(counted(Queues.answering(Queues::kept)));
                assertThat(requests.get(1)).isEqualTo(requests.get(0));
            }
        }

        @Test
        void halfAnAnswerInAnotherOrderSettlesWhatItNames() {
            try (PunchQueue queue = with(4)) {
                List<String> ids = Queues.ids(queue.waiting());
                List<Outcome> rows = new ArrayList<>(List.of(
                        new Outcome(ids.get(3), Outcome.Kind.KEPT, ""),
                        new Outcome(ids.get(1), Outcome.Kind.REFUSED, "STALE_FIX"),
                        new Outcome("somebody-elses", Outcome.Kind.KEPT, "")));
                Collections.reverse(rows);

                queue.deliver(jws -> requests.add(jws) && requests.size() == 1
                        ? new Answer.Answered(rows)
                        : new Answer.NotNow("", Duration.ZERO));

                assertThat(Queues.ids(queue.waiting())).containsExactly(ids.get(0), ids.get(2));
                assertThat(queue.refused()).extracting(QueuedPunch::reason).containsExactly("STALE_FIX");
            }
        }

        @Test
        void anAnswerThatIsNotUnderstoodOrContradictsItselfSettlesNothing() {
            try (PunchQueue queue = with(2)) {
                List<String> ids = Queues.ids(queue.waiting());

                DeliveryReport report = queue.deliver(counted(jws -> new Answer.Answered(List.of(
                        new Outcome(ids.get(0), Outcome.Kind.UNRECOGNIZED, ""),
                        new Outcome(ids.get(1), Outcome.Kind.KEPT, ""),
                        new Outcome(ids.get(1), Outcome.Kind.REFUSED, "STALE_FIX")))));

                assertThat(report.end()).isEqualTo(End.UNCLEAR);
                assertThat(requests).hasSize(1);
                assertThat(queue.waiting()).hasSize(2);
            }
        }

        @Test
        void aRefusalStaysUntilItIsShownOrSentAgain() {
            try (PunchQueue queue = with(2)) {
                queue.deliver(Queues.answering(Queues::refused));
                List<String> ids = Queues.ids(queue.refused());

                queue.shown(List.of(ids.get(0)));
                queue.sendAgain(List.of(ids.get(1)));

                assertThat(queue.refused()).isEmpty();
                assertThat(Queues.ids(queue.waiting())).containsExactly(ids.get(1));
            }
        }

        @Test
        void aReasonThatIsNoNameIsNotKept() {
            try (PunchQueue queue = with(1)) {
                queue.deliver(
                        Queues.answering(p -> new Outcome(p.id(), Outcome.Kind.REFUSED, "<b>" + "x".repeat(9000))));

                assertThat(queue.refused()).extracting(QueuedPunch::reason).containsExactly("UNRECOGNIZED");
            }
        }

        @Test
        void oneSenderAtATimeWhilePunchesAreStillRecorded() {
            try (PunchQueue queue = with(1)) {
                List<DeliveryReport> second = new ArrayList<>();

                DeliveryReport first = queue.deliver(jws -> {
                    if (second.isEmpty()) {
                        second.add(queue.deliver(counted(Queues.answering(Queues::kept))));
                        Queues.record(queue, 500);
                    }
                    return Queues.answering(Queues::kept).deliver(jws);
                });

                assertThat(second).extracting(DeliveryReport::end).containsExactly(End.ALREADY_SENDING);
                assertThat(requests).isEmpty();
                assertThat(first.kept()).isEqualTo(2);
            }
        }

        @Test
        void aDeliveryThatThrowsLeavesEverythingAndTheNextOneMayBegin() {
            try (PunchQueue queue = with(2)) {
                try {
                    queue.deliver(jws -> {
                        throw new UncheckedIOException(new IOException("cut off"));
                    });
                } catch (UncheckedIOException e) {
                    assertThat(queue.waiting()).hasSize(2);
                }

                assertThat(queue.deliver(Queues.answering(Queues::kept)).end()).isEqualTo(End.DONE);
            }
        }
    }
}
