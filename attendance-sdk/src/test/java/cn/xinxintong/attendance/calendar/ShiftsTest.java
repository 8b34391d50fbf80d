package cn.xinxintong.attendance.calendar;

import static cn.xinxintong.attendance.Direction.IN;
import static cn.xinxintong.attendance.Direction.OUT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.testing.InMemoryAttendanceRecords;
import cn.xinxintong.attendance.testing.InMemoryTimetables;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which day a record is of, and what is said of it, where a project lays down its times. */
class ShiftsTest {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final Shift DAY = shift("白班", "08:00", "20:00");
    private static final Shift NIGHT = shift("夜班", "20:00", "06:00");

    private final MovableClock clock = new MovableClock();
    private final InMemoryAttendanceRecords records = new InMemoryAttendanceRecords();
    private final InMemoryRoster roster = new InMemoryRoster();
    private final InMemoryTimetables timetables = new InMemoryTimetables();
    private final WorkCalendar calendar = new WorkCalendar(
            new WorkCalendar.Ports(records, roster, timetables, Corrections.none()), CalendarPolicy.defaults(), clock);

    @BeforeEach
    void itIsJuly() {
        clock.setBeijing("2026-07-05T12:00");
    }

    private static Shift shift(String name, String start, String end) {
        return new Shift(name, LocalTime.parse(start), LocalTime.parse(end));
    }

    private void shifts(Shift... shifts) {
        timetables.put(People.TOWER, new Timetable(Timetable.BEGINNING, LocalTime.MIDNIGHT, List.of(shifts)));
    }

    /** @param dayAndTime in Beijing, {@code 01T08:00} of June, or a whole date */
    private void record(String dayAndTime, Direction direction, AttendanceFlag... flags) {
        record(People.TOWER, dayAndTime, direction, flags);
    }

    private void record(ProjectId project, String dayAndTime, Direction direction, AttendanceFlag... flags) {
        String text = dayAndTime.length() > 12 ? dayAndTime : "2026-06-" + dayAndTime;
        Instant at = Members.beijing(text);
        records.append(People.ZHANG, new AttendanceRecord(project, at, direction, Source.GATE, Set.of(flags)));
    }

    private List<DayMark> days(YearMonth month) {
        return calendar.month(People.ZHANG, People.TOWER, month).days();
    }

    /** Day of the month and kind, {@code 1 NORMAL}. */
    private List<String> kinds() {
        return days(JUNE).stream()
                .map(d -> d.date().getDayOfMonth() + " " + d.kind())
                .toList();
    }

    /** All exceptions of June, {@code 1 LATE 30}. */
    private List<String> exceptions() {
        return days(JUNE).stream().flatMap(ShiftsTest::exceptions).toList();
    }

    private static Stream<String> exceptions(DayMark day) {
        return day.exceptions().stream().map(e -> day.date().getDayOfMonth() + " " + e.kind() + " " + e.minutes());
    }

    @Nested
    class ANightShift {

        @Test
        void belongsToTheDateItBeginsOnWheneverHeCameToIt() {
            shifts(NIGHT);
            record("01T18:30", IN);
            record("02T06:10", OUT);
            record("03T00:40", IN); // to the night of the 2nd, late
            record("03T06:10", OUT);
            record("04T06:05", OUT); // from the night of the 3rd, the coming forgotten

            assertThat(kinds()).containsExactly("1 NORMAL", "2 NORMAL", "3 MISSING_IN");
            assertThat(exceptions()).containsExactly("2 LATE 280", "3 MISSING_IN 0");
        }

        @Test
        void thatBeginsAfterMidnightBelongsToTheDateOfItsStartThoughHeCameBeforeIt() {
            shifts(shift("零点班", "00:00", "08:00"));
            record("01T23:40", IN);
            record("02T08:02", OUT);

            assertThat(kinds()).containsExactly("2 NORMAL");
            assertThat(exceptions()).isEmpty();
        }

        @Test
        void ofTheLastOfAMonthIsOfThatMonthAlone() {
            shifts(NIGHT);
            record("30T20:00", IN);
            record("2026-07-01T01:00", OUT);
            record("2026-07-01T02:00", IN);
            record("2026-07-01T06:00", OUT);

            assertThat(kinds()).containsExactly("30 NORMAL");
            assertThat(days(YearMonth.of(2026, 7))).isEmpty();
            assertThat(days(JUNE).get(0).minutes()).isEqualTo(9 * 60);
        }

        @Test
        void isToldFromTheDayShiftByTheStartThatIsNearest() {
            shifts(DAY, NIGHT);
            record("01T07:50", IN);
            record("01T20:05", OUT);
            record("02T19:40", IN);
            record("03T06:05", OUT);
            record("04T01:00", IN);
            record("04T06:05", OUT);

            assertThat(kinds()).containsExactly("1 NORMAL", "2 NORMAL", "3 NORMAL");
        }
    }

    @Nested
    class LateAndEarly {

        @Test
        void takeNothingAway() {
            shifts(DAY);
            record("01T08:30", IN);
            record("01T19:15", OUT);

            assertThat(exceptions()).containsExactly("1 LATE 30", "1 EARLY 45");
            assertThat(kinds()).containsExactly("1 NORMAL");
            assertThat(days(JUNE).get(0).counts()).isTrue();
            assertThat(days(JUNE).get(0).minutes()).isEqualTo(645);
        }

        @Test
        void beginAfterFiveMinutes() {
            shifts(DAY);
            record("01T08:05", IN);
            record("01T19:55", OUT);
            record("02T08:05:01", IN);
            record("02T19:54:59", OUT);

            assertThat(exceptions()).containsExactly("2 LATE 5", "2 EARLY 5");
        }

        @Test
        void areMeasuredByTheShiftsThatHeWasThereFor() {
            shifts(shift("上午", "10:00", "14:00"), shift("下午", "15:30", "19:30"));
            record("01T09:58", IN);
            record("01T14:01", OUT); // the morning alone
            record("02T15:20", IN);
            record("02T19:31", OUT); // the afternoon alone
            record("03T10:00", IN);
            record("03T19:30", OUT); // both, without the break
            record("04T10:00", IN);
            record("04T14:00", OUT);
            record("04T15:30", IN);
            record("04T18:30", OUT); // both, and left an hour before the end

            assertThat(exceptions()).containsExactly("4 EARLY 60");
        }

        @Test
        void areNotMeasuredByAShiftThatWasOverWhenHisBegan() {
            shifts(DAY, NIGHT);
            record("01T19:40", IN);
            record("02T00:30", OUT);

            assertThat(exceptions()).containsExactly("1 EARLY 330");
        }

        @Test
        void areNotSaidOfWhatIsNotKnown() {
            shifts(DAY);
            record("01T12:00", OUT);
            record("01T13:00", IN);
            record("01T20:00", OUT);
            record("02T08:00", IN);
            record("02T12:00", OUT);
            record("02T19:00", OUT);
            record("03T20:30", IN); // after the end: not to this shift
            record("03T22:00", OUT);

            assertThat(exceptions()).containsExactly("1 MISSING_IN 0", "2 MISSING_IN 0");
        }

        @Test
        void areNotSaidOfADayThatIsNotOver() {
            shifts(DAY);
            clock.setBeijing("2026-06-01T14:00");
            record("01T08:00", IN);
            record("01T12:00", OUT);
            record("01T13:00", IN);

            assertThat(kinds()).containsExactly("1 OPEN");
            assertThat(exceptions()).isEmpty();
        }

        @Test
        void areNotSaidWhereThereAreNoShifts() {
            record("01T11:00", IN);
            record("01T12:00", OUT);

            assertThat(exceptions()).isEmpty();
        }
    }

    @Nested
    class ATimetable {

        @Test
        void holdsFromItsDateOn() {
            shifts(DAY);
            timetables.put(
                    People.TOWER,
                    new Timetable(JUNE.atDay(2), LocalTime.MIDNIGHT, List.of(shift("夏班", "06:00", "18:00"))));
            record("01T08:00", IN);
            record("01T20:00", OUT);
            record("02T08:00", IN);
            record("02T18:00", OUT);

            assertThat(exceptions()).containsExactly("2 LATE 120");
        }

        @Test
        void leavesANightThatBeganUnderTheOldOneWhole() {
            shifts(NIGHT);
            timetables.put(People.TOWER, new Timetable(JUNE.atDay(2), LocalTime.MIDNIGHT, List.of(DAY)));
            record("02T00:30", IN);
            record("02T06:00", OUT);
            record("02T08:00", IN);
            record("02T20:00", OUT);

            assertThat(kinds()).containsExactly("1 NORMAL", "2 NORMAL");
        }

        @Test
        void mayCutTheDayAtFour() {
            timetables.put(People.TOWER, new Timetable(Timetable.BEGINNING, LocalTime.of(4, 0), List.of()));
            record("02T00:20", IN);
            record("02T03:59", OUT);
            record("03T03:59:59", OUT);
            record("04T04:00", OUT);

            assertThat(kinds()).containsExactly("1 NORMAL", "2 MISSING_IN", "4 MISSING_IN");
        }

        @Test
        void leavesADayThatIsOverAsItWas() {
            record("02T02:00", IN);
            record("02T03:00", OUT);
            record("03T02:00", IN);
            record("03T03:00", OUT);
            assertThat(kinds()).containsExactly("2 NORMAL", "3 NORMAL");

            timetables.put(People.TOWER, new Timetable(JUNE.atDay(3), LocalTime.of(4, 0), List.of()));

            assertThat(kinds()).containsExactly("2 NORMAL", "3 NORMAL");
        }
    }

    @Nested
    class Exceptions {

        @Test
        void sayWhatIsMissingAndSince() {
            record("01T08:00", IN);
            record("01T13:00", IN);
            record("01T18:00", OUT);

            DayMark day = days(JUNE).get(0);

            assertThat(day.exceptions())
                    .containsExactly(
                            new DayException(DayException.Kind.MISSING_OUT, Members.beijing("2026-06-01T08:00"), 0));
            assertThat(day.kind()).isEqualTo(DayKind.MISSING_OUT);
            assertThat(day.counts()).isTrue();
            assertThat(day.minutes()).isEqualTo(5 * 60);
        }

        @Test
        void sayOnceWhatTheFlagsOfTheRecordsMean() {
            record("01T08:00", IN, AttendanceFlag.OFFLINE, AttendanceFlag.NEAR_EDGE);
            record("01T12:00", OUT, AttendanceFlag.OFFLINE, AttendanceFlag.MOCK_LOCATION);
            record("02T08:00", IN, AttendanceFlag.UNSIGNED, AttendanceFlag.CHAIN_GAP, AttendanceFlag.CLOCK_UNPROVEN);
            record("02T12:00", OUT, AttendanceFlag.ROOTED);
            record("03T08:00", IN, AttendanceFlag.EMULATOR);
            record("04T08:00", OUT, AttendanceFlag.CLOCK_SKEW);

            assertThat(exceptions())
                    .containsExactly(
                            "1 OFFLINE 0",
                            "1 SUSPECT 0",
                            "1 NEAR_EDGE 0",
                            "2 SUSPECT 0",
                            "3 MISSING_OUT 0",
                            "3 SUSPECT 0",
                            "4 MISSING_IN 0",
                            "4 SUSPECT 0");
        }
    }

    @Nested
    class WhoIsOnTheRoster {

        @Test
        void aDayBeforeHisEntryAndOneAfterHisExitCountWithAFlag() {
            roster.join(Members.between(People.ZHANG, People.TOWER, "2026-06-10T14:00", "2026-06-20T09:00"));
            for (int day : new int[] {9, 10, 20, 21}) {
                record(String.format("%02dT08:00", day), IN);
                record(String.format("%02dT18:00", day), OUT);
            }

            assertThat(days(JUNE))
                    .extracting(DayMark::flags)
                    .containsExactly(
                            Set.of(AttendanceFlag.BEFORE_ENTRY), Set.of(), Set.of(), Set.of(AttendanceFlag.AFTER_EXIT));
            assertThat(calendar.workedDays(People.ZHANG, People.TOWER, JUNE)).isEqualTo(4);
        }

        @Test
        void aDayOnTwoProjectsIsADayOnEach() {
            record("01T08:00", IN);
            record("01T12:00", OUT);
            record(People.BRIDGE, "01T13:00", IN);
            record(People.BRIDGE, "01T18:00", OUT);

            assertThat(kinds()).containsExactly("1 NORMAL");
            assertThat(calendar.workedDays(People.ZHANG, People.TOWER, JUNE)).isOne();
            assertThat(calendar.workedDays(People.ZHANG, People.BRIDGE, JUNE)).isOne();
        }
    }

    @Nested
    class TheClockOfLaw {

        @Test
        void hasALeapDay() {
            shifts(NIGHT);
            record("2024-02-29T20:00", IN);
            record("2024-03-01T06:00", OUT);

            assertThat(days(YearMonth.of(2024, 2)))
                    .extracting(DayMark::date)
                    .containsExactly(LocalDate.of(2024, 2, 29));
            assertThat(days(YearMonth.of(2024, 3))).isEmpty();
        }

        /** tz database, rule PRC: an hour forward in the night to 4 May 1986, an hour back in the night to 14 September. */
        @Test
        void wasMovedByAnHourInTheSummersFrom1986To1991() {
            shifts(NIGHT);
            record("1986-05-03T20:00", IN);
            record("1986-05-04T06:00", OUT);
            record("1986-09-13T20:00", IN);
            record("1986-09-14T06:00", OUT);

            assertThat(days(YearMonth.of(1986, 5))).extracting(DayMark::minutes).containsExactly(9 * 60L);
            assertThat(days(YearMonth.of(1986, 9))).extracting(DayMark::minutes).containsExactly(11 * 60L);
            assertThat(Stream.of(5, 9)
                            .flatMap(m -> days(YearMonth.of(1986, m)).stream())
                            .flatMap(ShiftsTest::exceptions))
                    .isEmpty();
        }

        @Test
        void isThatOfBeijingForAPhoneInUrumqi() {
            Instant justPastMidnight =
                    OffsetDateTime.parse("2026-06-01T22:30+06:00").toInstant();
            records.append(
                    People.ZHANG, new AttendanceRecord(People.TOWER, justPastMidnight, IN, Source.PHONE, Set.of()));

            assertThat(days(JUNE)).extracting(DayMark::date).containsExactly(LocalDate.of(2026, 6, 2));
        }
    }

    /** Records round the edges of June, under shifts and a cut: each is of one day of one month, as it came. */
    @Property(tries = 300)
    void everyRecordIsOfOneDayAndNeverChangesItsKind(@ForAll int seed) {
        ShiftsTest test = new ShiftsTest();
        Random random = new Random(seed);
        test.itIsJuly();
        test.timetables.put(
                People.TOWER,
                new Timetable(
                        Timetable.BEGINNING,
                        LocalTime.of(random.nextInt(6), 0),
                        random.nextBoolean() ? List.of(DAY, NIGHT) : List.of()));
        List<AttendanceRecord> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            LocalDate date =
                    (random.nextBoolean() ? JUNE.atDay(1) : JUNE.atEndOfMonth()).plusDays(random.nextInt(5) - 2);
            Instant at = date.atTime(random.nextInt(24), random.nextInt(60), i)
                    .atZone(MovableClock.BEIJING)
                    .toInstant();
            AttendanceRecord record =
                    new AttendanceRecord(People.TOWER, at, random.nextBoolean() ? IN : OUT, Source.GATE, Set.of());
            test.records.append(People.ZHANG, record);
            all.add(record);
        }

        List<AttendanceRecord> found = new ArrayList<>();
        for (int month = 5; month <= 7; month++) {
            for (DayMark mark : test.days(YearMonth.of(2026, month))) {
                DaySheet day = test.calendar.day(People.ZHANG, People.TOWER, mark.date());
                assertThat(day.mark()).contains(mark);
                found.addAll(day.records());
            }
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
    }
}
