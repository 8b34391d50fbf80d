package cn.xinxintong.attendance.fence;

import cn.xinxintong.attendance.fence.FenceImport.Fault;
import cn.xinxintong.attendance.json.Json;
import cn.xinxintong.place.Point;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.wire.PointForm;
import java.util.ArrayList;
import java.util.List;

/** Makes points, lines and rings of GeoJSON positions, in WGS 84. For one reading only. */
final class GeoJsonLines {
    private static final double BENT_METRES = 0.02;
    private static final int MAX_HALVINGS = 12;

    private final PointForm.Datum datum;
    private int points;

    GeoJsonLines(PointForm.Datum datum) {
        this.datum = datum;
    }

    /**
     * @param positions of each point, the position that it came from; one before it, for a point in between
     * @param at the place of the positions
     */
    record Line(List<Wgs84> points, List<Integer> positions, String at) {

        /** The place of a point; of the line if there is no such point. */
        String place(int point) {
            return point < 0 ? at : at + "[" + positions.get(point) + "]";
        }

        private void add(Wgs84 point, int position) {
            points.add(point);
            positions.add(position);
        }

        private void removeLast() {
            points.remove(points.size() - 1);
            positions.remove(positions.size() - 1);
        }
    }

    /** A point that is not part of a line. */
    Wgs84 point(Json json, String place) {
        count(place);
        return position(json, place).toWgs84();
    }

    /** A line, without points that repeat the one before. */
    Line line(Json json, String place) {
        List<Json> positions = GeoJsonForm.items(json, place);
        for (int i = 0; i < positions.size(); i++) count(place + "[" + i + "]");
        Line line = read(positions, place);
        if (line.points().size() < 2) throw new UnfitFenceException(Fault.TOO_FEW_POINTS, place);
        return line;
    }

    /** A ring, without the repeated last point, and without points that repeat the one before. */
    Line ring(Json json, String place) {
        List<Json> positions = GeoJsonForm.items(json, place);
        for (int i = 0; i < positions.size() - 1; i++) count(place + "[" + i + "]");
        Line ring = read(positions, place);
        int last = ring.points().size() - 1;
        if (last < 2) throw new UnfitFenceException(Fault.TOO_FEW_POINTS, place);
        if (!ring.points().get(0).equals(ring.points().get(last))) {
            throw new UnfitFenceException(Fault.RING_NOT_CLOSED, place);
        }
        ring.removeLast();
        if (last < 3) throw new UnfitFenceException(Fault.TOO_FEW_POINTS, place);
        return ring;
    }

    private Line read(List<Json> positions, String place) {
        Line line = new Line(new ArrayList<>(), new ArrayList<>(), place);
        List<Point> read = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            Point point = position(positions.get(i), place + "[" + i + "]");
            boolean repeats = i > 0 && point.equals(read.get(i - 1));
            if (i > 0 && datum != PointForm.Datum.WGS84) addBetween(line, read.get(i - 1), point, MAX_HALVINGS);
            if (!repeats) line.add(point.toWgs84(), i);
            read.add(point);
        }
        return line;
    }

    /** An edge that is straight in another datum is not quite so in WGS 84: adds the points that it needs to be. */
    private void addBetween(Line line, Point from, Point to, int halvings) {
        if (halvings == 0 || !isBent(from, to)) return;
        Point middle = between(from, to, 0.5);
        int position = line.positions().get(line.positions().size() - 1);
        addBetween(line, from, middle, halvings - 1);
        count(line.place(line.points().size() - 1));
        line.add(middle.toWgs84(), position);
        addBetween(line, middle, to, halvings - 1);
    }

    private boolean isBent(Point from, Point to) {
        Wgs84 a = from.toWgs84();
        Wgs84 b = to.toWgs84();
        for (int quarter = 1; quarter < 4; quarter++) {
            Point straight = between(a, b, quarter / 4.0, PointForm.Datum.WGS84);
            if (straight.toWgs84().metresTo(between(from, to, quarter / 4.0).toWgs84()) > BENT_METRES) return true;
        }
        return false;
    }

    private Point between(Point from, Point to, double share) {
        return between(from, to, share, datum);
    }

    private static Point between(Point from, Point to, double share, PointForm.Datum datum) {
        double lat = from.lat() + share * (to.lat() - from.lat());
        double lng = from.lng() + share * (to.lng() - from.lng());
        return new PointForm(lat, lng, datum).toPoint();
    }

    private void count(String place) {
        if (++points > FenceSize.MAX_POINTS) throw new UnfitFenceException(Fault.TOO_MANY_POINTS, place);
    }

    private Point position(Json json, String place) {
        List<Json> numbers = GeoJsonForm.items(json, place);
        if (numbers.size() < 2) throw new UnfitFenceException(Fault.NOT_GEOJSON, place);
        for (Json number : numbers) {
            if (!(number instanceof Json.Num)) throw new UnfitFenceException(Fault.NOT_GEOJSON, place);
        }
        double lng = ((Json.Num) numbers.get(0)).value();
        double lat = ((Json.Num) numbers.get(1)).value();
        try {
            return new PointForm(lat, lng, datum).toPoint();
        } catch (IllegalArgumentException e) {
            throw new UnfitFenceException(Fault.COORDINATE_OUT_OF_RANGE, place);
        }
    }
}
