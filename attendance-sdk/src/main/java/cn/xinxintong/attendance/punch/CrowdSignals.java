package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.Findings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
    public Map<Sighting, Findings> of(Collection<Sighting> punches) {
        List<Sighting> fromReceivers = new ArrayList<>();
        for (Sighting punch : punches) {
            if (punch.accuracyMetres() < limits.sameSpotAccuracyMetres()) fromReceivers.add(punch);
        }
        Map<Sighting, Findings> found = new LinkedHashMap<>();
        for (List<Sighting> same : groups(fromReceivers, p -> List.of(p.worker(), spot(p)))) {
            Map<Sighting, Integer> days = distinctAbout(same, limits.sameSpotWithin(), this::day);
            days.forEach((punch, count) -> {
                if (count >= limits.sameSpotDays()) add(found, punch, AttendanceFlag.SAME_SPOT, "days", count);
            });
        }
        for (List<Sighting> same : groups(fromReceivers, p -> List.of(day(p), spot(p)))) {
            int people = (int) same.stream().map(Sighting::worker).distinct().count();
            if (people < limits.sameSpotPeople()) continue;
            for (Sighting punch : same) add(found, punch, AttendanceFlag.SAME_SPOT, "people", people);
        }
        for (List<Sighting> same : groups(punches, Sighting::deviceId)) {
            Map<Sighting, Integer> people = distinctAbout(same, limits.deviceWithin(), Sighting::worker);
            people.forEach((punch, count) -> {
                if (count > limits.peoplePerDevice()) add(found, punch, AttendanceFlag.SHARED_DEVICE, "people", count);
            });
        }
        return found;
    }

    private static Collection<List<Sighting>> groups(Collection<Sighting> punches, Function<Sighting, Object> what) {
        Map<Object, List<Sighting>> groups = new LinkedHashMap<>();
        for (Sighting punch : punches)
            groups.computeIfAbsent(what.apply(punch), w -> new ArrayList<>()).add(punch);
        return groups.values();
    }

    /** For each punch, how many different ones there are about it, no farther away in time than {@code within}. */
    private static Map<Sighting, Integer> distinctAbout(
            List<Sighting> punches, Duration within, Function<Sighting, Object> what) {
        List<Sighting> inTime = new ArrayList<>(punches);
        inTime.sort(Comparator.comparing(Sighting::at));
        Map<Object, Integer> about = new HashMap<>();
        Map<Sighting, Integer> distinct = new LinkedHashMap<>();
        int first = 0;
        int end = 0;
        for (Sighting punch : inTime) {
            Instant from = punch.at().minus(within);
            Instant until = punch.at().plus(within);
            while (end < inTime.size() && !inTime.get(end).at().isAfter(until)) {
                about.merge(what.apply(inTime.get(end++)), 1, Integer::sum);
            }
            while (inTime.get(first).at().isBefore(from)) {
                about.computeIfPresent(what.apply(inTime.get(first++)), (w, count) -> count == 1 ? null : count - 1);
            }
            distinct.put(punch, about.size());
        }
        return distinct;
    }

    private static void add(
            Map<Sighting, Findings> found, Sighting punch, AttendanceFlag flag, String fact, int count) {
        found.merge(punch, Findings.of(flag, Map.of(fact, Integer.toString(count))), Findings::and);
    }

    private LocalDate day(Sighting punch) {
        return punch.at().atZone(zone).toLocalDate();
    }

    private static String spot(Sighting punch) {
        return Math.round(punch.point().lat() * DIGITS) + " "
                + Math.round(punch.point().lng() * DIGITS);
    }
}
