package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Findings;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.calendar.AttendanceRecords;
import cn.xinxintong.attendance.evidence.ClaimsJson;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.evidence.PunchKind;
import cn.xinxintong.attendance.gate.GateRecord;
import cn.xinxintong.attendance.punch.Punch;
import cn.xinxintong.attendance.testing.AttendanceRecordsContract;
import cn.xinxintong.attendance.testing.SampleClaims;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.TestDatabase;
import java.util.UUID;

class SqlAttendanceRecordsTest extends AttendanceRecordsContract {
    private final Stores stores = TestDatabase.fresh();

    @Override
    protected AttendanceRecords store() {
        return stores.records;
    }

    @Override
    protected void append(AttendanceRecords store, WorkerId worker, AttendanceRecord record) {
        if (record.source() == Source.GATE) stores.gateRecords.append(gateRecord(worker, record));
        else stores.punches.append(punch(worker, record));
    }

    private static GateRecord gateRecord(WorkerId worker, AttendanceRecord record) {
        return new GateRecord(record.project(), worker, record.at(), record.direction(), "", "", record.flags());
    }

    private static Punch punch(WorkerId worker, AttendanceRecord record) {
        PunchKind kind = record.direction() == Direction.IN ? PunchKind.ON : PunchKind.OFF;
        PunchClaims claims = SampleClaims.at(record.at())
                .project(record.project())
                .kind(kind)
                .claims();
        return new Punch(
                UUID.randomUUID().toString(),
                worker,
                record.project(),
                kind,
                record.at(),
                record.at(),
                claims,
                "phone-1",
                ClaimsJson.write(claims),
                -20,
                Findings.of(record.flags()));
    }
}
