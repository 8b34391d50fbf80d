package cn.xinxintong.attendance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tests run in the zone Asia/Urumqi: the days are Beijing's all the same. */
class WorkCalendarTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private final List<AttendanceRecord> records = new ArrayList<>();
    private final InMemoryRoster roster = new InMemoryRoster();
    private final MovableClock clock = new MovableClock();
    private final WorkCalendar calendar = new WorkCalendar(
            (worker, project, from, until) -> records.stream()
                    .filter(r -> !r.at().isBefore(from) && r.at().isBefore(until))
                    .sorted(Comparator.comparing(AttendanceRecord::at))
                    .toList(),
            roster,
            clock);

    @BeforeEach
    void zhangJoinedInMay() {
        roster.join(Members.since(People.ZHANG, People.TOWER, "2026-05-01T00:00"));
    }

    private void in(String beijing, AttendanceFlag... flags) {
        record(beijing, Direction.IN, flags);
    }

    private void out(String beijing, AttendanceFlag... flags) {
        record(beijing, Direction.OUT, flags);
    }

    private void record(String beijing, Direction direction, AttendanceFlag... flags) {
        Instant at = Members.beijing(beijing);
        records.add(new AttendanceRecord(People.TOWER, at, direction, Source.GATE, Set.of(flags)));
    }

    private List<String> may() {
        return calendar.month(People.ZHANG, People.TOWER, MAY).days().stream()
                .map(d -> d.date() + " " + d.kind())
                .toList();
    }

    private List<Instant> rows(String day) {
        return calendar.day(People.ZHANG, People.TOWER, LocalDate.parse(day)).stream()
                .map(AttendanceRecord::at)
                .toList();
    }

    @Test
    void marksADayWithAComingAndAGoing() {
        in("2026-05-04T10:38:01");
        out("2026-05-04T19:43:09");

        assertThat(may()).containsExactly("2026-05-04 NORMAL");
        assertThat(calendar.workedDays(People.ZHANG, People.TOWER, MAY)).isEqualTo(1);
    }

    @Test
    void keepsANightShiftOnTheDayItBegan() {
        in("2026-05-04T20:00:00");
        out("2026-05-05T04:30:00");

        assertThat(may()).containsExactly("2026-05-04 NORMAL");
        assertThat(rows("2026-05-04")).hasSize(2);
        assertThat(rows("2026-05-05")).isEmpty();
    }

    @Test
    void neverTurnsTheNextComingRoundAfterAForgottenGoing() {
        in("2026-05-04T10:00:00");
        in("2026-05-05T10:00:00");
        out("2026-05-05T19:00:00");

        assertThat(may()).containsExactly("2026-05-04 MISSING_OUT", "2026-05-05 NORMAL");
    }

    @Test
    void doesNotPairAGoingMoreThanSixteenHoursLater() {
        in("2026-05-04T10:00:00");
        out("2026-05-05T02:00:01");

        assertThat(may()).containsExactly("2026-05-04 MISSING_OUT", "2026-05-05 MISSING_IN");
    }

    @Test
    void marksAGoingWithoutAComing() {
        out("2026-05-04T19:00:00");

        assertThat(may()).containsExactly("2026-05-04 MISSING_IN");
        assertThat(calendar.workedDays(People.ZHANG, People.TOWER, MAY)).isZero();
    }

    @Test
    void takesTwoRecordsWithinAMinuteAsOneButShowsBoth() {
        in("2026-05-04T10:00:00");
        in("2026-05-04T10:00:40");
        out("2026-05-04T19:00:00");

        assertThat(may()).containsExactly("2026-05-04 NORMAL");
        assertThat(rows("2026-05-04")).hasSize(3);
    }

    @Test
    void leavesTodayOpenUntilTheShiftCanNoLongerEnd() {
        clock.setBeijing("2026-05-04T15:00:00");
        in("2026-05-04T10:00:00");
        assertThat(may()).containsExactly("2026-05-04 OPEN");

        clock.setBeijing("2026-05-05T02:00:00");

        assertThat(may()).containsExactly("2026-05-04 MISSING_OUT");
    }

    @Test
    void cutsTheMonthAtMidnightInBeijing() {
        in("2026-04-30T23:59:59");
        out("2026-05-01T07:00:00");
        in("2026-05-31T23:59:59");
        out("2026-06-01T07:00:00");

        assertThat(may()).containsExactly("2026-05-31 NORMAL");
        assertThat(rows("2026-05-31")).hasSize(2);
        assertThat(rows("2026-05-01")).isEmpty();
    }

    @Test
    void carriesTheFlagsOfItsRows() {
        in("2026-05-04T10:00:00", AttendanceFlag.NEAR_EDGE);
        out("2026-05-04T19:00:00", AttendanceFlag.UNSIGNED);

        assertThat(calendar.month(People.ZHANG, People.TOWER, MAY).days().get(0).flags())
                .containsExactlyInAnyOrder(AttendanceFlag.NEAR_EDGE, AttendanceFlag.UNSIGNED);
    }

    @Test
    void saysWhyAMonthIsEmpty() {
        assertThat(calendar.month(People.ZHANG, People.TOWER, YearMonth.of(2026, 4))
                        .reason())
                .contains(EmptyReason.BEFORE_ENTRY);
        assertThat(calendar.month(People.ZHANG, People.TOWER, MAY).reason()).contains(EmptyReason.NO_RECORDS);
        assertThat(calendar.month(People.ZHANG, People.TOWER, YearMonth.of(2026, 7))
                        .reason())
                .contains(EmptyReason.TO_COME);
    }
}
