package cn.xinxintong.attendance.punch;

import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.place.Wgs84;
import java.time.Instant;

/**
 * As much of a punch as is needed to see it beside others. Whereabouts are personal data: not in {@link #toString}.
 *
 * @param id of the punch, once per worker
 */
public record Sighting(WorkerId worker, String id, String deviceId, Instant at, Wgs84 point, double accuracyMetres) {

    @Override
    public String toString() {
        return "Sighting[" + id + ", " + worker + "]";
    }
}
