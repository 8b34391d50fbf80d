package cn.xinxintong.attendance.evidence;

import cn.xinxintong.place.Point;

/**
 * Where masts and Wi-Fi place the phone, beside the fix. Whereabouts are personal data: not in {@link #toString}.
 *
 * @param accuracyMetres as the phone gives it; 0 or more
 */
public record NetworkFix(Point point, double accuracyMetres) {

    /** @throws IllegalArgumentException if a component is out of range; the message never repeats the value */
    public NetworkFix {
        point.toWgs84();
        if (!PunchClaims.isAmount(accuracyMetres)) {
            throw new IllegalArgumentException("network.accuracyMetres is negative or no number");
        }
    }

    @Override
    public String toString() {
        return "NetworkFix[]";
    }
}
