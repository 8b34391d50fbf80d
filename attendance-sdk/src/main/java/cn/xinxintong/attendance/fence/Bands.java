package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Wgs84;
import java.util.ArrayList;
import java.util.List;

/**
 * On which side of rings a point is: odd is the number of edges between it and the east if it is inside. Only the edges that
 * have latitudes in common with the point's band of latitudes are asked. It is done in degrees, in which edges are straight.
 */
final class Bands implements Sides {
    private static final int MIN_BANDS = 4;
    private static final int MAX_BANDS = 1024;
    /** Of an edge: the latitudes of its ends, the longitude where it begins, and how that changes with latitude. */
    private static final int NUMBERS = 4;

    private final double south;
    private final double bandsPerDegree;
    private final int[] first;
    private final double[] edges;

    Bands(Bounds bounds, List<Edge> rings) {
        int bands = Math.max(MIN_BANDS, Math.min(MAX_BANDS, rings.size() / 2));
        this.south = bounds.south;
        this.bandsPerDegree = bands / (bounds.north - bounds.south);
        List<List<Edge>> inBand = new ArrayList<>();
        for (int i = 0; i < bands; i++) inBand.add(new ArrayList<>());
        int entries = 0;
        for (Edge edge : rings) {
            if (edge.from().lat() == edge.to().lat()) continue; // no ray to the east crosses it
            int lowest = clamped(Math.min(edge.from().lat(), edge.to().lat()), bands);
            int highest = clamped(Math.max(edge.from().lat(), edge.to().lat()), bands);
            for (int band = lowest; band <= highest; band++) inBand.get(band).add(edge);
            entries += highest - lowest + 1;
        }
        this.first = new int[bands + 1];
        this.edges = new double[entries * NUMBERS];
        fill(inBand);
    }

    private void fill(List<List<Edge>> inBand) {
        int at = 0;
        for (int band = 0; band < inBand.size(); band++) {
            first[band] = at;
            for (Edge edge : inBand.get(band)) {
                Wgs84 from = edge.from();
                Wgs84 to = edge.to();
                edges[at] = from.lat();
                edges[at + 1] = to.lat();
                edges[at + 2] = from.lng();
                edges[at + 3] = (to.lng() - from.lng()) / (to.lat() - from.lat());
                at += NUMBERS;
            }
        }
        first[inBand.size()] = at;
    }

    private int clamped(double lat, int bands) {
        return Math.max(0, Math.min(bands - 1, band(lat)));
    }

    private int band(double lat) {
        return (int) Math.floor((lat - south) * bandsPerDegree);
    }

    /** An edge holds its lower end but not its upper one, so that a vertex counts once. */
    @Override
    public boolean surround(double lat, double lng) {
        int band = band(lat);
        if (band < 0 || band >= first.length - 1) return false;
        boolean inside = false;
        for (int at = first[band]; at < first[band + 1]; at += NUMBERS) {
            boolean over = edges[at] > lat;
            if (over != edges[at + 1] > lat && lng < edges[at + 2] + (lat - edges[at]) * edges[at + 3])
                inside = !inside;
        }
        return inside;
    }
}
