package cn.xinxintong.server.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Site;
import org.junit.jupiter.api.Test;

class FencesOverHttpTest {
    private static final String ROAD = "{'type':'Feature','properties':{'halfWidthMetres':30.5,"
            + "'validFrom':'2026-03-01T00:00:00+08:00'},'geometry':{'type':'LineString','coordinates':[[87.6,43.8],[87.65,43.82]]}}";
    private static final String GATE =
            "{'type':'Feature','properties':{'radiusMetres':80.0},'geometry':{'type':'Point','coordinates':[87.61,43.83]}}";
    private static final String YARD = "{'type':'Feature','properties':{},'geometry':{'type':'Polygon','coordinates':["
            + "[[87.6,43.82],[87.61,43.82],[87.61,43.83],[87.6,43.83],[87.6,43.82]],"
            + "[[87.604,43.824],[87.604,43.826],[87.606,43.826],[87.606,43.824],[87.604,43.824]]]}}";
    private static final String ALL =
            "{'type':'FeatureCollection','features':[" + ROAD + "," + GATE + "," + YARD + "]}";

    private final Browser enterprise = Site.enterprise();

    private Reply make(String fence, String datum) {
        return enterprise.post(
                "/v1/enterprise/projects",
                "{'name':'x','regionCode':'650102','address':'y','mobileAttendance':true,'datum':'" + datum
                        + "','fence':" + fence + "}");
    }

    private void assertFault(String fence, String field, String code) {
        Reply reply = make(fence, "WGS84");
        assertThat(reply.code()).as(reply.text()).isEqualTo("FENCE_NOT_READABLE");
        assertThat(reply.at("/fields/0/field")).isEqualTo(field);
        assertThat(reply.at("/fields/0/code")).isEqualTo(code);
    }

    @Test
    void everyKindOfAreaIsReadBackAsItWasWritten() {
        Reply made = make(ALL, "WGS84");
        Reply read = enterprise.get("/v1/enterprise/projects/" + made.at("/id"));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(read.json().at("/fence").toString()).isEqualTo(ALL.replace('\'', '"'));
        assertThat(read.at("/datum")).isEqualTo("WGS84");
    }

    @Test
    void aFenceInTheDatumOfAMapIsKeptInThatOfReceivers() {
        Reply made = make(GATE, "GCJ02");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().at("/fence/geometry/coordinates/0").asDouble()).isBetween(87.6, 87.6099);
    }

    @Test
    void anUnfitFenceIsRefusedAndTheFaultsPlaceIsNamed() {
        assertFault(
                ALL.replace("[87.61,43.82],[87.61,43.83]", "[87.61,43.83],[87.61,43.82]"),
                "fence.features[2].geometry.coordinates[0][0]",
                "RING_CROSSES_ITSELF");
        assertFault(
                ALL.replace("'halfWidthMetres':30.5,", ""),
                "fence.features[0].properties.halfWidthMetres",
                "HALF_WIDTH_MISSING");
        assertFault(
                ALL.replace("2026-03-01T00:00:00+08:00", "2026-03-01"),
                "fence.features[0].properties.validFrom",
                "VALIDITY_WRONG");
        assertFault(GATE.replace("87.61", "179.5"), "fence.geometry.coordinates", "DATE_LINE_OR_POLE");
    }
}
