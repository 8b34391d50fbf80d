package cn.xinxintong.attendance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.calendar.Shift;
import cn.xinxintong.attendance.calendar.Timetable;
import cn.xinxintong.attendance.calendar.Timetables;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.testing.People;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Timetables} does. An adapter's test extends it. */
public abstract class TimetablesContract {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Shift NIGHT = new Shift("夜班 二队", LocalTime.of(22, 15), LocalTime.of(6, 0));

    /** Timetables of no project. The projects of {@code People} must be known to it. */
    protected abstract Timetables store();

    /** Lays one down, in the place of one that holds from the same date: the port only reads them. */
    protected abstract void put(Timetables store, ProjectId project, Timetable timetable);

    @Test
    void findsThemByTheDateTheyHoldFrom() {
        Timetables store = store();
        Timetable later = new Timetable(JUNE, LocalTime.of(4, 0), List.of(NIGHT));
        Timetable first = new Timetable(
                Timetable.BEGINNING,
                LocalTime.MIDNIGHT,
                List.of(new Shift("早班", LocalTime.of(7, 0), LocalTime.of(15, 30)), NIGHT));
        put(store, People.TOWER, later);
        put(store, People.TOWER, first);

        assertThat(store.of(People.TOWER)).containsExactly(first, later);
    }

    @Test
    void theLastOneOfADateHolds() {
        Timetables store = store();
        put(store, People.TOWER, new Timetable(JUNE, LocalTime.MIDNIGHT, List.of(NIGHT)));
        Timetable without = new Timetable(JUNE, LocalTime.of(4, 30), List.of());

        put(store, People.TOWER, without);

        assertThat(store.of(People.TOWER)).containsExactly(without);
    }

    @Test
    void aProjectWithoutHasNone() {
        Timetables store = store();
        put(store, People.TOWER, Timetable.none());

        assertThat(store.of(People.BRIDGE)).isEmpty();
        assertThat(store.of(Fresh.project())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " 早班 ", "早班\n夜班", "早班\r", "a\\nb", "\\", "早 班", "\u2028"})
    void keepsTheNameOfAShiftWhateverItIs(String name) {
        Timetables store = store();
        Shift odd = new Shift(name, LocalTime.of(7, 0), LocalTime.of(15, 30));
        Timetable timetable = new Timetable(JUNE, LocalTime.MIDNIGHT, List.of(odd, NIGHT));

        put(store, People.TOWER, timetable);

        assertThat(store.of(People.TOWER)).containsExactly(timetable);
    }
}
