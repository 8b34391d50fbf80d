package cn.xinxintong.place;

/** A point on the earth whose type says in which datum its degrees are. */
public sealed interface Point permits Wgs84, Gcj02, Bd09 {

    /** Degrees north, -90 to 90. */
    double lat();

    /** Degrees east, -180 to 180. */
    double lng();

    /** The same place as satellites give it. */
    Wgs84 toWgs84();
}
