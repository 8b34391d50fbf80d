package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Wgs84;
import java.util.List;

/** A {@link Circle} made ready. */
final class CircleShape implements Shape {
    private final Circle circle;
    private final Bounds bounds;

    CircleShape(Circle circle) {
        this.circle = circle;
        this.bounds = Bounds.of(List.of(circle.centre())).widened(circle.radiusMetres());
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public double metresToEdge(double lat, double lng) {
        return circle.centre().metresTo(Wgs84.of(lat, lng)) - circle.radiusMetres();
    }

    @Override
    public FenceDecision decide(double lat, double lng, double accuracyMetres) {
        if (bounds.areFartherThan(accuracyMetres, lat, lng)) return FenceDecision.OUTSIDE;
        return FenceDecision.of(metresToEdge(lat, lng), accuracyMetres);
    }

    @Override
    public boolean holds(double lat, double lng) {
        return metresToEdge(lat, lng) <= 0;
    }
}
