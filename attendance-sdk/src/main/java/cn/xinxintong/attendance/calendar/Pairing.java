package cn.xinxintong.attendance.calendar;

import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.Direction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gives each record its day: the date it was made on in Beijing, or, for a going, the date of the coming that it ends. A
 * coming is ended by the first going after it within 16 hours; a second coming leaves the first without an end.
 */
final class Pairing {
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    static final Duration LONGEST_SHIFT = Duration.ofHours(16);
    /** Records of one direction that follow one another that fast are one coming or going, recorded twice. */
    private static final Duration ECHO = Duration.ofSeconds(60);

    private final NavigableMap<LocalDate, Day> days = new TreeMap<>();
    private final List<Step> steps = new ArrayList<>();

    /** The last coming that no going has ended, as long as there is one. */
    private final List<Step> open = new ArrayList<>(1);

    private Pairing() {}

    private record Step(AttendanceRecord record, Day day) {}

    /** @param records oldest first */
    static NavigableMap<LocalDate, Day> days(List<AttendanceRecord> records) {
        Pairing pairing = new Pairing();
        records.forEach(pairing::take);
        return pairing.days;
    }

    private void take(AttendanceRecord record) {
        Day day = echoed(record)
                .map(Step::day)
                .orElseGet(() -> record.direction() == Direction.IN ? come(record) : go(record));
        day.row(record);
        steps.add(new Step(record, day));
    }

    private Optional<Step> echoed(AttendanceRecord record) {
        if (steps.isEmpty()) return Optional.empty();
        Step last = steps.get(steps.size() - 1);
        boolean echo = last.record().direction() == record.direction()
                && !record.at().isAfter(last.record().at().plus(ECHO));
        return echo ? Optional.of(last) : Optional.empty();
    }

    private Day come(AttendanceRecord record) {
        Day day = dayOf(record);
        day.in(record.at());
        open.clear();
        open.add(new Step(record, day));
        return day;
    }

    private Day go(AttendanceRecord record) {
        Optional<Day> begun = open.stream()
                .filter(s -> !record.at().isAfter(s.record().at().plus(LONGEST_SHIFT)))
                .map(Step::day)
                .findFirst();
        open.clear();
        if (begun.isPresent()) {
            begun.get().outClosing();
            return begun.get();
        }
        Day day = dayOf(record);
        day.outAlone();
        return day;
    }

    private Day dayOf(AttendanceRecord record) {
        return days.computeIfAbsent(dateOf(record.at()), Day::new);
    }

    private static LocalDate dateOf(Instant at) {
        return at.atZone(BEIJING).toLocalDate();
    }
}
