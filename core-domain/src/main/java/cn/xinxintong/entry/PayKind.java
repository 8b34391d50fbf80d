package cn.xinxintong.entry;

/** What the agreed rate is paid for. */
public enum PayKind {
    DAY,
    MONTH,
    PIECE
}
