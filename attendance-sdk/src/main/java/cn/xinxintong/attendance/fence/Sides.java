package cn.xinxintong.attendance.fence;

/** Tells inside from outside. */
interface Sides {

    /** True if the point is inside the rings; on an edge either is right. */
    boolean surround(double lat, double lng);
}
