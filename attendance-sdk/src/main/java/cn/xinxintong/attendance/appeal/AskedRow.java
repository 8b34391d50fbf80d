package cn.xinxintong.attendance.appeal;

import cn.xinxintong.attendance.Direction;
import java.time.Instant;

/** A coming or going that a worker asks to be written down. */
public record AskedRow(Direction direction, Instant at) {}
