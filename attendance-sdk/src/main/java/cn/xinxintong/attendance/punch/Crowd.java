package cn.xinxintong.attendance.punch;

import cn.xinxintong.identity.WorkerId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Counts the people behind some punches, and the days of each. */
final class Crowd {
    private final Map<WorkerId, Map<LocalDate, Integer>> punchesPerDay = new HashMap<>();
    private final ZoneId zone;

    Crowd(ZoneId zone) {
        this.zone = zone;
    }

    void add(Punch punch) {
        punchesPerDay.computeIfAbsent(punch.worker(), w -> new HashMap<>()).merge(day(punch), 1, Integer::sum);
    }

    void remove(Punch punch) {
        punchesPerDay.computeIfPresent(punch.worker(), (worker, days) -> {
            days.computeIfPresent(day(punch), (day, count) -> count == 1 ? null : count - 1);
            return days.isEmpty() ? null : days;
        });
    }

    int people() {
        return punchesPerDay.size();
    }

    int daysOf(Punch punch) {
        return punchesPerDay.getOrDefault(punch.worker(), Map.of()).size();
    }

    private LocalDate day(Punch punch) {
        return punch.at().atZone(zone).toLocalDate();
    }
}
