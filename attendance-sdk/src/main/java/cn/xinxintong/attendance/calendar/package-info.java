/**
 * Days made of records: which day each record counts for, and what is missing on it.
 *
 * <p>A day is a day in Beijing, whatever zone the machine is in; a night shift belongs to the day it begins on. The records
 * are never touched: a forgotten sign-out stays forgotten until a correction comes as a record of its own. An exception
 * explains itself and takes nothing away: what is a day of work, is one though he came late.
 *
 * <pre>{@code
 * var calendar = new WorkCalendar(new WorkCalendar.Ports(records, roster, timetables, corrections), policy, clock);
 * MonthSheet june = calendar.month(worker, project, YearMonth.of(2026, 6));
 * DaySheet first = calendar.day(worker, project, LocalDate.of(2026, 6, 1));
 * int days = calendar.workedDays(worker, project, YearMonth.of(2026, 6));
 * }</pre>
 */
package cn.xinxintong.attendance.calendar;
