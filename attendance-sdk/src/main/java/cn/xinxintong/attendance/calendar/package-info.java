/**
 * Days made of records: which day each record counts for, and what is missing on it.
 *
 * <p>A day is a day in Beijing, whatever zone the machine is in. The records are never touched: a forgotten sign-out stays
 * forgotten until a correction comes as a record of its own.
 *
 * <pre>{@code
 * var calendar = new WorkCalendar(records, roster, clock);
 * MonthSheet june = calendar.month(worker, project, YearMonth.of(2026, 6));
 * List<AttendanceRecord> rows = calendar.day(worker, project, LocalDate.of(2026, 6, 1));
 * int days = calendar.workedDays(worker, project, YearMonth.of(2026, 6));
 * }</pre>
 */
package cn.xinxintong.attendance.calendar;
