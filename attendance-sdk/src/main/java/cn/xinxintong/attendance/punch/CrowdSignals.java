package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.Findings;
import cn.xinxintong.place.Wgs84;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What looks invented only beside the punches of other days and other people: the same place to the last digit, and one phone
 * for many. It is looked for after the punches were taken in, over those of a whole project, so that nobody's punch waits for
 * the punches of others; whoever runs it keeps what it finds beside the punches, which stay as they are.
 */
public final class CrowdSignals {
    /** Six decimals of a degree: some ten centimetres. */
    private static final double DIGITS = 1e6;

    private final FraudLimits limits;
    private final ZoneId zone;

    /** @param zone what a day is */
    public CrowdSignals(FraudLimits limits, ZoneId zone) {
        this.limits = limits;
        this.zone = zone;
    }

    /**
     * What is found, by punch; punches without a finding are left out.
     *
     * @param punches of one project, each once, in any order
     */
    public Map<Punch, Findings> of(Collection<Punch> punches) {
        Map<String, List<Punch>> bySpot = new HashMap<>();
        Map<String, List<Punch>> byDevice = new HashMap<>();
        for (Punch punch : punches) {
            if (punch.claims().accuracyMetres() < limits.sameSpotAccuracyMetres()) put(bySpot, spot(punch), punch);
            put(byDevice, punch.deviceId(), punch);
        }
        Map<Punch, Findings> found = new LinkedHashMap<>();
        for (List<Punch> same : bySpot.values()) {
            eachWithThoseAbout(same, limits.sameSpotWithin(), (p, about) -> add(found, p, sameSpot(p, about)));
        }
        for (List<Punch> same : byDevice.values()) {
            eachWithThoseAbout(same, limits.deviceWithin(), (p, about) -> add(found, p, sharedDevice(about)));
        }
        return found;
    }

    private Findings sameSpot(Punch punch, Crowd about) {
        int days = about.daysOf(punch);
        int people = about.people();
        if (days < limits.sameSpotDays() && people < limits.sameSpotPeople()) return Findings.none();
        return Findings.of(AttendanceFlag.SAME_SPOT, Map.of("days", "" + days, "people", "" + people));
    }

    private Findings sharedDevice(Crowd about) {
        if (about.people() <= limits.peoplePerDevice()) return Findings.none();
        return Findings.of(AttendanceFlag.SHARED_DEVICE, Map.of("people", "" + about.people()));
    }

    /** Goes over the punches in time, with a window of those that are not farther away in time than {@code within}. */
    private void eachWithThoseAbout(List<Punch> punches, Duration within, BiConsumer<Punch, Crowd> look) {
        List<Punch> inTime = new ArrayList<>(punches);
        inTime.sort(Comparator.comparing(Punch::at));
        Crowd about = new Crowd(zone);
        int first = 0;
        int end = 0;
        for (Punch punch : inTime) {
            Instant from = punch.at().minus(within);
            Instant until = punch.at().plus(within);
            while (end < inTime.size() && !inTime.get(end).at().isAfter(until)) about.add(inTime.get(end++));
            while (inTime.get(first).at().isBefore(from)) about.remove(inTime.get(first++));
            look.accept(punch, about);
        }
    }

    private static void add(Map<Punch, Findings> found, Punch punch, Findings findings) {
        if (!findings.flags().isEmpty()) found.merge(punch, findings, Findings::and);
    }

    private static void put(Map<String, List<Punch>> groups, String name, Punch punch) {
        groups.computeIfAbsent(name, n -> new ArrayList<>()).add(punch);
    }

    private static String spot(Punch punch) {
        Wgs84 point = punch.claims().point().toWgs84();
        return Math.round(point.lat() * DIGITS) + " " + Math.round(point.lng() * DIGITS);
    }
}
