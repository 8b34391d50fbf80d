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
    /** The phone says that an app invents its location. */
    MOCK_LOCATION,
    /** The phone says that it is not a real one. */
    EMULATOR,
    /** The phone says that its system was opened. */
    ROOTED,
    /** It is of a day before the worker joined the project. */
    BEFORE_ENTRY;

    /** An unmodifiable copy, in the order above. */
    public static Set<AttendanceFlag> inOrder(Collection<AttendanceFlag> flags) {
        Set<AttendanceFlag> copy = EnumSet.noneOf(AttendanceFlag.class);
        copy.addAll(flags);
        return Collections.unmodifiableSet(copy);
    }
}
