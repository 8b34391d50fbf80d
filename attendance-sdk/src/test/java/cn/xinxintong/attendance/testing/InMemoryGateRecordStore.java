package cn.xinxintong.attendance.testing;

import cn.xinxintong.attendance.gate.GateRecord;
import cn.xinxintong.attendance.gate.GateRecordStore;
import cn.xinxintong.attendance.gate.WaitingGateRecord;
import java.util.ArrayList;
import java.util.List;

/** Keeps gate records in memory. */
public final class InMemoryGateRecordStore implements GateRecordStore {
    private final List<GateRecord> records = new ArrayList<>();
    private final List<WaitingGateRecord> waiting = new ArrayList<>();

    @Override
    public synchronized boolean append(GateRecord record) {
        return records.stream().noneMatch(r -> isSame(r, record)) && records.add(record);
    }

    @Override
    public synchronized boolean append(WaitingGateRecord record) {
        return waiting.stream().noneMatch(r -> isSame(r, record)) && waiting.add(record);
    }

    private static boolean isSame(GateRecord one, GateRecord other) {
        return one.worker().equals(other.worker())
                && one.project().equals(other.project())
                && one.at().equals(other.at())
                && one.direction() == other.direction();
    }

    private static boolean isSame(WaitingGateRecord one, WaitingGateRecord other) {
        return one.number().equals(other.number())
                && one.project().equals(other.project())
                && one.at().equals(other.at())
                && one.direction() == other.direction()
                && one.otherCode().equals(other.otherCode());
    }

    /** All records, as they came. */
    public synchronized List<GateRecord> all() {
        return List.copyOf(records);
    }

    /** All that wait, as they came. */
    public synchronized List<WaitingGateRecord> waiting() {
        return List.copyOf(waiting);
    }
}
