package cn.xinxintong.attendance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.gate.GateRecord;
import cn.xinxintong.attendance.gate.GateRecordStore;
import cn.xinxintong.attendance.gate.WaitingGateRecord;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link GateRecordStore} does. An adapter's test extends it. */
public abstract class GateRecordStoreContract {
    private static final Instant NOON = Members.beijing("2026-06-01T12:00");

    /** An empty store. The workers and projects of {@code People} must be known to it. */
    protected abstract GateRecordStore store();

    private static GateRecord record(WorkerId worker, ProjectId project, Instant at, Direction direction) {
        return new GateRecord(project, worker, at, direction, "lane 1", "face", Set.of());
    }

    @Test
    void keepsARecordOnce() {
        GateRecordStore store = store();

        assertThat(store.append(record(People.ZHANG, People.TOWER, NOON, Direction.IN)))
                .isTrue();
        assertThat(store.append(record(People.ZHANG, People.TOWER, NOON, Direction.IN)))
                .isFalse();
    }

    @Test
    void keepsARecordOnceWhenItComesManyTimesAtOnce() {
        GateRecordStore store = store();

        var appended = AtOnce.eightTimes(i -> store.append(record(People.ZHANG, People.TOWER, NOON, Direction.IN)));

        assertThat(appended).containsOnlyOnce(true);
    }

    @Test
    void theSameRecordFromAnotherLaneIsTheSame() {
        GateRecordStore store = store();
        store.append(record(People.ZHANG, People.TOWER, NOON, Direction.IN));
        GateRecord other = new GateRecord(
                People.TOWER, People.ZHANG, NOON, Direction.IN, "lane 2", "card", Set.of(AttendanceFlag.BEFORE_ENTRY));

        assertThat(store.append(other)).isFalse();
    }

    @Test
    void anotherWorkerProjectInstantOrDirectionIsAnotherRecord() {
        GateRecordStore store = store();
        store.append(record(People.ZHANG, People.TOWER, NOON, Direction.IN));

        assertThat(store.append(record(People.ALIM, People.TOWER, NOON, Direction.IN)))
                .isTrue();
        assertThat(store.append(record(People.ZHANG, People.BRIDGE, NOON, Direction.IN)))
                .isTrue();
        assertThat(store.append(record(People.ZHANG, People.TOWER, NOON.plusSeconds(1), Direction.IN)))
                .isTrue();
        assertThat(store.append(record(People.ZHANG, People.TOWER, NOON, Direction.OUT)))
                .isTrue();
    }

    private static WaitingGateRecord waiting(IdentityNumber number, ProjectId project, Instant at, String otherCode) {
        return new WaitingGateRecord(project, number, at, Direction.IN, "lane 1", "face", otherCode);
    }

    @Test
    void keepsARecordOfSomebodyUnknownOnce() {
        GateRecordStore store = store();

        var appended = AtOnce.eightTimes(i -> store.append(waiting(People.ALIM_NUMBER, People.TOWER, NOON, "")));

        assertThat(appended).containsOnlyOnce(true);
        assertThat(store.append(waiting(People.ALIM_NUMBER, People.TOWER, NOON, "")))
                .isFalse();
        assertThat(store.append(waiting(People.ZHANG_NUMBER, People.TOWER, NOON, "")))
                .isTrue();
        assertThat(store.append(waiting(People.ALIM_NUMBER, People.BRIDGE, NOON, "")))
                .isTrue();
        assertThat(store.append(waiting(People.ALIM_NUMBER, People.TOWER, NOON.plusSeconds(1), "")))
                .isTrue();
        assertThat(store.append(waiting(People.ALIM_NUMBER, People.TOWER, NOON, "X-2")))
                .isTrue();
    }
}
