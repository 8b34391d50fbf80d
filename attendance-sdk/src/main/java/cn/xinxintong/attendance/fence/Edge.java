package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Wgs84;
import java.util.List;

/**
 * An edge of a ring, as a straight line in degrees.
 *
 * @param ring which ring of the polygon
 * @param index which edge of the ring
 */
record Edge(Wgs84 from, Wgs84 to, int ring, int index) {

    static Edge of(List<Wgs84> points, int ring, int index) {
        return new Edge(points.get(index), Rings.after(points, index), ring, index);
    }

    double west() {
        return Math.min(from.lng(), to.lng());
    }

    double east() {
        return Math.max(from.lng(), to.lng());
    }

    boolean sharesLatitudesWith(Edge other) {
        return Math.min(from.lat(), to.lat()) <= Math.max(other.from.lat(), other.to.lat())
                && Math.min(other.from.lat(), other.to.lat()) <= Math.max(from.lat(), to.lat());
    }

    /** True if one of them begins where the other ends. */
    boolean isNeighbourOf(Edge other, int edgesInRing) {
        int steps = Math.abs(index - other.index);
        return steps == 1 || steps == edgesInRing - 1;
    }

    /** For neighbours: the second goes back along the first. */
    boolean foldsBackOn(Edge neighbour) {
        if (to.equals(neighbour.from)) {
            return side(neighbour.to) == 0 && along(neighbour) < 0;
        }
        return neighbour.side(to) == 0 && along(neighbour) < 0;
    }

    /** True if they have a point in common. */
    boolean meets(Edge other) {
        return crosses(other) || holds(other.from) || holds(other.to) || other.holds(from) || other.holds(to);
    }

    /** True if each goes from one side of the other to the other side. */
    boolean crosses(Edge other) {
        return side(other.from) * side(other.to) < 0 && other.side(from) * other.side(to) < 0;
    }

    /** True if they have more than a point in common. */
    boolean overlaps(Edge other) {
        if (side(other.from) != 0 || side(other.to) != 0) return false;
        boolean eastWest = Math.abs(to.lng() - from.lng()) >= Math.abs(to.lat() - from.lat());
        double a = eastWest ? from.lng() : from.lat();
        double b = eastWest ? to.lng() : to.lat();
        double c = eastWest ? other.from.lng() : other.from.lat();
        double d = eastWest ? other.to.lng() : other.to.lat();
        return Math.max(Math.min(a, b), Math.min(c, d)) < Math.min(Math.max(a, b), Math.max(c, d));
    }

    private boolean holds(Wgs84 point) {
        return side(point) == 0
                && point.lng() >= west()
                && point.lng() <= east()
                && point.lat() >= Math.min(from.lat(), to.lat())
                && point.lat() <= Math.max(from.lat(), to.lat());
    }

    /** 1 if the point is to the left, -1 to the right, 0 if it is on the line. */
    private int side(Wgs84 point) {
        double left = (to.lng() - from.lng()) * (point.lat() - from.lat());
        double right = (to.lat() - from.lat()) * (point.lng() - from.lng());
        return Double.compare(left, right);
    }

    private double along(Edge other) {
        return (to.lng() - from.lng()) * (other.to.lng() - other.from.lng())
                + (to.lat() - from.lat()) * (other.to.lat() - other.from.lat());
    }
}
