package cn.xinxintong.auth.wire;

/** How somebody who forgot his password shows that it is he. */
public enum ResetRoad {
    FACE,
    SMS,
    OFFICER
}
