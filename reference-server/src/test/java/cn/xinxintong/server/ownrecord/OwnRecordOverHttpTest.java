package cn.xinxintong.server.ownrecord;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.evidence.DeviceSigner;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.evidence.record.RecordFinding;
import cn.xinxintong.attendance.evidence.record.RecordReport;
import cn.xinxintong.attendance.evidence.record.RecordReport.Proof;
import cn.xinxintong.attendance.evidence.record.Records;
import cn.xinxintong.attendance.testing.DeviceKeyPair;
import cn.xinxintong.attendance.testing.SampleClaims;
import cn.xinxintong.crypto.SignaturePublicKey;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Fonts;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /v1/me/export}: what a worker takes with him, and whether it can be checked without the platform. */
class OwnRecordOverHttpTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final DeviceKeyPair KEY = DeviceKeyPair.make();
    private static Browser worker;
    private static Site.Newcomer person;
    private static String month;

    /** He punches in and out by phone, is refused once far away, and passes a gate. */
    @BeforeAll
    static void aWorkerHasARecord() {
        Browser enterprise = Site.enterprise();
        String project = Site.project(enterprise);
        Browser officer = Site.officer();
        person = Site.newcomer();
        Browser first = Site.firstSignIn(person, Site.collect(officer, person));
        Site.join(first, officer, Site.invite(enterprise, project, person));
        Reply again = Site.signIn(person.number(), Site.PASSWORD, ",'publicKey':'" + KEY.publicKeyBase64() + "'");
        worker = SERVER.browser().as(again.at("/token"));
        month = YearMonth.from(SERVER.clock().instant().atZone(SERVER.clock().getZone()))
                .toString();
        List<SignedPunch> chain = new ArrayList<>();
        for (double lat : new double[] {43.8253, 43.9, 43.8253}) {
            SERVER.clock().forward(Duration.ofMinutes(10));
            SampleClaims sample = SampleClaims.at(SERVER.clock().instant())
                    .project(ProjectId.parse(project))
                    .point(Wgs84.of(lat, 87.6168))
                    .sequence(1);
            if (!chain.isEmpty()) {
                sample.after(chain.size(), chain.get(chain.size() - 1).id());
            }
            chain.add(sign(sample.claims(), KEY));
        }
        for (SignedPunch punch : chain) {
            Reply reply = worker.post("/v1/me/punches", "{'punches':['" + punch.jws() + "']}");
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        }
        String at = RecordWords.time(SERVER.clock().instant().plusSeconds(60));
        SERVER.clock().forward(Duration.ofMinutes(2));
        Reply gate = enterprise.post(
                "/v1/enterprise/projects/" + project + "/gate-records",
                "{'dataList':[{'idCardType':'01','idCardNumber':'" + person.number() + "','date':'" + at
                        + "','direction':'02'}]}");
        assertThat(gate.at("/accepted")).as(gate.text()).isEqualTo("1");
    }

    private static SignedPunch sign(PunchClaims claims, DeviceSigner signer) {
        return SignedPunch.sign(claims, signer);
    }

    private static Reply export(String query) {
        Reply reply = worker.get("/v1/me/export?" + query + "&from=" + month + "&to=" + month);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    private static byte[] bytes(Reply reply) {
        return reply.text().getBytes(StandardCharsets.UTF_8);
    }

    private static List<SignaturePublicKey> publishedKeys() {
        List<SignaturePublicKey> keys = new ArrayList<>();
        for (JsonNode key : SERVER.browser().get("/v1/record-keys").json().at("/items")) {
            keys.add(SignaturePublicKey.parse(key.get("publicKey").asText()));
        }
        return keys;
    }

    @Test
    void theJsonHoldsAndProvesThePunches() {
        Reply reply = export("format=json");

        RecordReport report = Records.verify(bytes(reply), publishedKeys());

        assertThat(report.findings()).isEmpty();
        assertThat(report.rows())
                .extracting(RecordReport.Row::proof)
                .containsExactly(Proof.SIGNATURE, Proof.SIGNATURE, Proof.PLATFORM);
        assertThat(reply.header("content-type")).isEqualTo("application/json");
        assertThat(reply.header("content-disposition")).contains("attendance-" + month + "-" + month + ".json");
        assertThat(reply.json().at("/record/refused/0/reason").asText()).isEqualTo("OUTSIDE_GEOFENCE");
        assertThat(reply.json().at("/record/projects/0/name").asText()).isEqualTo("南门小区三期");
        assertThat(reply.json().at("/record/days")).hasSize(1);
    }

    @Test
    void nothingInItTellsMoreOfHimThanThePlatformShows() {
        for (String format : List.of("json", "csv")) {
            assertThat(export("format=" + format).text())
                    .doesNotContain(person.number())
                    .doesNotContain(person.name())
                    .contains(person.number().substring(0, 6) + "********");
        }
    }

    @Test
    void theCsvOpensInSpreadsheetsAndIsSigned() {
        Reply reply = export("format=csv");

        byte[] bytes = bytes(reply);
        assertThat(bytes).startsWith((byte) 0xef, (byte) 0xbb, (byte) 0xbf);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text)
                .contains("\"本人考勤记录\"\r\n")
                .contains("\"南门小区三期\",\"进\",\"手机\"")
                .contains("\"出\",\"闸机\"");
        assertThat(Records.verify(bytes, publishedKeys()).holds()).isTrue();
        assertThat(reply.header("content-type")).isEqualTo("text/csv;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "ug", "kk-Arab", "en"})
    void thePdfIsThereInEveryLanguageAndIsSigned(String language) throws IOException {
        Fonts.found();
        byte[] pdf = worker.with("Accept-Language", language)
                .download("/v1/me/export?format=pdf&from=" + month + "&to=" + month);

        RecordReport report = Records.verify(pdf, publishedKeys());
        assertThat(report.findings()).isEmpty();
        assertThat(report.signature()).isInstanceOf(RecordReport.Signature.Right.class);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("南门小区三期")
                    .contains(month);
        }
    }

    @Test
    void aChangedFileDoesNotHold() {
        byte[] file = bytes(export("format=json"));
        String changed =
                new String(file, StandardCharsets.UTF_8).replaceFirst("\"direction\":\"IN\"", "\"direction\":\"OUT\"");

        assertThat(Records.verify(changed.getBytes(StandardCharsets.UTF_8), publishedKeys())
                        .findings())
                .contains(
                        new RecordFinding(RecordFinding.Code.CONTENT_CHANGED, 0),
                        new RecordFinding(RecordFinding.Code.DIRECTION_DIFFERS, 1));
    }

    @Test
    void withoutMonthsItIsOfTheLastTwoYears() {
        JsonNode record = worker.get("/v1/me/export?format=json").json().at("/record");

        assertThat(record.get("to").asText()).startsWith(month);
        assertThat(record.get("from").asText()).isEqualTo(YearMonth.parse(month).minusMonths(23) + "-01");
    }

    @Test
    void whatWasIssuedIsWrittenDown() {
        Database database = new Database(Jdbi.create(SERVER.databaseUrl()));
        byte[] file = bytes(export("format=json"));
        String digest = java.util.HexFormat.of().formatHex(cn.xinxintong.crypto.Digests.sha256(file));

        List<String> kinds = database.use(h -> h.createQuery("select kind from issued_record where digest = :digest")
                .bind("digest", digest)
                .mapTo(String.class)
                .list());
        assertThat(kinds).containsExactly("JSON");
    }

    @Test
    void badQueriesAreNamed() {
        assertField("from=2026-01", "format", "REQUIRED");
        assertField("format=docx", "format", "BAD_VALUE");
        assertField("format=PDF", "format", "BAD_VALUE");
        assertField("format=csv&from=2026-13", "from", "BAD_FORMAT");
        assertField("format=csv&from=2026-05&to=2026-04", "to", "OUT_OF_RANGE");
        assertField("format=csv&from=2023-01&to=2026-04", "from", "OUT_OF_RANGE");
        assertThat(SERVER.browser().get("/v1/me/export?format=csv").status()).isEqualTo(401);
        assertThat(Site.enterprise().get("/v1/me/export?format=csv").status()).isEqualTo(403);
    }

    private static void assertField(String query, String field, String code) {
        Reply reply = worker.get("/v1/me/export?" + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.at("/fields/0/field")).isEqualTo(field);
        assertThat(reply.at("/fields/0/code")).isEqualTo(code);
    }

    @Test
    void theDescriptionNamesTheThreeKindsOfFile() {
        JsonNode content =
                SERVER.browser().get("/openapi.json").json().at("/paths/~1v1~1me~1export/get/responses/200/content");

        assertThat(content.has("application/pdf")).isTrue();
        assertThat(content.has("text/csv")).isTrue();
        assertThat(content.has("application/json")).isTrue();
    }
}
