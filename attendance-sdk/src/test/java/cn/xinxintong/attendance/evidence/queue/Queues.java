package cn.xinxintong.attendance.evidence.queue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.evidence.DeviceSigner;
import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.evidence.queue.PunchDelivery.Outcome;
import cn.xinxintong.attendance.testing.SampleClaims;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;

/** Queues to try things on. */
final class Queues {
    static final Instant NOW = Instant.parse("2026-06-15T01:00:00Z");
    static final String OWNER = "zhang/phone-1";
    static final int HALF = 32 << 10;
    static final QueueSeal SEAL = new AesGcmSeal(key(1));

    /** Signs with zeros: where the signature does not matter and time does. */
    static final DeviceSigner ZEROS = message -> new byte[64];

    private Queues() {}

    static SecretKeySpec key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return new SecretKeySpec(bytes, "AES");
    }

    static byte[] emptyFile() {
        return QueueLog.make(SEAL, OWNER, HALF, new QueueState().records());
    }

    static QueueOpening opening(FaultyDisk disk, QueueSeal seal, String owner) {
        try {
            return PunchQueue.open(disk, seal, ZEROS, owner, HALF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static QueueOpening.Opened opened(FaultyDisk disk) {
        QueueOpening opening = opening(disk, SEAL, OWNER);
        assertThat(opening).isInstanceOf(QueueOpening.Opened.class);
        return (QueueOpening.Opened) opening;
    }

    static PunchQueue queueOn(FaultyDisk disk) {
        return opened(disk).queue();
    }

    /** Records a punch made so many seconds after {@link #NOW}. */
    static SignedPunch record(PunchQueue queue, int seconds) {
        Recording recording =
                queue.record(SampleClaims.at(NOW.plusSeconds(seconds)).claims());
        assertThat(recording).isInstanceOf(Recording.Recorded.class);
        return ((Recording.Recorded) recording).punch().punch();
    }

    /** Where in the file the body of the frame begins that bears the record of that number, of the first generation. */
    static int bodyOf(int index, byte[] file) {
        for (int at = Half.HEAD_BYTES; at < HALF; at += Frame.STEP) {
            if (Frame.read(file, at, 1).filter(f -> f.index() == index).isPresent()) return at + 32;
        }
        throw new AssertionError("no such frame");
    }

    static List<String> ids(List<QueuedPunch> punches) {
        return punches.stream().map(p -> p.punch().id()).toList();
    }

    /** A platform that answers each punch so. */
    static PunchDelivery answering(Function<SignedPunch, Outcome> platform) {
        return jws -> new PunchDelivery.Answer.Answered(
                jws.stream().map(SignedPunch::parse).map(platform).toList());
    }

    static Outcome kept(SignedPunch punch) {
        return new Outcome(punch.id(), Outcome.Kind.KEPT, "");
    }

    static Outcome refused(SignedPunch punch) {
        return new Outcome(punch.id(), Outcome.Kind.REFUSED, "OUTSIDE_GEOFENCE");
    }
}
