package cn.xinxintong.attendance.testing;

import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.calendar.AttendanceRecords;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps records of attendance in memory. */
public final class InMemoryAttendanceRecords implements AttendanceRecords {
    private record Entry(WorkerId worker, AttendanceRecord record) {}

    private final List<Entry> entries = new ArrayList<>();

    public synchronized void append(WorkerId worker, AttendanceRecord record) {
        entries.add(new Entry(worker, record));
    }

    @Override
    public synchronized List<AttendanceRecord> of(WorkerId worker, ProjectId project, Instant from, Instant until) {
        return entries.stream()
                .filter(e -> e.worker().equals(worker))
                .map(Entry::record)
                .filter(r -> r.project().equals(project))
                .filter(r -> !r.at().isBefore(from) && r.at().isBefore(until))
                .sorted(Comparator.comparing(AttendanceRecord::at))
                .toList();
    }
}
