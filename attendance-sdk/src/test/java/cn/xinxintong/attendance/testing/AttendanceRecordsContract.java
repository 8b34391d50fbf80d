package cn.xinxintong.attendance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.calendar.AttendanceRecords;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link AttendanceRecords} does. An adapter's test extends it. */
public abstract class AttendanceRecordsContract {
    private static final Instant NOON = Members.beijing("2026-06-01T12:00");

    /** Records of nobody. The workers and projects of {@code People} must be known to it. */
    protected abstract AttendanceRecords store();

    /** Has a gate or a phone record something: the port only reads. */
    protected abstract void append(AttendanceRecords store, WorkerId worker, AttendanceRecord record);

    @Test
    void readsGatesAndPhonesTogetherOldestFirst() {
        AttendanceRecords store = store();
        AttendanceRecord out = record(People.TOWER, NOON.plusSeconds(60), Direction.OUT, Source.PHONE);
        AttendanceRecord in = record(People.TOWER, NOON, Direction.IN, Source.GATE);
        AttendanceRecord back = record(People.TOWER, NOON.plusSeconds(120), Direction.IN, Source.PHONE);
        append(store, People.ZHANG, out);
        append(store, People.ZHANG, back);
        append(store, People.ZHANG, in);

        assertThat(store.of(People.ZHANG, People.TOWER, NOON, NOON.plusSeconds(3600)))
                .containsExactly(in, out, back);
    }

    @Test
    void readsTheFlags() {
        AttendanceRecords store = store();
        AttendanceRecord gate = new AttendanceRecord(
                People.TOWER, NOON, Direction.IN, Source.GATE, Set.of(AttendanceFlag.BEFORE_ENTRY));
        AttendanceRecord phone = new AttendanceRecord(
                People.TOWER,
                NOON.plusSeconds(1),
                Direction.IN,
                Source.PHONE,
                Set.of(AttendanceFlag.NEAR_EDGE, AttendanceFlag.ROOTED));
        append(store, People.ZHANG, gate);
        append(store, People.ZHANG, phone);

        assertThat(store.of(People.ZHANG, People.TOWER, NOON, NOON.plusSeconds(3600)))
                .containsExactly(gate, phone);
    }

    @Test
    void readsFromTheFirstInstantOnAndUntilTheLast() {
        AttendanceRecords store = store();
        for (Source source : Set.of(Source.GATE, Source.PHONE)) {
            append(store, People.ZHANG, record(People.TOWER, NOON, Direction.IN, source));
        }
        Duration second = Duration.ofSeconds(1);

        assertThat(store.of(People.ZHANG, People.TOWER, NOON, NOON.plus(second)))
                .hasSize(2);
        assertThat(store.of(People.ZHANG, People.TOWER, NOON.minus(second), NOON))
                .isEmpty();
        assertThat(store.of(People.ZHANG, People.TOWER, NOON.plus(second), NOON.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void keepsWorkersAndProjectsApart() {
        AttendanceRecords store = store();
        AttendanceRecord record = record(People.TOWER, NOON, Direction.IN, Source.GATE);
        append(store, People.ZHANG, record);

        assertThat(store.of(People.ALIM, People.TOWER, NOON, NOON.plusSeconds(1)))
                .isEmpty();
        assertThat(store.of(People.ZHANG, People.BRIDGE, NOON, NOON.plusSeconds(1)))
                .isEmpty();
    }

    private static AttendanceRecord record(ProjectId project, Instant at, Direction direction, Source source) {
        return new AttendanceRecord(project, at, direction, source, Set.of());
    }
}
