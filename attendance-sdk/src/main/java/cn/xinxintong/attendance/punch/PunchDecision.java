package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.AttendanceFlag;
import java.util.Set;

/** What came of an attempt. */
public sealed interface PunchDecision {

    /** Of the attempt. */
    String id();

    /** It is kept and counts. */
    record Accepted(Punch punch) implements PunchDecision {

        @Override
        public String id() {
            return punch.id();
        }
    }

    /**
     * It was kept before.
     *
     * @param flags of the punch that is kept
     */
    record Repeated(String id, Set<AttendanceFlag> flags) implements PunchDecision {

        public Repeated {
            flags = AttendanceFlag.inOrder(flags);
        }
    }

    /**
     * It is not kept.
     *
     * @param flags what whoever looks into it should know: {@link AttendanceFlag#DATUM_SUSPECT}, or nothing
     */
    record Refused(String id, Reason reason, Set<AttendanceFlag> flags) implements PunchDecision {

        public Refused {
            flags = AttendanceFlag.inOrder(flags);
        }

        public Refused(String id, Reason reason) {
            this(id, reason, Set.of());
        }
    }

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        UNREADABLE,
        /** Not a member of the project at that time, or no such project: which of them is not told. */
        NOT_ON_ROSTER,
        /** The project has gates and takes no punches by phone. */
        MOBILE_ATTENDANCE_OFF,
        OUTSIDE_GEOFENCE,
        /** The fix is too uncertain: move into the open. */
        LOW_ACCURACY,
        /** The fix is too old: take a new one. */
        STALE_FIX,
        /** It was made too long ago; an appeal is the road left. */
        TOO_OLD,
        /** The project takes signed punches only. */
        SIGNATURE_REQUIRED,
        SIGNATURE_WRONG,
        /** The phone has no key in force: sign in anew. */
        DEVICE_KEY_UNKNOWN,
        /** Another punch of this worker has that id. */
        ID_REUSED
    }
}
