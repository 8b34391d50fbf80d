package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.gate.GateRecord;
import cn.xinxintong.attendance.gate.GateRecordStore;
import cn.xinxintong.server.database.Database;

/** Gate records in PostgreSQL, which lets nobody change one. */
public final class SqlGateRecordStore implements GateRecordStore {
    private final Database database;

    public SqlGateRecordStore(Database database) {
        this.database = database;
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
}
