package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Gcj02;
import cn.xinxintong.place.Point;
import cn.xinxintong.place.Wgs84;

/** Coordinates in another datum than they say: the mistake that moves a point by some 250 metres in Xinjiang. */
public final class DatumMixUp {
    private DatumMixUp() {}

    /**
     * True if a point is outside, but would be inside if its coordinates, or those of the fence, had been taken for WGS 84
     * where they are GCJ-02, or the other way round. It shows nothing for certain: somebody may stand where the mistake would
     * have put him.
     *
     * @param point as it was declared
     * @param accuracyMetres as the receiver gives it, 0 or more
     * @throws IllegalArgumentException if the accuracy is negative or not a number
     */
    public static boolean explains(Geofence fence, Point point, double accuracyMetres) {
        Wgs84 declared = point.toWgs84();
        if (fence.decide(declared, accuracyMetres) != FenceDecision.OUTSIDE) return false;
        Wgs84 unshifted = Gcj02.of(declared.lat(), declared.lng()).toWgs84();
        Gcj02 shifted = declared.toGcj02();
        return fence.holds(unshifted) || fence.holds(Wgs84.of(shifted.lat(), shifted.lng()));
    }
}
