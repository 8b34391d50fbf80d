package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.fence.FenceDecision;
import cn.xinxintong.attendance.punch.PunchDecision.Reason;
import java.util.List;
import java.util.Optional;

/** The rules of the platform. That he is a member of the project is asked before them all. */
public final class PunchRules {
    private PunchRules() {}

    /** All of them; the first that refuses gives the reason. */
    public static List<PunchRule> defaults() {
        return List.of(
                PunchRules::mobileAttendanceIsOn,
                PunchRules::signatureIsRight,
                PunchRules::notTooOld,
                PunchRules::fixIsFresh,
                PunchRules::fixIsAccurate,
                PunchRules::notOutside);
    }

    public static Optional<Reason> mobileAttendanceIsOn(PunchCase situation) {
        return when(!situation.site().mobileAttendance(), Reason.MOBILE_ATTENDANCE_OFF);
    }

    /** Without a signature only where the site allows it. */
    public static Optional<Reason> signatureIsRight(PunchCase situation) {
        return switch (situation.proof()) {
            case SIGNED -> Optional.empty();
            case NONE -> when(!situation.site().unsignedAllowed(), Reason.SIGNATURE_REQUIRED);
            case KEY_UNKNOWN -> Optional.of(Reason.DEVICE_KEY_UNKNOWN);
            case WRONG -> Optional.of(Reason.SIGNATURE_WRONG);
        };
    }

    public static Optional<Reason> notTooOld(PunchCase situation) {
        boolean old =
                situation.at().isBefore(situation.now().minus(situation.policy().oldestOffline()));
        return when(old, Reason.TOO_OLD);
    }

    public static Optional<Reason> fixIsFresh(PunchCase situation) {
        double oldestSeconds = situation.policy().oldestFix().toMillis() / 1000.0;
        return when(situation.claims().fixAgeSeconds() > oldestSeconds, Reason.STALE_FIX);
    }

    public static Optional<Reason> fixIsAccurate(PunchCase situation) {
        double cap = situation.policy().accuracyCapMetres();
        return when(situation.claims().accuracyMetres() > cap, Reason.LOW_ACCURACY);
    }

    /** Refuses who is surely outside; who may be inside is let in with a flag. */
    public static Optional<Reason> notOutside(PunchCase situation) {
        return when(situation.reading().decision() == FenceDecision.OUTSIDE, Reason.OUTSIDE_GEOFENCE);
    }

    private static Optional<Reason> when(boolean refused, Reason reason) {
        return refused ? Optional.of(reason) : Optional.empty();
    }
}
