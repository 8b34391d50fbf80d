package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Wgs84;
import java.util.ArrayList;
import java.util.List;

/**
 * All points no farther than the half-width from a line: a road, a pipeline.
 *
 * @param line at least two points, each another than the one before; it may cross itself
 * @param halfWidthMetres 1 to 5 000
 */
public record Corridor(List<Wgs84> line, double halfWidthMetres) implements Area {
    static final double MIN_HALF_WIDTH_METRES = 1;
    static final double MAX_HALF_WIDTH_METRES = 5_000;

    /** @throws IllegalArgumentException if line or half-width are not such ones, or the line comes too near a pole */
    public Corridor {
        line = List.copyOf(line);
        if (!(halfWidthMetres >= MIN_HALF_WIDTH_METRES && halfWidthMetres <= MAX_HALF_WIDTH_METRES)) {
            throw new IllegalArgumentException("halfWidthMetres is outside 1 to 5 000");
        }
        if (line.size() < 2) throw new IllegalArgumentException("line has fewer than two points");
        for (int i = 0; i < line.size(); i++) {
            if (i > 0 && line.get(i).equals(line.get(i - 1))) {
                throw new IllegalArgumentException("line repeats point " + (i - 1));
            }
            if (!Bounds.mayHold(line.get(i))) {
                throw new IllegalArgumentException("point " + i + " is near a pole or the 180th meridian");
            }
        }
    }

    List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) edges.add(new Edge(line.get(i - 1), line.get(i), 0, i - 1));
        return edges;
    }
}
