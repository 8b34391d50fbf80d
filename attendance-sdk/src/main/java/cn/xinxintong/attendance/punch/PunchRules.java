package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.Findings;
import cn.xinxintong.attendance.calendar.Shift;
import cn.xinxintong.attendance.calendar.Timetable;
import cn.xinxintong.attendance.calendar.Timetables;
import cn.xinxintong.attendance.evidence.PunchKind;
import cn.xinxintong.attendance.fence.FenceDecision;
import cn.xinxintong.attendance.punch.PunchDecision.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The rules of the platform. A rule refuses what the worker can mend at once, or what cannot be his; what he can no longer
 * mend, and what only looks wrong, is flagged.
 */
public final class PunchRules {
    private static final Duration DAY = Duration.ofDays(1);

    private PunchRules() {}

    /**
     * All of them, but for what needs a port of its own ({@link #aboutTheShifts}, {@link #faceIsShown}); the first that refuses
     * gives the reason.
     */
    public static List<PunchRule> defaults() {
        return List.of(
                PunchRules::isOnRoster,
                PunchRules::mobileAttendanceIsOn,
                PunchRules::signatureIsRight,
                PunchRules::notTooOld,
                PunchRules::fixIsFresh,
                PunchRules::fixIsAccurate,
                PunchRules::notOutside,
                PunchRules::chainIsWhole,
                PunchRules::timeIsSure,
                PunchRules::notTwice,
                PunchRules::inTurn,
                PunchRules::atOneProject,
                FraudSignals::ofThePhone,
                FraudSignals::ofTheNetwork,
                FraudSignals::ofTheWay);
    }

    /** A member of the project at that time. */
    public static Ruling isOnRoster(PunchCase situation) {
        return refuseIf(!situation.membership().isPresent(), Reason.NOT_ON_ROSTER);
    }

    public static Ruling mobileAttendanceIsOn(PunchCase situation) {
        return refuseIf(!situation.site().mobileAttendance(), Reason.MOBILE_ATTENDANCE_OFF);
    }

    /** Without a signature only where the site allows it. */
    public static Ruling signatureIsRight(PunchCase situation) {
        return switch (situation.proof()) {
            case SIGNED -> Ruling.pass();
            case NONE ->
                situation.site().unsignedAllowed()
                        ? Ruling.flag(AttendanceFlag.UNSIGNED)
                        : Ruling.refuse(Reason.SIGNATURE_REQUIRED);
            case KEY_UNKNOWN -> Ruling.refuse(Reason.DEVICE_KEY_UNKNOWN);
            case WRONG -> Ruling.refuse(Reason.SIGNATURE_WRONG);
        };
    }

    public static Ruling notTooOld(PunchCase situation) {
        boolean old =
                situation.at().isBefore(situation.now().minus(situation.policy().oldestOffline()));
        return refuseIf(old, Reason.TOO_OLD);
    }

    public static Ruling fixIsFresh(PunchCase situation) {
        PunchPolicy policy = situation.policy();
        double age = situation.claims().fixAgeSeconds();
        if (age <= seconds(policy.fix())) return Ruling.pass();
        if (situation.isLate() && age <= seconds(policy.lateFix())) return Ruling.flag(AttendanceFlag.STALE_FIX);
        return Ruling.refuse(Reason.STALE_FIX);
    }

    public static Ruling fixIsAccurate(PunchCase situation) {
        PunchPolicy policy = situation.policy();
        double metres = situation.claims().accuracyMetres();
        if (metres <= policy.fix().accuracyMetres()) return Ruling.pass();
        if (situation.isLate() && metres <= policy.lateFix().accuracyMetres()) {
            return Ruling.flag(AttendanceFlag.LOW_ACCURACY);
        }
        return Ruling.refuse(Reason.LOW_ACCURACY);
    }

    /** Refuses who is surely outside, and says if a wrong datum explains it; who may be inside is let in with a flag. */
    public static Ruling notOutside(PunchCase situation) {
        FenceDecision decision = situation.reading().decision();
        if (decision == FenceDecision.NEAR_EDGE) return Ruling.flag(AttendanceFlag.NEAR_EDGE);
        if (decision == FenceDecision.INSIDE) return Ruling.pass();
        return situation.isDatumSuspect()
                ? Ruling.refuse(Reason.OUTSIDE_GEOFENCE, AttendanceFlag.DATUM_SUSPECT)
                : Ruling.refuse(Reason.OUTSIDE_GEOFENCE);
    }

    /** Flags a punch before which one may be missing, or in whose place there is another. */
    public static Ruling chainIsWhole(PunchCase situation) {
        return switch (situation.chain()) {
            case WHOLE -> Ruling.pass();
            case GAP -> Ruling.flag(AttendanceFlag.CHAIN_GAP);
            case FORK -> Ruling.flag(AttendanceFlag.CHAIN_FORK);
        };
    }

    /** Flags what is to be known of the time. */
    public static Ruling timeIsSure(PunchCase situation) {
        return Ruling.flag(Findings.of(situation.time().flags()));
    }

    /** Flags the same again within moments. */
    public static Ruling notTwice(PunchCase situation) {
        return flagIf(isTwice(situation), AttendanceFlag.DOUBLE_TAP);
    }

    /**
     * Flags a coming after a coming and a going without one: somebody forgot to punch. A double tap is none. What he punched
     * stays what he punched.
     */
    public static Ruling inTurn(PunchCase situation) {
        if (isTwice(situation)) return Ruling.pass();
        boolean isThere = before(situation)
                .filter(p -> p.kind() == PunchKind.ON && isWaitedFor(p, situation))
                .isPresent();
        boolean comes = situation.claims().kind() == PunchKind.ON;
        return flagIf(comes == isThere, AttendanceFlag.OUT_OF_TURN);
    }

    /** Flags somebody who has come to another project and has not left it: who punches for him there? */
    public static Ruling atOneProject(PunchCase situation) {
        Optional<Punch> elsewhere = situation
                .history()
                .beforeElsewhere(situation.at(), situation.claims().project());
        boolean isThere = elsewhere
                .filter(p -> p.kind() == PunchKind.ON && isWaitedFor(p, situation))
                .isPresent();
        return flagIf(isThere, AttendanceFlag.TWO_PROJECTS);
    }

    /** Flags a time that is far from every shift of the project; one without shifts works at any time. */
    public static PunchRule aboutTheShifts(Timetables timetables) {
        return situation -> {
            ZonedDateTime at = situation.at().atZone(situation.policy().zone());
            Duration around = situation.policy().aroundShifts();
            List<Shift> shifts =
                    shiftsOn(at.toLocalDate(), timetables.of(situation.site().project()));
            boolean about = shifts.isEmpty() || shifts.stream().anyMatch(s -> isAbout(s, at.toLocalTime(), around));
            return flagIf(!about, AttendanceFlag.OUTSIDE_HOURS);
        };
    }

    private static List<Shift> shiftsOn(LocalDate date, List<Timetable> ascending) {
        List<Shift> shifts = List.of();
        for (Timetable timetable : ascending) if (!timetable.from().isAfter(date)) shifts = timetable.shifts();
        return shifts;
    }

    /**
     * Flags who does not show his face where the site asks for it. It never refuses: a face is not the only road in
     * (regulation on face recognition of 2025-06-01, article 10), and offline there is nobody to show it to.
     */
    public static PunchRule faceIsShown(PunchFaces faces) {
        return situation -> {
            if (!situation.site().faceAsked()) return Ruling.pass();
            return switch (faces.of(situation.worker(), situation.claims().face(), situation.at())) {
                case HIS -> Ruling.pass();
                case NOT_HIS -> Ruling.flag(AttendanceFlag.FACE_MISMATCH);
                case NONE -> Ruling.flag(AttendanceFlag.FACE_MISSING);
            };
        };
    }

    private static Optional<Punch> before(PunchCase situation) {
        return situation.history().before(situation.at(), situation.claims().project());
    }

    private static boolean isTwice(PunchCase situation) {
        return before(situation)
                .filter(p -> p.kind() == situation.claims().kind()
                        && Duration.between(p.at(), situation.at())
                                        .compareTo(situation.policy().doubleTap())
                                < 0)
                .isPresent();
    }

    private static boolean isWaitedFor(Punch coming, PunchCase situation) {
        Duration since = Duration.between(coming.at(), situation.at());
        return since.compareTo(situation.policy().longestShift()) <= 0;
    }

    /** On the round of the clock: from {@code around} before the start to as long after the end. */
    private static boolean isAbout(Shift shift, LocalTime time, Duration around) {
        Duration length = onTheClock(Duration.between(shift.start(), shift.end()));
        Duration sinceOpening = onTheClock(Duration.between(shift.start().minus(around), time));
        return sinceOpening.compareTo(length.plus(around).plus(around)) <= 0;
    }

    private static Duration onTheClock(Duration duration) {
        return duration.isNegative() ? duration.plus(DAY) : duration;
    }

    private static double seconds(FixLimits limits) {
        return limits.age().toMillis() / 1000.0;
    }

    private static Ruling refuseIf(boolean refused, Reason reason) {
        return refused ? Ruling.refuse(reason) : Ruling.pass();
    }

    private static Ruling flagIf(boolean flagged, AttendanceFlag flag) {
        return flagged ? Ruling.flag(flag) : Ruling.pass();
    }
}
