package cn.xinxintong.attendance.fence;

/** A way to find the nearest edge. Immutable. */
interface EdgeSearch {

    /**
     * So many metres at least are between the point and the edge, negative if the point is inside; 0 if that is not known
     * without a search.
     */
    double clearance(double lat, double lng);

    /** Metres to the nearest edge, whichever side. */
    double metres(double lat, double lng);
}
