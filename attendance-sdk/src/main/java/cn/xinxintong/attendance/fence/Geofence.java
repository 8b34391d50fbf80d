package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Wgs84;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The fence of a site: one area or several, each of them for all time or for a while. What does not say when looks at all of
 * them; who knows the time asks {@link #asOf} first. Immutable and thread-safe; the first questions prepare what makes the
 * many after them fast.
 */
public final class Geofence {
    private final List<FencePart> parts;
    private final Shape[] shapes;
    private final Bounds bounds;

    private Geofence(List<FencePart> parts, List<Shape> shapes) {
        this.parts = List.copyOf(parts);
        this.shapes = shapes.toArray(new Shape[0]);
        this.bounds = shapes.stream().map(Shape::bounds).reduce(Bounds.NOWHERE, Bounds::with);
    }

    /**
     * A fence of areas that belong to it at all times.
     *
     * @throws IllegalArgumentException as {@link #ofParts}
     */
    public static Geofence of(List<? extends Area> areas) {
        return ofParts(areas.stream().map(FencePart::always).collect(Collectors.toList()));
    }

    /**
     * @throws IllegalArgumentException if there is no part, or there are more than 10 000 points or 4 000 km of edges and
     *     lines in all
     */
    public static Geofence ofParts(List<FencePart> parts) {
        if (parts.isEmpty()) throw new IllegalArgumentException("there is no area");
        FenceSize size = FenceSize.NONE;
        for (FencePart part : parts) size = size.with(part.area());
        if (size.hasTooManyPoints()) throw new IllegalArgumentException("areas have more than 10 000 points");
        if (size.hasTooLongEdges()) throw new IllegalArgumentException("areas have more than 4 000 km of edges");
        return new Geofence(
                parts, parts.stream().map(part -> Shape.of(part.area())).collect(Collectors.toList()));
    }

    public List<FencePart> parts() {
        return parts;
    }

    /** The areas, whenever they belong to the fence. */
    public List<Area> areas() {
        return parts.stream().map(FencePart::area).collect(Collectors.toList());
    }

    /** The fence as it stands at a time. If no area belongs to it then, everybody is outside and endlessly far from it. */
    public Geofence asOf(Instant at) {
        List<FencePart> then = new ArrayList<>();
        List<Shape> theirs = new ArrayList<>();
        for (int i = 0; i < shapes.length; i++) {
            if (!parts.get(i).holdsAt(at)) continue;
            then.add(parts.get(i));
            theirs.add(shapes[i]);
        }
        return then.size() == shapes.length ? this : new Geofence(then, theirs);
    }

    /**
     * Metres to the edge, negative inside; within 1 mm of the geodesic up to 10 km from the fence, 1 cm up to 50 km, half a
     * per cent farther away. Inside several areas the edge is that of the area in which the point is deepest, and inside a
     * corridor it is the half-width less what the point is off the line: at such places the edge may be farther than is said.
     */
    public double metresToEdge(Wgs84 point) {
        double least = Double.POSITIVE_INFINITY;
        for (Shape shape : shapes) least = Math.min(least, shape.metresToEdge(point.lat(), point.lng()));
        return least;
    }

    /**
     * Whether somebody is inside, with how far it is to the edge.
     *
     * @param accuracyMetres as the receiver gives it, 0 or more
     * @throws IllegalArgumentException if it is negative or not a number
     */
    public FenceReading at(Wgs84 point, double accuracyMetres) {
        check(accuracyMetres);
        double metres = metresToEdge(point);
        return new FenceReading(FenceDecision.of(metres, accuracyMetres), metres, accuracyMetres);
    }

    /** As {@link #at}, but without the metres, and so much faster for who is not near the edge. */
    public FenceDecision decide(Wgs84 point, double accuracyMetres) {
        check(accuracyMetres);
        double lat = point.lat();
        double lng = point.lng();
        if (bounds.areFartherThan(accuracyMetres, lat, lng)) return FenceDecision.OUTSIDE;
        FenceDecision innermost = FenceDecision.OUTSIDE;
        for (Shape shape : shapes) {
            FenceDecision decision = shape.decide(lat, lng, accuracyMetres);
            if (decision == FenceDecision.INSIDE) return decision;
            if (decision == FenceDecision.NEAR_EDGE) innermost = decision;
        }
        return innermost;
    }

    static void check(double accuracyMetres) {
        if (!(accuracyMetres >= 0)) throw new IllegalArgumentException("accuracyMetres is negative or not a number");
    }

    /** True if the point is inside; within half a millimetre of the edge either answer is right. */
    public boolean holds(Wgs84 point) {
        double lat = point.lat();
        double lng = point.lng();
        if (!bounds.holds(lat, lng)) return false;
        for (Shape shape : shapes) {
            if (shape.bounds().holds(lat, lng) && shape.holds(lat, lng)) return true;
        }
        return false;
    }

    List<Shape> shapes() {
        return List.of(shapes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Geofence && parts.equals(((Geofence) other).parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return "Geofence[" + parts.size() + " areas]";
    }
}
