package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.gate.GateRecord;
import cn.xinxintong.attendance.gate.GateRecordStore;
import cn.xinxintong.attendance.gate.WaitingGateRecord;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.Sealed;
import cn.xinxintong.server.signin.SqlAccountStore;

/** Gate records in PostgreSQL, which lets nobody change one. */
public final class SqlGateRecordStore implements GateRecordStore {
    private final Database database;
    private final Sealed sealed;

    public SqlGateRecordStore(Database database, Sealed sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public boolean append(GateRecord record) {
        return database.use(h -> h.createUpdate("""
                                insert into gate_record (worker_id, project_id, at, direction, channel, attend_type, flags)
                                values (:worker, :project, :at, :direction, :channel, :attendType, :flags)
                                on conflict do nothing
                                """)
                        .bind("worker", record.worker().value())
                        .bind("project", record.project().value())
                        .bind("at", record.at())
                        .bind("direction", record.direction().name())
                        .bind("channel", record.channel())
                        .bind("attendType", record.attendType())
                        .bind("flags", FlagNames.column(record.flags()))
                        .execute())
                == 1;
    }

    @Override
    public boolean append(WaitingGateRecord record) {
        return database.use(h -> h.createUpdate("""
                                insert into waiting_gate_record
                                  (number_index, project_id, at, direction, other_code, channel, attend_type)
                                values (:index, :project, :at, :direction, :otherCode, :channel, :attendType)
                                on conflict do nothing
                                """)
                        .bind(
                                "index",
                                sealed.indexOf(
                                        SqlAccountStore.NUMBER, record.number().text()))
                        .bind("project", record.project().value())
                        .bind("at", record.at())
                        .bind("direction", record.direction().name())
                        .bind("otherCode", record.otherCode())
                        .bind("channel", record.channel())
                        .bind("attendType", record.attendType())
                        .execute())
                == 1;
    }
}
