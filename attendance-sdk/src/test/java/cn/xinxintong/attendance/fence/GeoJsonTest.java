package cn.xinxintong.attendance.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.xinxintong.attendance.fence.FenceImport.Fault;
import cn.xinxintong.attendance.fence.FenceImport.Read;
import cn.xinxintong.attendance.fence.FenceImport.Unreadable;
import cn.xinxintong.place.Bd09;
import cn.xinxintong.place.Gcj02;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.wire.PointForm.Datum;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GeoJsonTest {
    private static final String RING = "[[87.60,43.82],[87.61,43.82],[87.61,43.83],[87.60,43.83],[87.60,43.82]]";
    private static final String HOLE =
            "[[87.604,43.824],[87.604,43.826],[87.606,43.826],[87.606,43.824],[87.604,43.824]]";
    private static final String POLYGON = polygon(RING);
    private static final String CIRCLE = "{\"type\":\"Feature\",\"properties\":{\"radiusMetres\":200},"
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[87.6,43.8]}}";
    private static final Polygon SQUARE = Polygon.of(
            List.of(Wgs84.of(43.82, 87.60), Wgs84.of(43.82, 87.61), Wgs84.of(43.83, 87.61), Wgs84.of(43.83, 87.60)));

    private static String polygon(String... rings) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + String.join(",", rings) + "]}";
    }

    private static String feature(String geometry) {
        return "{\"type\":\"Feature\",\"properties\":null,\"geometry\":" + geometry + "}";
    }

    private static String corridor(String positions, double halfWidth) {
        return "{\"type\":\"Feature\",\"properties\":{\"halfWidthMetres\":" + halfWidth
                + "},\"geometry\":{\"type\":\"LineString\",\"coordinates\":" + positions + "}}";
    }

    private static String features(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static List<Area> areas(String text) {
        FenceImport read = GeoJson.read(text, Datum.WGS84);
        assertThat(read).isInstanceOf(Read.class);
        return ((Read) read).fence().areas();
    }

    private static void assertUnreadable(String text, Fault fault, String place) {
        assertThat(GeoJson.read(text, Datum.WGS84)).isEqualTo(new Unreadable(fault, place));
    }

    @Nested
    class Reads {

        @Test
        void aPolygon() {
            assertThat(areas(POLYGON)).containsExactly(SQUARE);
        }

        @Test
        void aPolygonWithAHole() {
            Polygon read = (Polygon) areas(polygon(RING, HOLE)).get(0);

            assertThat(read.ring()).isEqualTo(SQUARE.ring());
            assertThat(read.holes()).hasSize(1);
            assertThat(read.holes().get(0)).hasSize(4).startsWith(Wgs84.of(43.824, 87.604));
        }

        @Test
        void aMultiPolygon() {
            String other = RING.replace("87.6", "87.7");
            String text = "{\"coordinates\":[[" + RING + "],[" + other + "]],\"type\":\"MultiPolygon\"}";

            assertThat(areas(text)).hasSize(2).startsWith(SQUARE);
        }

        @Test
        void aFeature() {
            assertThat(areas(feature(POLYGON))).containsExactly(SQUARE);
        }

        @Test
        void aFeatureCollectionWithACircle() {
            assertThat(areas(features(feature(POLYGON), CIRCLE)))
                    .containsExactly(SQUARE, new Circle(Wgs84.of(43.8, 87.6), 200));
        }

        @Test
        void aGeometryCollection() {
            String text = "{\"type\":\"GeometryCollection\",\"geometries\":[" + POLYGON + "]}";

            assertThat(areas(text)).containsExactly(SQUARE);
            assertThat(areas(feature(text))).containsExactly(SQUARE);
        }

        @Test
        void aCorridor() {
            List<Wgs84> road = List.of(Wgs84.of(43.80, 87.60), Wgs84.of(43.82, 87.65));
            String bare =
                    "{\"type\":\"LineString\",\"halfWidthMetres\":15,\"coordinates\":[[87.6,43.8],[87.65,43.82]]}";
            String twice = "{\"type\":\"MultiLineString\",\"halfWidthMetres\":15,\"coordinates\":"
                    + "[[[87.6,43.8],[87.65,43.82]],[[87.6,43.8],[87.6,43.8],[87.65,43.82]]]}";

            assertThat(areas(corridor("[[87.6,43.8],[87.65,43.82]]", 15))).containsExactly(new Corridor(road, 15));
            assertThat(areas(bare)).containsExactly(new Corridor(road, 15));
            assertThat(areas(twice)).containsExactly(new Corridor(road, 15), new Corridor(road, 15));
        }

        @Test
        void aRadiusBesideTheCoordinates() {
            assertThat(areas("{\"type\":\"Point\",\"radiusMetres\":200,\"coordinates\":[87.6,43.8]}"))
                    .containsExactly(new Circle(Wgs84.of(43.8, 87.6), 200));
        }

        @Test
        void whenAnAreaBelongsToTheFence() {
            String text = "{\"type\":\"Feature\",\"properties\":{\"validFrom\":\"2026-03-01T00:00:00+08:00\","
                    + "\"validUntil\":\"2026-05-31T16:00:00Z\"},\"geometry\":" + POLYGON + "}";

            Geofence fence = ((Read) GeoJson.read(text, Datum.WGS84)).fence();

            assertThat(fence.parts())
                    .containsExactly(new FencePart(
                            SQUARE, Instant.parse("2026-02-28T16:00:00Z"), Instant.parse("2026-05-31T16:00:00Z")));
            assertThat(GeoJson.write(fence)).contains("\"validUntil\":\"2026-06-01T00:00:00+08:00\"");
            assertThat(GeoJson.read(GeoJson.write(fence), Datum.WGS84)).isEqualTo(new Read(fence));
        }

        @Test
        void ringsThatGoTheWrongWayRound() {
            String clockwise = "[[87.60,43.82],[87.60,43.83],[87.61,43.83],[87.61,43.82],[87.60,43.82]]";

            assertThat(areas(polygon(clockwise))).containsExactly(SQUARE);
        }

        @Test
        void anEdgeThatIsStraightOnAShiftedMapWithThePointsThatItNeeds() {
            String text = polygon("[[87.6,43.8],[87.7,43.8],[87.7,43.81],[87.6,43.81],[87.6,43.8]]");
            Geofence fence = ((Read) GeoJson.read(text, Datum.GCJ02)).fence();

            for (int i = 0; i <= 100; i++) {
                Wgs84 onTheEdge = Gcj02.of(43.8, 87.6 + i / 1000.0).toWgs84();
                assertThat(fence.metresToEdge(onTheEdge)).isCloseTo(0, within(0.03));
            }
            assertThat(((Polygon) fence.areas().get(0)).ring()).hasSizeBetween(10, 200);
        }

        @Test
        void elevationsAndMembersThatRfc7946DoesNotName() {
            String text =
                    "{\"type\":\"Polygon\",\"bbox\":[0,0,1,1],\"crs\":{\"any\":[\"thing\",true]},\"coordinates\":["
                            + RING.replace(",43.82]", ",43.82,812.5]") + "]}";

            assertThat(areas(text)).containsExactly(SQUARE);
        }

        @Test
        void aRingThatRepeatsAPoint() {
            assertThat(areas(polygon(RING.replace("[87.61,43.83]", "[87.61,43.83],[87.61,43.83]"))))
                    .containsExactly(SQUARE);
            assertThat(areas(polygon(RING.replace("[[87.60,43.82]", "[[87.60,43.82],[87.60,43.82]"))))
                    .containsExactly(SQUARE);
            assertThat(areas(polygon(RING.replace("[87.60,43.82]]", "[87.60,43.82],[87.60,43.82]]"))))
                    .containsExactly(SQUARE);
        }

        @Test
        void otherDatumsIntoWgs84() {
            Wgs84 corner = Wgs84.of(43.82, 87.60);
            Gcj02 shifted = corner.toGcj02();
            Bd09 twice = Bd09.of(shifted);

            assertThat(cornerOf(shifted.lat(), shifted.lng(), Datum.GCJ02).metresTo(corner))
                    .isCloseTo(0, within(0.001));
            assertThat(cornerOf(twice.lat(), twice.lng(), Datum.BD09).metresTo(corner))
                    .isCloseTo(0, within(0.001));
        }

        private static Wgs84 cornerOf(double lat, double lng, Datum datum) {
            String text = CIRCLE.replace("[87.6,43.8]", "[" + lng + "," + lat + "]");
            FenceImport read = GeoJson.read(text, datum);
            return ((Circle) ((Read) read).fence().areas().get(0)).centre();
        }
    }

    @Nested
    class Refuses {

        @Test
        void whatIsNotJson() {
            assertUnreadable("", Fault.NOT_GEOJSON, "");
            assertUnreadable("null", Fault.NOT_GEOJSON, "");
            assertUnreadable("[]", Fault.NOT_GEOJSON, "");
            assertUnreadable(POLYGON + "{}", Fault.NOT_GEOJSON, "");
            assertUnreadable(POLYGON.substring(0, POLYGON.length() - 2), Fault.NOT_GEOJSON, "coordinates[0]");
            assertUnreadable(POLYGON.replace("87.61,43.83", "NaN,43.83"), Fault.NOT_GEOJSON, "coordinates[0][2][0]");
        }

        @Test
        void aKeyTwice() {
            String twice = "{\"type\":\"Polygon\",\"type\":\"Polygon\",\"coordinates\":[" + RING + "]}";

            assertUnreadable(twice, Fault.NOT_GEOJSON, "type");
            assertUnreadable(
                    features(feature(POLYGON), feature(twice)), Fault.NOT_GEOJSON, "features[1].geometry.type");
        }

        @Test
        void membersOfAnotherKind() {
            assertUnreadable("{}", Fault.NOT_GEOJSON, "type");
            assertUnreadable("{\"type\":7}", Fault.NOT_GEOJSON, "type");
            assertUnreadable("{\"type\":\"Polygon\"}", Fault.NOT_GEOJSON, "coordinates");
            assertUnreadable("{\"type\":\"Polygon\",\"coordinates\":{}}", Fault.NOT_GEOJSON, "coordinates");
            assertUnreadable("{\"type\":\"FeatureCollection\"}", Fault.NOT_GEOJSON, "features");
            assertUnreadable(features(POLYGON), Fault.NOT_GEOJSON, "features[0]");
            assertUnreadable(features("3"), Fault.NOT_GEOJSON, "features[0]");
            assertUnreadable(feature("[]"), Fault.NOT_GEOJSON, "geometry");
        }

        @Test
        void positionsThatAreNoNumbers() {
            assertUnreadable(
                    POLYGON.replace("[87.60,43.83]", "[\"87.60\",43.83]"), Fault.NOT_GEOJSON, "coordinates[0][3]");
            assertUnreadable(POLYGON.replace("[87.60,43.83]", "[87.60]"), Fault.NOT_GEOJSON, "coordinates[0][3]");
            assertUnreadable(POLYGON.replace("[87.60,43.83]", "null"), Fault.NOT_GEOJSON, "coordinates[0][3]");
        }

        @Test
        void geometriesThatAreNoAreas() {
            String line = "{\"type\":\"MultiPoint\",\"coordinates\":" + RING + "}";

            assertUnreadable(line, Fault.UNSUPPORTED_TYPE, "");
            assertUnreadable(features(feature(POLYGON), feature(line)), Fault.UNSUPPORTED_TYPE, "features[1].geometry");
            assertUnreadable(feature("null"), Fault.UNSUPPORTED_TYPE, "geometry");
            assertUnreadable("{\"type\":\"polygon\"}", Fault.UNSUPPORTED_TYPE, "");
        }

        @Test
        void collectionsWithoutAnyArea() {
            assertUnreadable(features(), Fault.NO_AREA, "");
            assertUnreadable("{\"type\":\"MultiPolygon\",\"coordinates\":[]}", Fault.NO_AREA, "");
        }

        @Test
        void tooFewPoints() {
            assertUnreadable(polygon(), Fault.TOO_FEW_POINTS, "coordinates");
            assertUnreadable(polygon("[]"), Fault.TOO_FEW_POINTS, "coordinates[0]");
            assertUnreadable(polygon("[[87.6,43.8],[87.7,43.8],[87.6,43.8]]"), Fault.TOO_FEW_POINTS, "coordinates[0]");
            assertUnreadable(
                    polygon("[[87.6,43.8],[87.7,43.8],[87.7,43.8],[87.6,43.8]]"),
                    Fault.TOO_FEW_POINTS,
                    "coordinates[0]");
        }

        @Test
        void ringsThatAreNotClosed() {
            assertUnreadable(
                    POLYGON.replace(",[87.60,43.82]]", ",[87.60,43.8201]]"), Fault.RING_NOT_CLOSED, "coordinates[0]");
            assertUnreadable(
                    polygon(RING, HOLE.replace(",[87.604,43.824]]", "]")), Fault.RING_NOT_CLOSED, "coordinates[1]");
        }

        @Test
        void ringsThatCrossThemselves() {
            String bowTie = "[[87.60,43.82],[87.61,43.83],[87.61,43.82],[87.60,43.83],[87.60,43.82]]";
            String spike = "[[87.60,43.82],[87.61,43.82],[87.61,43.84],[87.61,43.83],[87.60,43.83],[87.60,43.82]]";
            String touching = "[[87.60,43.82],[87.61,43.82],[87.61,43.83],[87.605,43.82],[87.60,43.83],[87.60,43.82]]";

            assertUnreadable(polygon(bowTie), Fault.RING_CROSSES_ITSELF, "coordinates[0][0]");
            assertUnreadable(polygon(spike), Fault.RING_CROSSES_ITSELF, "coordinates[0][1]");
            assertUnreadable(polygon(touching), Fault.RING_CROSSES_ITSELF, "coordinates[0][0]");
        }

        @Test
        void holesThatAreNotInside() {
            String outside = HOLE.replace("87.60", "87.70");
            String across = HOLE.replace("87.604", "87.608").replace("87.606", "87.626");
            String alongTheEdge = HOLE.replace("87.604", "87.60");

            assertUnreadable(polygon(RING, outside), Fault.HOLE_OUTSIDE, "coordinates[1][0]");
            assertUnreadable(polygon(RING, HOLE, across), Fault.HOLE_OUTSIDE, "coordinates[2][1]");
            assertUnreadable(polygon(RING, alongTheEdge), Fault.HOLE_OUTSIDE, "coordinates[1][0]");
        }

        @Test
        void holesThatOverlap() {
            String across =
                    HOLE.replace("87.604", "87.605").replace("87.606", "87.608").replace("43.826", "43.825");
            String inTheHole = HOLE.replace("87.604", "87.6045")
                    .replace("87.606", "87.6055")
                    .replace("43.824", "43.8245")
                    .replace("43.826", "43.8255");

            assertUnreadable(polygon(RING, HOLE, HOLE), Fault.HOLES_OVERLAP, "coordinates[2][0]");
            assertUnreadable(polygon(RING, HOLE, across), Fault.HOLES_OVERLAP, "coordinates[2][1]");
            assertUnreadable(polygon(RING, HOLE, inTheHole), Fault.HOLES_OVERLAP, "coordinates[2]");
        }

        @Test
        void coordinatesOutOfRange() {
            assertUnreadable(
                    POLYGON.replace("[87.61,43.82]", "[180.1,43.82]"),
                    Fault.COORDINATE_OUT_OF_RANGE,
                    "coordinates[0][1]");
            assertUnreadable(
                    POLYGON.replace("[87.61,43.82]", "[43.82,93]"), Fault.COORDINATE_OUT_OF_RANGE, "coordinates[0][1]");
            assertUnreadable(
                    POLYGON.replace("[87.61,43.82]", "[1e999,43]"), Fault.COORDINATE_OUT_OF_RANGE, "coordinates[0][1]");
        }

        @Test
        void aPointBeyondTheDateLineInBaidusDatumToo() {
            String text = CIRCLE.replace("[87.6,43.8]", "[-180.001,43.8]");

            assertThat(GeoJson.read(text, Datum.BD09))
                    .isEqualTo(new Unreadable(Fault.COORDINATE_OUT_OF_RANGE, "geometry.coordinates"));
        }

        @Test
        void areasThatAreTooSmallOrTooLarge() {
            String tiny = "[[87.6,43.8],[87.6001,43.8],[87.6001,43.8001],[87.6,43.8001],[87.6,43.8]]";
            String large = "[[87,43],[87.6,43],[87.6,43.4],[87,43.4],[87,43]]";
            String huge = "[[-100,10],[100,10],[100,20],[-100,20],[-100,10]]";

            assertUnreadable(polygon(tiny), Fault.TOO_SMALL, "coordinates[0]");
            assertUnreadable(polygon(large), Fault.TOO_LARGE, "coordinates[0]");
            assertUnreadable(polygon(huge), Fault.TOO_LARGE, "coordinates[0]");
        }

        @Test
        void fencesAtTheDateLineAndThePoles() {
            String atTheLine = "[[179.9,43],[-179.9,43],[-179.9,43.1],[179.9,43.1],[179.9,43]]";
            String atThePole = "[[10,84.99],[10.1,84.99],[10.1,85.01],[10,84.99]]";

            assertUnreadable(polygon(atTheLine), Fault.DATE_LINE_OR_POLE, "coordinates[0][0]");
            assertUnreadable(polygon(atThePole), Fault.DATE_LINE_OR_POLE, "coordinates[0][2]");
            assertUnreadable(
                    CIRCLE.replace("[87.6,43.8]", "[179.1,43]"), Fault.DATE_LINE_OR_POLE, "geometry.coordinates");
            assertUnreadable(
                    corridor("[[87.6,43.8],[179.5,43.8]]", 20), Fault.DATE_LINE_OR_POLE, "geometry.coordinates[1]");
        }

        @Test
        void corridorsThatAreNone() {
            String line = "{\"type\":\"LineString\",\"coordinates\":[[87.6,43.8],[87.7,43.8]]}";

            assertUnreadable(line, Fault.HALF_WIDTH_MISSING, "");
            assertUnreadable(feature(line), Fault.HALF_WIDTH_MISSING, "properties.halfWidthMetres");
            assertUnreadable(corridor("[[87.6,43.8],[87.7,43.8]]", 0.5), Fault.TOO_SMALL, "properties.halfWidthMetres");
            assertUnreadable(
                    corridor("[[87.6,43.8],[87.7,43.8]]", 5001), Fault.TOO_LARGE, "properties.halfWidthMetres");
            assertUnreadable(corridor("[[87.6,43.8],[87.6,43.8]]", 5), Fault.TOO_FEW_POINTS, "geometry.coordinates");
            assertUnreadable(corridor("[[87.6,43.8]]", 5), Fault.TOO_FEW_POINTS, "geometry.coordinates");
        }

        @Test
        void moreThanFourThousandKilometresOfLines() {
            String long1 = "[[73,43],[120,43]]";

            assertUnreadable(
                    features(corridor(long1, 20), corridor(long1, 20)),
                    Fault.TOO_LARGE,
                    "features[1].geometry.coordinates");
        }

        @Test
        void timesThatAreNone() {
            String area = "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":" + POLYGON + "}";

            for (String wrong :
                    new String[] {"7", "\"2026-03-01\"", "\"2026-03-01T00:00:00\"", "\"1999-12-31T00:00:00Z\""}) {
                assertUnreadable(
                        String.format(area, "\"validFrom\":" + wrong), Fault.VALIDITY_WRONG, "properties.validFrom");
                assertUnreadable(
                        features(String.format(area, "\"validUntil\":" + wrong)),
                        Fault.VALIDITY_WRONG,
                        "features[0].properties.validUntil");
            }
            String backwards = "\"validFrom\":\"2026-03-01T00:00:00+08:00\",\"validUntil\":\"2026-02-28T16:00:00Z\"";
            assertUnreadable(String.format(area, backwards), Fault.VALIDITY_WRONG, "properties.validUntil");
        }

        @Test
        void circlesWithoutAFitRadius() {
            String point = "{\"type\":\"Point\",\"coordinates\":[87.6,43.8]}";

            assertUnreadable(point, Fault.RADIUS_MISSING, "");
            assertUnreadable(feature(point), Fault.RADIUS_MISSING, "properties.radiusMetres");
            assertUnreadable(CIRCLE.replace("200", "\"200\""), Fault.RADIUS_MISSING, "properties.radiusMetres");
            assertUnreadable(CIRCLE.replace("200", "0.5"), Fault.TOO_SMALL, "properties.radiusMetres");
            assertUnreadable(CIRCLE.replace("200", "-200"), Fault.TOO_SMALL, "properties.radiusMetres");
            assertUnreadable(
                    features(CIRCLE.replace("200", "1e9")), Fault.TOO_LARGE, "features[0].properties.radiusMetres");
        }

        @Test
        void whatIsTooDeep() {
            String deep = "[".repeat(31) + "]".repeat(31);
            String deeper = "[" + deep + "]";

            assertThat(areas(POLYGON.replace("{\"type\"", "{\"x\":" + deep + ",\"type\"")))
                    .hasSize(1);
            assertThat(GeoJson.read(POLYGON.replace("{\"type\"", "{\"x\":" + deeper + ",\"type\""), Datum.WGS84))
                    .isInstanceOfSatisfying(
                            Unreadable.class, u -> assertThat(u.fault()).isEqualTo(Fault.TOO_DEEP));
        }

        @Test
        void whatIsTooLong() {
            assertUnreadable(POLYGON + " ".repeat(2 * 1024 * 1024), Fault.TEXT_TOO_LONG, "");
        }

        @Test
        void tooManyPoints() {
            assertThat(areas(polygon(ringOf(10_000)))).hasSize(1);
            assertUnreadable(polygon(ringOf(10_001)), Fault.TOO_MANY_POINTS, "coordinates[0][10000]");
        }

        private static String ringOf(int points) {
            StringBuilder ring = new StringBuilder("[");
            for (int i = 0; i <= points; i++) {
                double angle = 2 * Math.PI * (i % points) / points;
                ring.append(i == 0 ? "[" : ",[")
                        .append(87.6 + 0.1 * Math.cos(angle))
                        .append(',')
                        .append(43.8 + 0.1 * Math.sin(angle))
                        .append(']');
            }
            return ring.append(']').toString();
        }
    }

    @Nested
    class Writes {

        @Test
        void aPolygonAsAPolygon() {
            assertThat(GeoJson.write(Geofence.of(List.of(SQUARE))))
                    .isEqualTo("{\"type\":\"Polygon\",\"coordinates\":[[[87.6,43.82],[87.61,43.82],[87.61,43.83],"
                            + "[87.6,43.83],[87.6,43.82]]]}");
        }

        @Test
        void aCircleAsAFeature() {
            Geofence fence = Geofence.of(List.of(new Circle(Wgs84.of(43.8, 87.6), 200)));

            assertThat(GeoJson.write(fence))
                    .isEqualTo("{\"type\":\"Feature\",\"properties\":{\"radiusMetres\":200.0},"
                            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[87.6,43.8]}}");
        }

        @Test
        void whatIsReadBackTheSame() {
            Geofence one = ((Read) GeoJson.read(polygon(RING, HOLE), Datum.GCJ02)).fence();
            Geofence several = ((Read) GeoJson.read(features(feature(POLYGON), CIRCLE), Datum.BD09)).fence();

            assertThat(GeoJson.read(GeoJson.write(one), Datum.WGS84)).isEqualTo(new Read(one));
            assertThat(GeoJson.read(GeoJson.write(several), Datum.WGS84)).isEqualTo(new Read(several));
        }

        @Test
        void inTheDatumOfAMap() {
            Geofence fence = Geofence.of(List.of(new Circle(Wgs84.of(43.8, 87.6), 200)));

            for (Datum datum : Datum.values()) {
                Circle read = (Circle) ((Read) GeoJson.read(GeoJson.write(fence, datum), datum))
                        .fence()
                        .areas()
                        .get(0);
                assertThat(read.centre().metresTo(Wgs84.of(43.8, 87.6))).isCloseTo(0, within(0.001));
            }
            assertThat(GeoJson.write(fence, Datum.GCJ02)).isNotEqualTo(GeoJson.write(fence));
        }

        @Test
        void corridorsAndDatedPartsReadBackExactly() {
            Corridor road = new Corridor(List.of(Wgs84.of(43.80, 87.60), Wgs84.of(43.82, 87.65)), 12.5);
            Geofence fence = Geofence.ofParts(List.of(
                    FencePart.always(road),
                    new FencePart(SQUARE, Instant.parse("2026-03-01T00:00:00.123Z"), Instant.MAX),
                    new FencePart(SQUARE, Instant.MIN, Instant.parse("2026-03-01T00:00:00Z"))));

            assertThat(GeoJson.read(GeoJson.write(fence), Datum.WGS84)).isEqualTo(new Read(fence));
        }

        @Test
        void outerRingsCounterclockwise() {
            String clockwise = "[[87.60,43.82],[87.60,43.83],[87.61,43.83],[87.61,43.82],[87.60,43.82]]";
            Geofence fence = ((Read) GeoJson.read(polygon(clockwise), Datum.WGS84)).fence();

            assertThat(GeoJson.write(fence)).isEqualTo(GeoJson.write(Geofence.of(List.of(SQUARE))));
        }
    }

    @Property(tries = 2000)
    void answersWhateverText(@ForAll String text) {
        assertThat(GeoJson.read(text, Datum.WGS84)).isInstanceOf(Unreadable.class);
    }

    @Property(tries = 3000)
    void answersWhateverIsDoneToAFence(@ForAll int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(features(feature(polygon(RING, HOLE)), CIRCLE));
        String tokens = "{}[],:\"-0123456789.eE nulltrue";
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(12));
            text.replace(
                    at, end, tokens.substring(random.nextInt(tokens.length())).substring(0, 1));
        }

        assertThat(GeoJson.read(text.toString(), Datum.BD09)).isNotNull();
    }
}
