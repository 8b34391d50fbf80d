package cn.xinxintong.attendance.fence;

import java.time.Instant;

/**
 * An area of a fence and when it belongs to it.
 *
 * @param from the first moment; {@link Instant#MIN} if it always did
 * @param until the first moment when it does no longer; {@link Instant#MAX} if no end is known
 */
public record FencePart(Area area, Instant from, Instant until) {

    /** @throws IllegalArgumentException if {@code until} is not after {@code from} */
    public FencePart {
        if (!until.isAfter(from)) throw new IllegalArgumentException("until is not after from");
    }

    /** An area that belongs to the fence at all times. */
    public static FencePart always(Area area) {
        return new FencePart(area, Instant.MIN, Instant.MAX);
    }

    boolean holdsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
