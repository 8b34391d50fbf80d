package cn.xinxintong.attendance.calendar;

import cn.xinxintong.attendance.AttendanceRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a day was found to be after an appeal. It stands beside the day's raw records, which stay as they are and are shown,
 * and the day is reckoned from it alone.
 *
 * @param id of the appeal that it was granted for
 * @param records of source CORRECTION, oldest first; none if the worker was not there
 * @param author who granted it
 * @param reason the worker's, for which it was granted
 * @param at when it was granted
 */
public record Correction(
        UUID id, LocalDate date, List<AttendanceRecord> records, UUID author, String reason, Instant at) {

    public Correction {
        records = List.copyOf(records);
    }

    /** Without the reason, which is somebody's own words. */
    @Override
    public String toString() {
        return "Correction[" + date + ", " + records.size() + " records]";
    }
}
