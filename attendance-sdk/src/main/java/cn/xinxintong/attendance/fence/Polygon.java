package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Wgs84;
import java.util.ArrayList;
import java.util.List;

/**
 * A ring without the holes in it. Rings do not repeat their first point at the end; which way round they go does not
 * matter.
 *
 * @param ring at least three points, not crossing or touching itself
 * @param holes rings inside the ring that do not overlap; they may touch it and one another in points
 */
public record Polygon(List<Wgs84> ring, List<List<Wgs84>> holes) implements Area {
    /**
     * @throws IllegalArgumentException if the rings are not such ones, the area is below 100 m² or above 2 000 km², or a
     *     ring comes beyond 85 degrees of latitude or 179 of longitude, or spans more than 180
     */
    public Polygon {
        ring = List.copyOf(ring);
        List<List<Wgs84>> copies = new ArrayList<>();
        for (List<Wgs84> hole : holes) copies.add(List.copyOf(hole));
        holes = List.copyOf(copies);
        PolygonCheck.unfitness(ring, holes).ifPresent(u -> {
            throw new IllegalArgumentException("polygon is unfit: " + u.fault() + " in ring " + u.ring());
        });
    }

    /** A polygon without holes. */
    public static Polygon of(List<Wgs84> ring) {
        return new Polygon(ring, List.of());
    }

    /** The ring, then the holes. */
    List<List<Wgs84>> rings() {
        List<List<Wgs84>> rings = new ArrayList<>();
        rings.add(ring);
        rings.addAll(holes);
        return rings;
    }

    List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        List<List<Wgs84>> rings = rings();
        for (int r = 0; r < rings.size(); r++) {
            for (int i = 0; i < rings.get(r).size(); i++) edges.add(Edge.of(rings.get(r), r, i));
        }
        return edges;
    }
}
