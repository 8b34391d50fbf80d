package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Wgs84;

/** A part of a fence. */
public sealed interface Area permits Circle, Polygon {

    /** Metres to the edge, negative inside. */
    double metresToEdge(Wgs84 point);
}
