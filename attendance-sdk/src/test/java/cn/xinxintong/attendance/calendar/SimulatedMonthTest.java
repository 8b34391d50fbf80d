package cn.xinxintong.attendance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.testing.InMemoryAttendanceRecords;
import cn.xinxintong.attendance.testing.InMemoryTimetables;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A month of a thousand honest workers as such months are: day and night shifts in turn, breaks, forgotten punches, double
 * taps, gates beside phones, days without a network. What each did is known, and the calendar must find it.
 */
class SimulatedMonthTest {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final int WORKERS = 1_000;
    private static final long SEED = 20_260_601;

    private final Random dice = new Random(SEED);
    private final InMemoryRoster roster = new InMemoryRoster();
    private final InMemoryTimetables timetables = new InMemoryTimetables();
    private final MovableClock clock = new MovableClock();
    private final Map<Trouble, Integer> troubles = new EnumMap<>(Trouble.class);
    private int rows;

    /** What goes wrong on an honest day. */
    private enum Trouble {
        NONE,
        DOUBLE_TAP,
        GATE_AND_PHONE,
        NO_NETWORK,
        BREAK,
        FORGOT_TO_PUNCH_IN,
        FORGOT_TO_PUNCH_OUT,
        FORGOT_BOTH
    }

    @BeforeEach
    void aSiteWithTwoShifts() {
        clock.setBeijing("2026-07-02T12:00");
        Shift day = new Shift("白班", LocalTime.of(8, 0), LocalTime.of(20, 0));
        Shift night = new Shift("夜班", LocalTime.of(20, 0), LocalTime.of(6, 0));
        timetables.put(People.TOWER, new Timetable(Timetable.BEGINNING, LocalTime.MIDNIGHT, List.of(day, night)));
    }

    /** What one worker did, and what the calendar must say of it. */
    private final class Life {
        private final WorkerId worker;
        private final InMemoryAttendanceRecords records = new InMemoryAttendanceRecords();
        private final Set<LocalDate> counts = new TreeSet<>();
        private final Map<LocalDate, DayKind> incomplete = new TreeMap<>();
        private final Set<LocalDate> offline = new TreeSet<>();
        private long leastMinutes;
        private long mostMinutes;

        Life(int number) {
            worker = new WorkerId(new UUID(7, number));
            roster.join(Members.since(worker, People.TOWER, "2026-05-10T08:00"));
            for (LocalDate date = LocalDate.of(2026, 5, 29); date.isBefore(LocalDate.of(2026, 7, 2)); ) {
                boolean night = date.getDayOfMonth() % 14 < 6 && number % 3 == 0;
                if (dice.nextInt(100) < 85) work(date, night);
                date = date.plusDays(1);
            }
        }

        private void work(LocalDate date, boolean night) {
            Trouble trouble = trouble();
            LocalDateTime in = date.atTime(night ? 20 : 8, 0).plusSeconds(dice.nextInt(3000) - 2400L);
            LocalDateTime out = night
                    ? date.plusDays(1).atTime(6, 0).plusSeconds(dice.nextInt(2400) - 240L)
                    : date.atTime(20, 0).plusSeconds(dice.nextInt(2400) - 240L);
            Set<AttendanceFlag> flags = trouble == Trouble.NO_NETWORK ? Set.of(AttendanceFlag.OFFLINE) : Set.of();
            boolean comes = trouble != Trouble.FORGOT_TO_PUNCH_IN && trouble != Trouble.FORGOT_BOTH;
            boolean goes = trouble != Trouble.FORGOT_TO_PUNCH_OUT && trouble != Trouble.FORGOT_BOTH;
            if (comes) record(in, Direction.IN, Source.PHONE, flags);
            if (goes) record(out, Direction.OUT, Source.PHONE, flags);
            long breakMinutes = 0;
            if (trouble == Trouble.DOUBLE_TAP) {
                record(in.plusSeconds(1 + dice.nextInt(59)), Direction.IN, Source.PHONE, flags);
                record(out.minusSeconds(1 + dice.nextInt(59)), Direction.OUT, Source.PHONE, flags);
            }
            if (trouble == Trouble.GATE_AND_PHONE) {
                record(in.plusSeconds(1 + dice.nextInt(900)), Direction.IN, Source.GATE, flags);
                record(out.minusSeconds(1 + dice.nextInt(900)), Direction.OUT, Source.GATE, flags);
            }
            if (trouble == Trouble.BREAK) {
                breakMinutes = 60 + dice.nextInt(60);
                record(in.plusHours(4), Direction.OUT, Source.GATE, flags);
                record(in.plusHours(4).plusMinutes(breakMinutes), Direction.IN, Source.GATE, flags);
            }
            if (!YearMonth.from(date).equals(JUNE)) return;
            troubles.merge(trouble, 1, Integer::sum);
            if (trouble == Trouble.NO_NETWORK) offline.add(date);
            if (comes && goes) {
                counts.add(date);
                long minutes = Duration.between(in, out).toMinutes() - breakMinutes;
                leastMinutes += minutes;
                mostMinutes += minutes + 1;
            } else if (comes) {
                incomplete.put(date, DayKind.MISSING_OUT);
            } else if (goes) {
                incomplete.put(date, DayKind.MISSING_IN);
            }
        }

        private void record(LocalDateTime at, Direction direction, Source source, Set<AttendanceFlag> flags) {
            rows++;
            Instant instant = at.atZone(MovableClock.BEIJING).toInstant();
            records.append(worker, new AttendanceRecord(People.TOWER, instant, direction, source, flags));
        }

        MonthSheet june() {
            WorkCalendar calendar = new WorkCalendar(
                    new WorkCalendar.Ports(records, roster, timetables, Corrections.none()),
                    CalendarPolicy.defaults(),
                    clock);
            return calendar.month(worker, People.TOWER, JUNE);
        }
    }

    private Trouble trouble() {
        int throwOfDice = dice.nextInt(100);
        if (throwOfDice < 10) return Trouble.DOUBLE_TAP;
        if (throwOfDice < 20) return Trouble.GATE_AND_PHONE;
        if (throwOfDice < 28) return Trouble.NO_NETWORK;
        if (throwOfDice < 40) return Trouble.BREAK;
        if (throwOfDice < 43) return Trouble.FORGOT_TO_PUNCH_IN;
        if (throwOfDice < 46) return Trouble.FORGOT_TO_PUNCH_OUT;
        return throwOfDice < 47 ? Trouble.FORGOT_BOTH : Trouble.NONE;
    }

    @Test
    void everyHonestDayCountsAndWhatIsMissingIsSaid() {
        int counted = 0;
        int incomplete = 0;
        for (int number = 0; number < WORKERS; number++) {
            Life life = new Life(number);

            MonthSheet june = life.june();

            assertThat(dates(june, DayMark::counts)).isEqualTo(life.counts);
            assertThat(june.minutes()).isBetween(life.leastMinutes, life.mostMinutes);
            assertThat(june.days().stream()
                            .filter(d -> !d.counts())
                            .collect(Collectors.toMap(DayMark::date, DayMark::kind)))
                    .isEqualTo(life.incomplete);
            assertThat(dates(june, d -> d.exceptions().stream().anyMatch(e -> e.kind() == DayException.Kind.OFFLINE)))
                    .isEqualTo(life.offline);
            assertThat(june.days()).allSatisfy(d -> assertThat(d.exceptions())
                    .extracting(DayException::kind)
                    .doesNotContain(DayException.Kind.SUSPECT, DayException.Kind.EARLY));
            counted += june.workedDays();
            incomplete += life.incomplete.size();
        }
        System.out.printf(
                "simulated month: %d workers, %d records, %d days counted, %d days with something missing, %s%n",
                WORKERS, rows, counted, incomplete, troubles);
        assertThat(counted).isGreaterThan(20_000);
        assertThat(troubles.keySet()).containsExactly(Trouble.values());
    }

    private interface Which {
        boolean is(DayMark day);
    }

    private static Set<LocalDate> dates(MonthSheet month, Which which) {
        return month.days().stream()
                .filter(which::is)
                .map(DayMark::date)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
