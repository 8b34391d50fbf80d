package cn.xinxintong.attendance;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What somebody who looks at a record, or into a refusal, should know. A flag refuses nothing. Names are wire codes: never reused. */
public enum AttendanceFlag {
    /** No device key stands behind it. */
    UNSIGNED,
    /** The fix is too uncertain to tell inside from outside. */
    NEAR_EDGE,
    /** It is outside, but would be inside if coordinates had been taken for WGS 84 where they are GCJ-02, or the other way round. */
    DATUM_SUSPECT,
    /** It was sent some time after it was made. */
    OFFLINE,
    /** The phone's wall clock contradicts the trusted time, which counts. */
    CLOCK_SKEW,
    /** Its time rests on the phone's wall clock alone. */
    CLOCK_UNPROVEN,
    /** It does not follow the punch before it of the same phone: one may be missing. */
    CHAIN_GAP,
    /** Its phone made another punch in the same place of the chain: a copy of the phone's data may be in use. */
    CHAIN_FORK,
    /** The phone says that an app invents its location. */
    MOCK_LOCATION,
    /** The phone says that it is not a real one. */
    EMULATOR,
    /** The phone says that its system was opened. */
    ROOTED,
    /** The network places the phone far from where its fix does. */
    NETWORK_FAR,
    /** The fix was old, and the punch came too late for a new one. */
    STALE_FIX,
    /** The fix was uncertain, and the punch came too late for a better one. */
    LOW_ACCURACY,
    /** Nobody travels that fast between two punches. */
    IMPOSSIBLE_SPEED,
    /** To the last digit the place of other days or of other people, as no receiver gives it. */
    SAME_SPOT,
    /** More people punch with the phone than share one. */
    SHARED_DEVICE,
    /** A coming after a coming, or a going without a coming. */
    OUT_OF_TURN,
    /** The same again within moments. */
    DOUBLE_TAP,
    /** He has come to another project and has not left it. */
    TWO_PROJECTS,
    /** Far from the hours of every shift. */
    OUTSIDE_HOURS,
    /** The project asks for a face, and none was shown. */
    FACE_MISSING,
    /** The project asks for a face, and the one that was shown is not his. */
    FACE_MISMATCH,
    /** It is of a day before the worker joined the project. */
    BEFORE_ENTRY,
    /** It is of a day on which the worker had left the project. */
    AFTER_EXIT,
    /** It is of work outside the site, granted after an appeal. */
    OUTSIDE;

    /** True if it may be a sign of fraud, which somebody has to look at; others say only how sure a record is. */
    public boolean isSuspect() {
        return switch (this) {
            case MOCK_LOCATION,
                    EMULATOR,
                    ROOTED,
                    CLOCK_SKEW,
                    CHAIN_FORK,
                    NETWORK_FAR,
                    IMPOSSIBLE_SPEED,
                    SAME_SPOT,
                    SHARED_DEVICE,
                    TWO_PROJECTS,
                    FACE_MISMATCH -> true;
            default -> false;
        };
    }

    /** An unmodifiable copy, in the order above. */
    public static Set<AttendanceFlag> inOrder(Collection<AttendanceFlag> flags) {
        Set<AttendanceFlag> copy = EnumSet.noneOf(AttendanceFlag.class);
        copy.addAll(flags);
        return Collections.unmodifiableSet(copy);
    }
}
