package cn.xinxintong.attendance.testing;

import cn.xinxintong.attendance.fence.Geofence;
import cn.xinxintong.attendance.fence.Polygon;
import cn.xinxintong.attendance.punch.Site;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.testing.People;
import java.util.List;

/** Invented sites. */
public final class Sites {
    /** The middle of the tower's fence: 222 m from its southern and northern edges, 241 m from the others. */
    public static final Wgs84 TOWER_MIDDLE = Wgs84.of(43.826, 87.615);

    private Sites() {}

    /** 444 m from south to north, 482 m from west to east, in Ürümqi. */
    public static Geofence towerFence() {
        return Geofence.of(List.of(Polygon.of(List.of(
                Wgs84.of(43.824, 87.612),
                Wgs84.of(43.824, 87.618),
                Wgs84.of(43.828, 87.618),
                Wgs84.of(43.828, 87.612)))));
    }

    /** Takes signed punches only. */
    public static Site tower() {
        return new Site(People.TOWER, towerFence(), true, false, false, List.of());
    }

    /** Takes punches without a signature too. */
    public static Site towerThatTakesUnsigned() {
        return new Site(People.TOWER, towerFence(), true, true, false, List.of());
    }
}
