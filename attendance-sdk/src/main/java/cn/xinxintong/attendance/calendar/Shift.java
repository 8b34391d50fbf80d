package cn.xinxintong.attendance.calendar;

import java.time.LocalTime;

/**
 * A shift of a site, in Beijing time.
 *
 * @param end before the start where the shift goes over midnight
 */
public record Shift(String name, LocalTime start, LocalTime end) {}
