package cn.xinxintong.attendance.evidence.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.evidence.queue.QueueOpening.NotOpened;
import cn.xinxintong.attendance.evidence.queue.QueueOpening.Reason;
import cn.xinxintong.attendance.evidence.queue.Recording.NotRecorded;
import cn.xinxintong.attendance.testing.SampleClaims;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Disks that are full, fail or forget, and people who change files. */
class SpoiltQueueTest {
    private final FaultyDisk disk = new FaultyDisk(Queues.emptyFile());
    private final PunchQueue queue = Queues.queueOn(disk);

    private Recording tryToRecord(int seconds) {
        return queue.record(SampleClaims.at(Queues.NOW.plusSeconds(seconds)).claims());
    }

    @Test
    void aFlippedBitAnywhereCostsAtMostOneRecordAndIsSeen() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 8; i++) ids.add(Queues.record(queue, i).id());
        byte[] whole = disk.content();
        int lostOnes = 0;

        for (int at = 1024; at < 10 << 10; at += 7) {
            byte[] spoilt = whole.clone();
            spoilt[at] ^= 0x10;
            QueueOpening.Opened opened = Queues.opened(new FaultyDisk(spoilt));
            List<String> found = Queues.ids(opened.queue().waiting());
            assertThat(ids).containsSubsequence(found);
            assertThat(found.size()).isGreaterThanOrEqualTo(7);
            if (found.size() == 8) continue;
            lostOnes++;
            assertThat(opened.damage().lostRecords() == 1 || opened.damage().tailCut())
                    .isTrue();
        }
        assertThat(lostOnes).isGreaterThan(500);
    }

    @Test
    void aLostRecordStaysCountedAfterTheHalvesChangePlaces() {
        for (int i = 0; i < 3; i++) Queues.record(queue, i);
        byte[] spoilt = disk.content();
        spoilt[Queues.bodyOf(3, spoilt) + 5] ^= 1;
        FaultyDisk second = new FaultyDisk(spoilt);
        PunchQueue opened = Queues.queueOn(second);
        for (int i = 0; i < 60; i++) {
            Queues.record(opened, 10 + i);
            opened.deliver(Queues.answering(Queues::kept));
        }

        assertThat(Queues.opened(new FaultyDisk(second.content())).damage())
                .isEqualTo(new QueueOpening.Damage(1, false));
    }

    @Test
    void oneSpoiltHeadDoesNotMatterAndBothAreNotReadable() {
        String id = Queues.record(queue, 0).id();
        byte[] one = disk.content();
        one[4] ^= 1;
        byte[] both = one.clone();
        both[512 + 4] ^= 1;

        assertThat(Queues.ids(Queues.queueOn(new FaultyDisk(one)).waiting())).containsExactly(id);
        assertThat(Queues.opening(new FaultyDisk(both), Queues.SEAL, Queues.OWNER))
                .isEqualTo(new NotOpened(Reason.NOT_READABLE));
    }

    @Test
    void theEndOfTheChainIsKnownEvenIfTheLastPunchIsSpoiltAfterItWasDelivered() {
        SignedPunch punch = Queues.record(queue, 0);
        queue.deliver(Queues.answering(Queues::kept));
        byte[] spoilt = disk.content();
        spoilt[Queues.bodyOf(2, spoilt) + 5] ^= 1;

        QueueOpening.Opened opened = Queues.opened(new FaultyDisk(spoilt));

        assertThat(opened.damage().lostRecords()).isEqualTo(1);
        SignedPunch next = Queues.record(opened.queue(), 1);
        assertThat(next.claims().previous()).isEqualTo(punch.id());
    }

    @Test
    void aRecordThatWasMovedToAnotherPlaceOrBackFromAnOlderGenerationIsNotTaken() {
        for (int i = 0; i < 4; i++) Queues.record(queue, i);
        byte[] moved = disk.content();
        int third = Queues.bodyOf(3, moved) - 32;
        byte[] body = Frame.read(moved, third, 1).orElseThrow().sealed();
        byte[] asTheFourth = Frame.bytes(1, 4, body);
        System.arraycopy(asTheFourth, 0, moved, Queues.bodyOf(4, moved) - 32, asTheFourth.length);

        QueueOpening.Opened opened = Queues.opened(new FaultyDisk(moved));

        assertThat(opened.damage().lostRecords()).isEqualTo(1);
        assertThat(opened.queue().waiting()).extracting(QueuedPunch::sequence).containsExactly(1L, 2L, 4L);
    }

    @Test
    void nothingOfItCanBeReadInTheFile() {
        Queues.record(queue, 0);

        String text = new String(disk.content(), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("eyJ").doesNotContain("ES256").doesNotContain("phone-1");
    }

    @Test
    void anotherKeyOrAnotherOwnerOpensNothingAndSpoilsNothing() {
        Queues.record(queue, 0);
        byte[] before = disk.content();

        assertThat(Queues.opening(disk, new AesGcmSeal(Queues.key(2)), Queues.OWNER))
                .isEqualTo(new NotOpened(Reason.OTHER_KEY));
        assertThat(Queues.opening(disk, Queues.SEAL, "li/phone-1")).isEqualTo(new NotOpened(Reason.OTHER_KEY));
        assertThat(disk.content()).isEqualTo(before);
    }

    @Test
    void aWriteThatFailsAndCanBeTakenBackIsAnsweredAndUsesNoNumber() {
        Queues.record(queue, 0);
        disk.cannotForceOnce();

        assertThat(tryToRecord(1)).isEqualTo(new NotRecorded(Recording.Reason.NOT_WRITTEN));
        assertThat(Queues.record(queue, 2).claims().sequence()).isEqualTo(2);
        assertThat(Queues.queueOn(new FaultyDisk(disk.content())).waiting()).hasSize(2);
    }

    @Test
    void whatCanBeNeitherWrittenNorTakenBackIsUnknownUntilTheQueueIsOpenedAgain() {
        String first = Queues.record(queue, 0).id();
        disk.fullAfter(100);

        assertThatExceptionOfType(QueueFailedException.class).isThrownBy(() -> tryToRecord(1));
        disk.works();
        assertThatExceptionOfType(QueueFailedException.class).isThrownBy(() -> tryToRecord(1));
        QueueOpening.Opened again = Queues.opened(new FaultyDisk(disk.content()));
        assertThat(Queues.ids(again.queue().waiting())).containsExactly(first);
        assertThat(again.damage()).isEqualTo(new QueueOpening.Damage(0, true));
    }

    @Test
    void aDiskThatFailsWhileTheHalvesChangePlacesLosesNothing() {
        int taken = 0;
        while (taken < 20) {
            Queues.record(queue, taken++);
            queue.deliver(Queues.answering(Queues::kept));
        }
        String waiting = Queues.record(queue, 100).id();
        disk.fullAfter(700);
        int seconds = 200;
        while (true) {
            try {
                if (tryToRecord(seconds++) instanceof NotRecorded) break;
            } catch (QueueFailedException e) {
                break;
            }
        }

        assertThat(Queues.ids(Queues.queueOn(new FaultyDisk(disk.content())).waiting()))
                .contains(waiting);
    }

    @Test
    void takesPunchesUntilItsSpaceIsUsedUpAndSaysSo() {
        int taken = 0;
        while (tryToRecord(taken) instanceof Recording.Recorded) taken++;

        assertThat(taken).isBetween(20, 60);
        assertThat(tryToRecord(taken)).isEqualTo(new NotRecorded(Recording.Reason.FULL));
        assertThat(disk.content()).hasSize(2 * Queues.HALF);
    }

    @Test
    void whatIsFullStillTakesEveryRefusalAndHasRoomAgainOnceTheyAreShown() {
        int taken = 0;
        while (tryToRecord(taken) instanceof Recording.Recorded) taken++;

        DeliveryReport report = queue.deliver(Queues.answering(Queues::refused));

        assertThat(report.refused()).isEqualTo(taken);
        PunchQueue again = Queues.queueOn(new FaultyDisk(disk.content()));
        assertThat(again.refused()).hasSize(taken).allMatch(p -> p.reason().equals("OUTSIDE_GEOFENCE"));
        again.shown(Queues.ids(again.refused()));
        assertThat(Queues.record(again, 900).claims().sequence()).isEqualTo(taken + 1L);
    }
}
