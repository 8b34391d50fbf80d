package cn.xinxintong.attendance.fence;

/** A part of the earth's surface that a fence is made of. */
public sealed interface Area permits Circle, Polygon, Corridor {}
