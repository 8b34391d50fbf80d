package cn.xinxintong.attendance;

/** Which way somebody goes. A punch ON counts as IN, a punch OFF as OUT. */
public enum Direction {
    IN,
    OUT
}
