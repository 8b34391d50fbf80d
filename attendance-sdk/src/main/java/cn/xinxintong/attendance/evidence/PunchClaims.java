package cn.xinxintong.attendance.evidence;

import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.place.Point;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a phone claims when somebody punches. Whereabouts are personal data: not in {@link #toString}.
 *
 * @param claimedAt by the phone's wall clock, 1970 to 9999
 * @param accuracyMetres of the fix, as the receiver gives it; 0 or more
 * @param fixAgeSeconds how old the fix was; 0 or more
 * @param network where the network places the phone, if it says so
 * @param face the platform's name for a face that was shown for this punch; empty if none was
 * @param sequence counts the punches of a chain; 0 or more
 * @param previous the id of the punch before it in the chain; empty for the first
 */
public record PunchClaims(
        ProjectId project,
        PunchKind kind,
        Instant claimedAt,
        ClockReading clock,
        Point point,
        double accuracyMetres,
        double fixAgeSeconds,
        Optional<NetworkFix> network,
        Set<Signal> signals,
        String face,
        long sequence,
        String previous) {

    /** @throws IllegalArgumentException if a component is out of range; the message names it and never repeats the value */
    public PunchClaims {
        Texts.checkYear(claimedAt, "claimedAt");
        point.toWgs84();
        if (!isAmount(accuracyMetres)) throw new IllegalArgumentException("accuracyMetres is negative or no number");
        if (!isAmount(fixAgeSeconds)) throw new IllegalArgumentException("fixAgeSeconds is negative or no number");
        if (sequence < 0) throw new IllegalArgumentException("sequence is negative");
        if (!face.isEmpty() && !Texts.isId(face)) throw new IllegalArgumentException("face is not an id");
        if (!previous.isEmpty() && !Texts.isId(previous)) throw new IllegalArgumentException("previous is not an id");
        signals = inOrder(signals);
    }

    /** The same at another place of the chain. */
    public PunchClaims chained(long newSequence, String newPrevious) {
        return new PunchClaims(
                project,
                kind,
                claimedAt,
                clock,
                point,
                accuracyMetres,
                fixAgeSeconds,
                network,
                signals,
                face,
                newSequence,
                newPrevious);
    }

    static boolean isAmount(double value) {
        return value >= 0 && value < Double.POSITIVE_INFINITY;
    }

    private static Set<Signal> inOrder(Collection<Signal> signals) {
        Set<Signal> copy = EnumSet.noneOf(Signal.class);
        copy.addAll(signals);
        return Collections.unmodifiableSet(copy);
    }

    @Override
    public String toString() {
        return "PunchClaims[" + project + ", " + kind + ", " + claimedAt + ", sequence " + sequence + "]";
    }
}
