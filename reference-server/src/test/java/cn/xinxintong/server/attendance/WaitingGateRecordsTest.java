package cn.xinxintong.server.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.gate.GateRecord;
import cn.xinxintong.attendance.gate.WaitingGateRecord;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.Known;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** docs/decisions/0003: what a gate recorded of somebody before he was known is his as soon as he is. */
class WaitingGateRecordsTest {
    private static final Instant NOON = Members.beijing("2026-06-01T12:00");

    private final Stores stores = TestDatabase.fresh();
    private final IdentityNumber number = Fresh.residentId();
    private final WorkerId worker = new WorkerId(UUID.randomUUID());

    private void waits(Instant at, String otherCode) {
        stores.gateRecords.append(new WaitingGateRecord(People.TOWER, number, at, Direction.IN, "", "", otherCode));
    }

    private List<AttendanceRecord> records() {
        return stores.records.of(worker, People.TOWER, NOON, NOON.plusSeconds(3600));
    }

    @Test
    void isAmongHisRecordsOnceHeIsCollected() {
        waits(NOON, "");
        assertThat(records()).isEmpty();

        new Known(stores).worker(worker, number, People.ZHANG_NAME);

        assertThat(records())
                .containsExactly(new AttendanceRecord(People.TOWER, NOON, Direction.IN, Source.GATE, Set.of()));
        assertThat(stores.records.of(worker, People.BRIDGE, NOON, NOON.plusSeconds(3600)))
                .isEmpty();
        assertThat(stores.records.of(People.ZHANG, People.TOWER, NOON, NOON.plusSeconds(3600)))
                .isEmpty();
    }

    @Test
    void isOneRecordIfTheGateSendsItAgainLater() {
        waits(NOON, "");
        new Known(stores).worker(worker, number, People.ZHANG_NAME);
        stores.gateRecords.append(new GateRecord(People.TOWER, worker, NOON, Direction.IN, "", "", Set.of()));

        assertThat(records()).hasSize(1);
    }

    @Test
    void isNobodysAtAProjectOfAnotherCode() {
        waits(NOON, "X-2");
        new Known(stores).worker(worker, number, People.ZHANG_NAME);

        assertThat(records()).isEmpty();
    }
}
