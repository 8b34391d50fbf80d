package cn.xinxintong.attendance.fence;

import cn.xinxintong.attendance.fence.FenceImport.Fault;
import cn.xinxintong.attendance.fence.PolygonCheck.Unfitness;
import cn.xinxintong.attendance.json.Json;
import cn.xinxintong.place.Wgs84;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the parts of a fence of GeoJSON objects. For one reading only. */
final class GeoJsonAreas {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final GeoJsonLines lines;
    private final List<FencePart> parts = new ArrayList<>();
    private FenceSize size = FenceSize.NONE;

    /**
     * What a feature says of its geometry.
     *
     * @param place of the properties; that of the geometry if there is no feature
     */
    private record Terms(Json properties, String place, Instant from, Instant until) {

        static Terms none(String place) {
            return new Terms(new Json.Null(), place, Instant.MIN, Instant.MAX);
        }

        Json property(String name) {
            return properties instanceof Json.Obj object ? object.member(name) : new Json.Null();
        }
    }

    GeoJsonAreas(GeoJsonLines lines) {
        this.lines = lines;
    }

    /** @throws UnfitFenceException at the first fault */
    Geofence fence(Json json) {
        add(json, "");
        if (parts.isEmpty()) throw new UnfitFenceException(Fault.NO_AREA, "");
        return Geofence.ofParts(parts);
    }

    private void add(Json json, String place) {
        Json.Obj object = GeoJsonForm.object(json, place);
        switch (GeoJsonForm.type(object, place)) {
            case "FeatureCollection" -> {
                String features = GeoJsonForm.inside(place, "features");
                List<Json> items = GeoJsonForm.items(object.member("features"), features);
                for (int i = 0; i < items.size(); i++) addFeature(items.get(i), features + "[" + i + "]");
            }
            case "Feature" -> addFeature(object, place);
            default -> addGeometry(object, place, Terms.none(place));
        }
    }

    private void addFeature(Json json, String place) {
        Json.Obj feature = GeoJsonForm.object(json, place);
        if (!GeoJsonForm.type(feature, place).equals("Feature")) {
            throw new UnfitFenceException(Fault.NOT_GEOJSON, place);
        }
        String inner = GeoJsonForm.inside(place, "geometry");
        if (feature.member("geometry") instanceof Json.Null) {
            throw new UnfitFenceException(Fault.UNSUPPORTED_TYPE, inner);
        }
        addGeometry(feature.member("geometry"), inner, terms(feature, GeoJsonForm.inside(place, "properties")));
    }

    private static Terms terms(Json.Obj feature, String place) {
        Terms bare = new Terms(feature.member("properties"), place, Instant.MIN, Instant.MAX);
        Instant from = time(bare, "validFrom").orElse(Instant.MIN);
        Instant until = time(bare, "validUntil").orElse(Instant.MAX);
        if (!until.isAfter(from)) throw new UnfitFenceException(Fault.VALIDITY_WRONG, place + ".validUntil");
        return new Terms(bare.properties(), place, from, until);
    }

    private static Optional<Instant> time(Terms terms, String name) {
        Json value = terms.property(name);
        if (value instanceof Json.Null) return Optional.empty();
        try {
            if (value instanceof Json.Text text) {
                OffsetDateTime time = OffsetDateTime.parse(text.value());
                if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) return Optional.of(time.toInstant());
            }
        } catch (DateTimeException e) {
            // answered below, like a number
        }
        throw new UnfitFenceException(Fault.VALIDITY_WRONG, terms.place() + "." + name);
    }

    private void addGeometry(Json json, String place, Terms terms) {
        Json.Obj geometry = GeoJsonForm.object(json, place);
        String inner = GeoJsonForm.inside(place, "coordinates");
        Json coordinates = geometry.member("coordinates");
        switch (GeoJsonForm.type(geometry, place)) {
            case "Polygon" -> addPolygon(coordinates, inner, terms);
            case "Point" -> addCircle(geometry, place, terms);
            case "LineString" -> addCorridor(coordinates, inner, halfWidth(geometry, place, terms), terms);
            case "MultiPolygon" -> {
                List<Json> items = GeoJsonForm.items(coordinates, inner);
                for (int i = 0; i < items.size(); i++) addPolygon(items.get(i), inner + "[" + i + "]", terms);
            }
            case "MultiLineString" -> {
                List<Json> items = GeoJsonForm.items(coordinates, inner);
                double halfWidth = halfWidth(geometry, place, terms);
                for (int i = 0; i < items.size(); i++)
                    addCorridor(items.get(i), inner + "[" + i + "]", halfWidth, terms);
            }
            case "GeometryCollection" -> {
                String geometries = GeoJsonForm.inside(place, "geometries");
                List<Json> items = GeoJsonForm.items(geometry.member("geometries"), geometries);
                for (int i = 0; i < items.size(); i++) {
                    String item = geometries + "[" + i + "]";
                    addGeometry(items.get(i), item, terms.properties() instanceof Json.Obj ? terms : Terms.none(item));
                }
            }
            default -> throw new UnfitFenceException(Fault.UNSUPPORTED_TYPE, place);
        }
    }

    private void add(Area area, Terms terms, String place) {
        size = size.with(area);
        if (size.hasTooManyPoints()) throw new UnfitFenceException(Fault.TOO_MANY_POINTS, place);
        if (size.hasTooLongEdges()) throw new UnfitFenceException(Fault.TOO_LARGE, place);
        parts.add(new FencePart(area, terms.from(), terms.until()));
    }

    private void addCircle(Json.Obj point, String place, Terms terms) {
        double radius = metres(
                point,
                place,
                terms,
                new Metres("radiusMetres", Fault.RADIUS_MISSING, Circle.MIN_RADIUS_METRES, Circle.MAX_RADIUS_METRES));
        String inner = GeoJsonForm.inside(place, "coordinates");
        Wgs84 centre = lines.point(point.member("coordinates"), inner);
        if (!Bounds.mayHold(centre)) throw new UnfitFenceException(Fault.DATE_LINE_OR_POLE, inner);
        add(new Circle(centre, radius), terms, inner);
    }

    private static double halfWidth(Json.Obj line, String place, Terms terms) {
        return metres(
                line,
                place,
                terms,
                new Metres(
                        "halfWidthMetres",
                        Fault.HALF_WIDTH_MISSING,
                        Corridor.MIN_HALF_WIDTH_METRES,
                        Corridor.MAX_HALF_WIDTH_METRES));
    }

    /** A length that a geometry must have beside it. */
    private record Metres(String name, Fault missing, double least, double most) {}

    private static double metres(Json.Obj geometry, String place, Terms terms, Metres asked) {
        boolean own = geometry.member(asked.name()) instanceof Json.Num;
        String at = GeoJsonForm.inside(own ? place : terms.place(), asked.name());
        if (!((own ? geometry.member(asked.name()) : terms.property(asked.name())) instanceof Json.Num number)) {
            throw new UnfitFenceException(asked.missing(), terms.place().equals(place) ? place : at);
        }
        if (number.value() < asked.least()) throw new UnfitFenceException(Fault.TOO_SMALL, at);
        if (number.value() > asked.most()) throw new UnfitFenceException(Fault.TOO_LARGE, at);
        return number.value();
    }

    private void addCorridor(Json coordinates, String place, double halfWidth, Terms terms) {
        GeoJsonLines.Line line = lines.line(coordinates, place);
        for (int i = 0; i < line.points().size(); i++) {
            if (!Bounds.mayHold(line.points().get(i)))
                throw new UnfitFenceException(Fault.DATE_LINE_OR_POLE, line.place(i));
        }
        add(new Corridor(line.points(), halfWidth), terms, place);
    }

    private void addPolygon(Json coordinates, String place, Terms terms) {
        List<Json> items = GeoJsonForm.items(coordinates, place);
        if (items.isEmpty()) throw new UnfitFenceException(Fault.TOO_FEW_POINTS, place);
        List<GeoJsonLines.Line> rings = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) rings.add(lines.ring(items.get(i), place + "[" + i + "]"));
        List<Wgs84> outer = rings.get(0).points();
        List<List<Wgs84>> holes = new ArrayList<>();
        for (GeoJsonLines.Line hole : rings.subList(1, rings.size())) holes.add(hole.points());
        Optional<Unfitness> unfitness = PolygonCheck.unfitness(outer, holes);
        if (unfitness.isPresent()) {
            Unfitness found = unfitness.get();
            GeoJsonLines.Line ring = rings.get(found.ring());
            throw new UnfitFenceException(found.fault(), ring.place(found.vertex()));
        }
        holes.replaceAll(hole -> Rings.wound(hole, -1));
        add(new Polygon(Rings.wound(outer, 1), holes), terms, place);
    }
}
