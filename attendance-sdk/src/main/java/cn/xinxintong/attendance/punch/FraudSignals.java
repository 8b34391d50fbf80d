package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.Findings;
import cn.xinxintong.attendance.evidence.NetworkFix;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.evidence.Signal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What in a punch looks invented, judged by the punch and by what the same worker punched before and after it. A signal refuses
 * nothing: it is a flag with its grounds, for somebody to look at. What shows only beside other people's punches is for
 * {@link CrowdSignals}.
 */
public final class FraudSignals {
    private static final double METRES_PER_KM = 1_000;
    private static final double MILLIS_PER_HOUR = 3_600_000;

    private FraudSignals() {}

    /** What the phone says of itself: an invented location, no real phone, an opened system. */
    public static Ruling ofThePhone(PunchCase situation) {
        Set<AttendanceFlag> flags = EnumSet.noneOf(AttendanceFlag.class);
        for (Signal signal : situation.claims().signals()) flag(signal).ifPresent(flags::add);
        return Ruling.flag(Findings.of(flags));
    }

    /**
     * The point is outside, and coordinates in the wrong datum explain it. For whoever leaves out {@link PunchRules#notOutside},
     * which refuses such a punch and says the same.
     */
    public static Ruling ofTheDatum(PunchCase situation) {
        return situation.isDatumSuspect() ? Ruling.flag(AttendanceFlag.DATUM_SUSPECT) : Ruling.pass();
    }

    /** The network places the phone elsewhere, by more than both say of their accuracy. */
    public static Ruling ofTheNetwork(PunchCase situation) {
        PunchClaims claims = situation.claims();
        if (!claims.network().isPresent()) return Ruling.pass();
        NetworkFix network = claims.network().get();
        double apart = claims.point().toWgs84().metresTo(network.point().toWgs84());
        double beyond = apart - claims.accuracyMetres() - network.accuracyMetres();
        if (beyond <= situation.policy().fraud().networkMetres()) return Ruling.pass();
        return Ruling.flag(AttendanceFlag.NETWORK_FAR, Map.of("metres", whole(apart)));
    }

    /** Nobody gets here from where he was before, or from here to where he was after. */
    public static Ruling ofTheWay(PunchCase situation) {
        Optional<Punch> before = situation.history().before(situation.at());
        Optional<Punch> after = situation.history().after(situation.at());
        Findings findings = Findings.none();
        if (before.isPresent()) findings = findings.and(way(situation, before.get()));
        if (after.isPresent()) findings = findings.and(way(situation, after.get()));
        return Ruling.flag(findings);
    }

    private static Findings way(PunchCase situation, Punch other) {
        FraudLimits limits = situation.policy().fraud();
        PunchClaims here = situation.claims();
        PunchClaims there = other.claims();
        double metres = here.point().toWgs84().metresTo(there.point().toWgs84())
                - here.accuracyMetres()
                - there.accuracyMetres();
        if (metres <= limits.jumpMetres()) return Findings.none();
        double km = metres / METRES_PER_KM;
        Duration time = Duration.between(other.at(), situation.at()).abs();
        double fastest = km < limits.flightFromKm() ? limits.groundKmPerHour() : limits.flightKmPerHour();
        double reach = fastest * time.toMillis() / MILLIS_PER_HOUR;
        if (km <= reach) return Findings.none();
        return Findings.of(
                AttendanceFlag.IMPOSSIBLE_SPEED,
                Map.of("km", whole(km), "seconds", whole(time.toMillis() / 1_000.0), "other", other.id()));
    }

    private static Optional<AttendanceFlag> flag(Signal signal) {
        return switch (signal) {
            case MOCK_LOCATION -> Optional.of(AttendanceFlag.MOCK_LOCATION);
            case EMULATOR -> Optional.of(AttendanceFlag.EMULATOR);
            case ROOTED -> Optional.of(AttendanceFlag.ROOTED);
            case UNRECOGNIZED -> Optional.empty();
        };
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value));
    }
}
