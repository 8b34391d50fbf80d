package cn.xinxintong.attendance.fence;

import cn.xinxintong.attendance.fence.FenceImport.Fault;
import cn.xinxintong.attendance.fence.PolygonCheck.Unfitness;
import cn.xinxintong.attendance.json.Json;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.wire.PointForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes areas of GeoJSON objects. For one reading only. */
final class GeoJsonAreas {
    private final PointForm.Datum datum;
    private final List<Area> areas = new ArrayList<>();
    private int points;

    GeoJsonAreas(PointForm.Datum datum) {
        this.datum = datum;
    }

    /** @throws UnfitFenceException at the first fault */
    Geofence fence(Json json) {
        add(json, "");
        if (areas.isEmpty()) throw new UnfitFenceException(Fault.NO_AREA, "");
        return Geofence.of(areas);
    }

    private void add(Json json, String place) {
        Json.Obj object = object(json, place);
        switch (type(object, place)) {
            case "FeatureCollection" -> {
                String features = inside(place, "features");
                List<Json> items = items(object.member("features"), features);
                for (int i = 0; i < items.size(); i++) addFeature(items.get(i), features + "[" + i + "]");
            }
            case "Feature" -> addFeature(object, place);
            default -> addGeometry(object, place);
        }
    }

    private void addFeature(Json json, String place) {
        Json.Obj feature = object(json, place);
        if (!type(feature, place).equals("Feature")) throw new UnfitFenceException(Fault.NOT_GEOJSON, place);
        String inner = inside(place, "geometry");
        if (feature.member("geometry") instanceof Json.Null) {
            throw new UnfitFenceException(Fault.UNSUPPORTED_TYPE, inner);
        }
        Json.Obj geometry = object(feature.member("geometry"), inner);
        if (type(geometry, inner).equals("Point")) {
            addCircle(feature, geometry, place);
        } else {
            addGeometry(geometry, inner);
        }
    }

    private void addGeometry(Json json, String place) {
        Json.Obj geometry = object(json, place);
        String coordinates = inside(place, "coordinates");
        switch (type(geometry, place)) {
            case "Polygon" -> addPolygon(geometry.member("coordinates"), coordinates);
            case "MultiPolygon" -> {
                List<Json> polygons = items(geometry.member("coordinates"), coordinates);
                for (int i = 0; i < polygons.size(); i++) addPolygon(polygons.get(i), coordinates + "[" + i + "]");
            }
            case "GeometryCollection" -> {
                String inner = inside(place, "geometries");
                List<Json> geometries = items(geometry.member("geometries"), inner);
                for (int i = 0; i < geometries.size(); i++) addGeometry(geometries.get(i), inner + "[" + i + "]");
            }
            case "Point" -> throw new UnfitFenceException(Fault.RADIUS_MISSING, place);
            default -> throw new UnfitFenceException(Fault.UNSUPPORTED_TYPE, place);
        }
    }

    private void addCircle(Json.Obj feature, Json.Obj point, String place) {
        String radiusPlace = inside(place, "properties.radiusMetres");
        if (!(feature.member("properties") instanceof Json.Obj properties)
                || !(properties.member("radiusMetres") instanceof Json.Num radius)) {
            throw new UnfitFenceException(Fault.RADIUS_MISSING, radiusPlace);
        }
        double metres = radius.value();
        if (metres < Circle.MIN_RADIUS_METRES) throw new UnfitFenceException(Fault.TOO_SMALL, radiusPlace);
        if (metres > Circle.MAX_RADIUS_METRES) throw new UnfitFenceException(Fault.TOO_LARGE, radiusPlace);
        count(place);
        areas.add(new Circle(position(point.member("coordinates"), inside(place, "geometry.coordinates")), metres));
    }

    private void addPolygon(Json coordinates, String place) {
        List<Json> items = items(coordinates, place);
        if (items.isEmpty()) throw new UnfitFenceException(Fault.TOO_FEW_POINTS, place);
        List<List<Wgs84>> rings = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) rings.add(ring(items.get(i), place + "[" + i + "]"));
        List<Wgs84> outer = rings.get(0);
        List<List<Wgs84>> holes = rings.subList(1, rings.size());
        Optional<Unfitness> unfitness = PolygonCheck.unfitness(outer, holes);
        if (unfitness.isPresent()) {
            Unfitness found = unfitness.get();
            throw new UnfitFenceException(found.fault(), place + "[" + found.ring() + "]");
        }
        areas.add(new Polygon(outer, holes));
    }

    /** A ring without the repeated last point, and without points that repeat the one before. */
    private List<Wgs84> ring(Json json, String place) {
        List<Json> positions = items(json, place);
        List<Wgs84> ring = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            if (i < positions.size() - 1) count(place + "[" + i + "]");
            Wgs84 point = position(positions.get(i), place + "[" + i + "]");
            if (ring.isEmpty() || i == positions.size() - 1 || !point.equals(ring.get(ring.size() - 1))) {
                ring.add(point);
            }
        }
        if (ring.size() < 3) throw new UnfitFenceException(Fault.TOO_FEW_POINTS, place);
        Wgs84 first = ring.get(0);
        if (!first.equals(ring.remove(ring.size() - 1))) {
            throw new UnfitFenceException(Fault.RING_NOT_CLOSED, place);
        }
        if (first.equals(ring.get(ring.size() - 1))) ring.remove(ring.size() - 1);
        if (ring.size() < 3) throw new UnfitFenceException(Fault.TOO_FEW_POINTS, place);
        return ring;
    }

    private void count(String place) {
        if (++points > Geofence.MAX_POINTS) throw new UnfitFenceException(Fault.TOO_MANY_POINTS, place);
    }

    private Wgs84 position(Json json, String place) {
        List<Json> numbers = items(json, place);
        if (numbers.size() < 2) throw new UnfitFenceException(Fault.NOT_GEOJSON, place);
        for (Json number : numbers) {
            if (!(number instanceof Json.Num)) throw new UnfitFenceException(Fault.NOT_GEOJSON, place);
        }
        double lng = ((Json.Num) numbers.get(0)).value();
        double lat = ((Json.Num) numbers.get(1)).value();
        try {
            return new PointForm(lat, lng, datum).toPoint().toWgs84();
        } catch (IllegalArgumentException e) {
            throw new UnfitFenceException(Fault.COORDINATE_OUT_OF_RANGE, place);
        }
    }

    private static String type(Json.Obj object, String place) {
        if (object.member("type") instanceof Json.Text type) return type.value();
        throw new UnfitFenceException(Fault.NOT_GEOJSON, inside(place, "type"));
    }

    private static Json.Obj object(Json json, String place) {
        if (json instanceof Json.Obj object) return object;
        throw new UnfitFenceException(Fault.NOT_GEOJSON, place);
    }

    private static List<Json> items(Json json, String place) {
        if (json instanceof Json.Arr array) return array.items();
        throw new UnfitFenceException(Fault.NOT_GEOJSON, place);
    }

    private static String inside(String place, String member) {
        return place.isEmpty() ? member : place + "." + member;
    }
}
