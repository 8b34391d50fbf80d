package cn.xinxintong.attendance.punch;

/** The last punch of a chain, which the next one names. */
public record ChainEnd(long sequence, String id) {}
