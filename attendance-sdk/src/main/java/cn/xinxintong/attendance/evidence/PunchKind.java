package cn.xinxintong.attendance.evidence;

import cn.xinxintong.attendance.Direction;

/** 上班 or 下班. Names are wire codes: never reused. */
public enum PunchKind {
    ON(Direction.IN),
    OFF(Direction.OUT);

    private final Direction direction;

    PunchKind(Direction direction) {
        this.direction = direction;
    }

    public Direction direction() {
        return direction;
    }
}
