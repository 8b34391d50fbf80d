package cn.xinxintong.attendance.fence;

/** Where somebody is whose receiver says how uncertain it is. Names are wire codes: never reused. */
public enum FenceDecision {
    /** Inside, wherever in the circle of uncertainty he is. */
    INSIDE,
    /** The circle of uncertainty holds points of both sides. */
    NEAR_EDGE,
    /** Outside, wherever in the circle of uncertainty he is. */
    OUTSIDE;

    static FenceDecision of(double metresToEdge, double accuracyMetres) {
        if (metresToEdge + accuracyMetres <= 0) return INSIDE;
        return metresToEdge - accuracyMetres > 0 ? OUTSIDE : NEAR_EDGE;
    }
}
