package cn.xinxintong.attendance.calendar;

import static cn.xinxintong.attendance.Direction.IN;
import static cn.xinxintong.attendance.Direction.OUT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.testing.InMemoryAppealStore;
import cn.xinxintong.attendance.testing.InMemoryAttendanceRecords;
import cn.xinxintong.attendance.testing.InMemoryTimetables;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    private final MovableClock clock = new MovableClock();
    private final InMemoryAttendanceRecords records = new InMemoryAttendanceRecords();
    private final InMemoryRoster roster = new InMemoryRoster();
    private final InMemoryTimetables timetables = new InMemoryTimetables();
    private final InMemoryAppealStore appeals = new InMemoryAppealStore();
    private final WorkCalendar calendar = new WorkCalendar(
            new WorkCalendar.Ports(records, roster, timetables, appeals), CalendarPolicy.defaults(), clock);

    @BeforeEach
    void itIsTheEndOfJune() {
        clock.setBeijing("2026-06-30T23:59");
        roster.join(Members.since(People.ZHANG, People.TOWER, "2026-05-10T08:00"));
    }

    /** @param day and time in Beijing, {@code 01T08:00} of June, or a whole date */
    private AttendanceRecord record(String dayAndTime, Direction direction, AttendanceFlag... flags) {
        String text = dayAndTime.length() > 12 ? dayAndTime : "2026-06-" + dayAndTime;
        Instant at = Members.beijing(text);
        var record = new AttendanceRecord(People.TOWER, at, direction, Source.GATE, Set.of(flags));
        records.append(People.ZHANG, record);
        return record;
    }

    private void byPhone(String dayAndTime, Direction direction) {
        Instant at = Members.beijing("2026-06-" + dayAndTime);
        records.append(People.ZHANG, new AttendanceRecord(People.TOWER, at, direction, Source.PHONE, Set.of()));
    }

    private MonthSheet month(YearMonth month) {
        return calendar.month(People.ZHANG, People.TOWER, month);
    }

    private List<AttendanceRecord> rows(String date) {
        return calendar.day(People.ZHANG, People.TOWER, LocalDate.parse(date)).records();
    }

    private int workedDays() {
        return calendar.workedDays(People.ZHANG, People.TOWER, JUNE);
    }

    /** What most tests look at. */
    private record Mark(int day, DayKind kind, Set<AttendanceFlag> flags) {}

    private static Mark mark(int day, DayKind kind, AttendanceFlag... flags) {
        return new Mark(day, kind, Set.of(flags));
    }

    private List<Mark> marks(YearMonth month) {
        return month(month).days().stream()
                .map(d -> new Mark(d.date().getDayOfMonth(), d.kind(), d.flags()))
                .toList();
    }

    @Test
    void theMachineStandsInAnotherZone() {
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Asia/Urumqi"));
    }

    @Nested
    class ADay {

        @Test
        void withAComingAndItsGoingIsNormal() {
            AttendanceRecord in = record("01T10:38:01", IN);
            AttendanceRecord out = record("01T10:43:09", OUT);

            assertThat(marks(JUNE)).containsExactly(mark(1, DayKind.NORMAL));
            assertThat(month(JUNE).reason()).isEmpty();
            assertThat(rows("2026-06-01")).containsExactly(in, out);
            assertThat(workedDays()).isOne();
        }

        @Test
        void withSeveralPairsIsOneDay() {
            record("01T10:00", IN);
            record("01T14:00", OUT);
            record("01T15:30", IN);
            record("01T19:30", OUT);

            assertThat(marks(JUNE)).containsExactly(mark(1, DayKind.NORMAL));
            assertThat(workedDays()).isOne();
        }

        @Test
        void isABeijingDay() {
            record("02T00:30", IN);
            record("02T01:30", OUT);
            record("02T23:30", IN);
            record("02T23:59", OUT);

            assertThat(marks(JUNE)).containsExactly(mark(2, DayKind.NORMAL));
        }

        @Test
        void withANightShiftIsTheDayItBeganOn() {
            AttendanceRecord in = record("01T20:00", IN);
            AttendanceRecord out = record("02T06:00", OUT);

            assertThat(marks(JUNE)).containsExactly(mark(1, DayKind.NORMAL));
            assertThat(rows("2026-06-01")).containsExactly(in, out);
            assertThat(rows("2026-06-02")).isEmpty();
        }

        @Test
        void withAGoingSixteenHoursAfterItsComingHoldsItAndNotAMinuteMore() {
            record("01T08:00", IN);
            record("02T00:00", OUT);
            record("03T08:00", IN);
            record("04T00:00:01", OUT);

            assertThat(marks(JUNE))
                    .containsExactly(
                            mark(1, DayKind.NORMAL), mark(3, DayKind.MISSING_OUT), mark(4, DayKind.MISSING_IN));
            assertThat(workedDays()).isOne();
        }

        @Test
        void withoutItsGoingDoesNotTurnTheNextComingRound() {
            record("01T08:00", IN);
            record("02T08:00", IN);
            record("02T18:00", OUT);

            assertThat(marks(JUNE)).containsExactly(mark(1, DayKind.MISSING_OUT), mark(2, DayKind.NORMAL));
            assertThat(rows("2026-06-02"))
                    .extracting(AttendanceRecord::direction)
                    .containsExactly(IN, OUT);
        }

        @Test
        void withAGoingAloneMissesItsComing() {
            record("01T18:00", OUT);

            assertThat(marks(JUNE)).containsExactly(mark(1, DayKind.MISSING_IN));
            assertThat(workedDays()).isZero();
        }

        @Test
        void thatMissesSomethingIsNotNormalForAPair() {
            record("01T08:00", IN);
            record("01T12:00", OUT);
            record("01T18:00", OUT);
            record("02T08:00", IN);
            record("02T12:00", OUT);
            record("02T13:00", IN);

            assertThat(marks(JUNE)).containsExactly(mark(1, DayKind.MISSING_IN), mark(2, DayKind.MISSING_OUT));
            assertThat(workedDays()).isEqualTo(2);
        }

        @Test
        void isMeasuredByItsLastComing() {
            record("01T08:00", IN);
            record("01T08:30", IN);
            record("01T18:00", OUT);

            assertThat(marks(JUNE)).containsExactly(mark(1, DayKind.NORMAL));
        }

        @Test
        void isOpenAsLongAsTheGoingMayCome() {
            record("29T08:00", IN);

            clock.setBeijing("2026-06-29T23:59:59");
            assertThat(marks(JUNE)).containsExactly(mark(29, DayKind.OPEN));
            clock.setBeijing("2026-06-30T00:00");
            assertThat(marks(JUNE)).containsExactly(mark(29, DayKind.MISSING_OUT));
        }

        @Test
        void hasTheFlagsOfAllItsRecords() {
            record("01T20:00", IN, AttendanceFlag.NEAR_EDGE);
            record("01T20:00:30", IN, AttendanceFlag.ROOTED);
            record("02T06:00", OUT, AttendanceFlag.OFFLINE, AttendanceFlag.NEAR_EDGE);

            assertThat(marks(JUNE))
                    .containsExactly(mark(
                            1,
                            DayKind.NORMAL,
                            AttendanceFlag.NEAR_EDGE,
                            AttendanceFlag.OFFLINE,
                            AttendanceFlag.ROOTED));
        }
    }

    /** A tap too many, a gate and a phone, a walk back for the helmet: none of them is something that is missing. */
    @Nested
    class TwoRecordsOfOneDirectionWithinHalfAnHour {

        @Test
        void areOneGoingButTwoRows() {
            record("01T08:00", IN);
            record("01T18:00:00", OUT);
            record("01T18:30:00", OUT);

            assertThat(marks(JUNE)).containsExactly(mark(1, DayKind.NORMAL));
            assertThat(rows("2026-06-01")).hasSize(3);
        }

        @Test
        void areTwoGoingsASecondLater() {
            record("01T08:00", IN);
            record("01T18:00:00", OUT);
            record("01T18:30:01", OUT);

            assertThat(marks(JUNE)).containsExactly(mark(1, DayKind.MISSING_IN));
            assertThat(workedDays()).isOne();
        }

        @Test
        void areOneComingAtTheFirstAndOneGoingAtTheLast() {
            record("01T08:00", IN);
            record("01T08:01", IN);
            record("01T18:00", OUT);
            record("01T18:05", OUT);

            assertThat(month(JUNE).minutes()).isEqualTo(10 * 60 + 5);
            assertThat(calendar.day(People.ZHANG, People.TOWER, JUNE.atDay(1)).rows())
                    .extracting(DaySheet.Row::role)
                    .containsExactly(
                            DaySheet.Role.COUNTS, DaySheet.Role.REPEATS, DaySheet.Role.COUNTS, DaySheet.Role.REPEATS);
        }

        @Test
        void areOneComingThroughTheGateAndByPhoneWithTheSourceOfEach() {
            record("01T07:55", IN);
            byPhone("01T08:02", IN);
            record("01T18:00", OUT);

            assertThat(marks(JUNE)).containsExactly(mark(1, DayKind.NORMAL));
            assertThat(month(JUNE).minutes()).isEqualTo(605);
            assertThat(calendar.day(People.ZHANG, People.TOWER, JUNE.atDay(1)).records())
                    .extracting(AttendanceRecord::source)
                    .containsExactly(Source.GATE, Source.PHONE, Source.GATE);
        }

        @Test
        void lengthenNoStayThatAnotherGoingEnded() {
            record("01T08:00", IN);
            record("01T12:00", OUT);
            record("01T18:00", OUT);
            record("01T18:10", OUT);

            assertThat(month(JUNE).minutes()).isEqualTo(4 * 60);
        }

        @Test
        void areOneComingOverMidnight() {
            record("01T23:59:40", IN);
            record("02T00:00:20", IN);
            record("02T06:00", OUT);

            assertThat(marks(JUNE)).containsExactly(mark(1, DayKind.NORMAL));
            assertThat(rows("2026-06-01")).hasSize(3);
        }

        @Test
        void areTwoThingsIfTheyGoTwoWays() {
            record("01T08:00:00", IN);
            record("01T08:00:20", OUT);
            record("01T08:00:40", IN);
            record("01T18:00:00", OUT);

            assertThat(marks(JUNE)).containsExactly(mark(1, DayKind.NORMAL));
        }
    }

    @Nested
    class AMonth {

        @Test
        void endsAtMidnightInBeijing() {
            record("2026-05-31T23:00", IN);
            record("2026-05-31T23:59:59", OUT);
            record("01T00:00", IN);
            record("01T00:30", OUT);

            assertThat(month(YearMonth.of(2026, 5)).days())
                    .extracting(DayMark::date)
                    .containsExactly(LocalDate.of(2026, 5, 31));
            assertThat(marks(JUNE)).containsExactly(mark(1, DayKind.NORMAL));
        }

        @Test
        void holdsTheWholeOfItsLastNight() {
            record("2026-05-31T20:00", IN);
            record("01T06:00", OUT);
            record("30T20:00", IN);
            record("2026-07-01T12:00", OUT);
            clock.setBeijing("2026-07-20T08:00");

            assertThat(month(YearMonth.of(2026, 5)).days())
                    .extracting(DayMark::kind)
                    .containsExactly(DayKind.NORMAL);
            assertThat(marks(JUNE)).containsExactly(mark(30, DayKind.NORMAL));
            assertThat(month(YearMonth.of(2026, 7)).days()).isEmpty();
            assertThat(rows("2026-06-30")).hasSize(2);
            assertThat(rows("2026-06-01")).isEmpty();
        }

        @Test
        void ofAnotherProjectOrWorkerIsAnotherMonth() {
            record("01T08:00", IN);

            assertThat(calendar.month(People.ZHANG, People.BRIDGE, JUNE).days()).isEmpty();
            assertThat(calendar.month(People.ALIM, People.TOWER, JUNE).days()).isEmpty();
        }

        @Test
        void hasItsDaysInOrder() {
            record("20T08:00", IN);
            record("03T08:00", IN);

            assertThat(month(JUNE).days()).extracting(DayMark::date).isSorted().hasSize(2);
        }

        @Test
        void fromBeforeHeJoinedSaysSo() {
            assertThat(month(YearMonth.of(2026, 4)))
                    .isEqualTo(new MonthSheet.Empty(YearMonth.of(2026, 4), EmptyReason.BEFORE_ENTRY));
            assertThat(month(YearMonth.of(2026, 4)).reason()).contains(EmptyReason.BEFORE_ENTRY);
        }

        @Test
        void inWhichHeJoinedHasNoRecords() {
            assertThat(month(YearMonth.of(2026, 5)).reason()).contains(EmptyReason.NO_RECORDS);
        }

        @Test
        void thatHasNotBegunInBeijingSaysSo() {
            assertThat(month(YearMonth.of(2026, 7)).reason()).contains(EmptyReason.TO_COME);
            clock.setBeijing("2026-07-01T00:00");
            assertThat(month(YearMonth.of(2026, 7)).reason()).contains(EmptyReason.NO_RECORDS);
        }

        @Test
        void fromBeforeHeJoinedHasTheDaysThatAGateRecorded() {
            record("2026-04-30T08:00", IN, AttendanceFlag.BEFORE_ENTRY);

            assertThat(month(YearMonth.of(2026, 4)).days()).hasSize(1);
        }
    }

    @Property(tries = 300)
    void everyRecordBelongsToOneDayAndNoneIsLost(@ForAll int seed) {
        WorkCalendarTest test = new WorkCalendarTest();
        Random random = new Random(seed);
        List<AttendanceRecord> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String time = String.format("%02dT%02d:%02d", 5 + random.nextInt(20), random.nextInt(24), i);
            all.add(test.record(time, random.nextBoolean() ? IN : OUT));
        }
        all.sort(Comparator.comparing(AttendanceRecord::at));
        List<AttendanceRecord> rows = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = JUNE.atDay(1); !day.isAfter(JUNE.atEndOfMonth()); day = day.plusDays(1)) {
            List<AttendanceRecord> ofDay = test.rows(day.toString());
            if (!ofDay.isEmpty()) days.add(day);
            rows.addAll(ofDay);
        }

        assertThat(rows).containsExactlyInAnyOrderElementsOf(all);
        assertThat(test.month(JUNE).days()).extracting(DayMark::date).isEqualTo(days);
    }
}
