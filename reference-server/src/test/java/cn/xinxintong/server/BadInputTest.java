package cn.xinxintong.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each bad input gets a problem with its own code, nothing is written, and nothing of the inside is shown. */
class BadInputTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final Browser ANYBODY = SERVER.browser();
    private static Browser enterprise;
    private static Browser officer;
    private static Browser worker;
    private static String project;

    @BeforeAll
    static void aWorkerIsOnAProject() {
        enterprise = Site.enterprise();
        project = Site.project(enterprise);
        officer = Site.officer();
        Site.Newcomer newcomer = Site.newcomer();
        worker = Site.firstSignIn(newcomer, Site.collect(officer, newcomer));
        Site.join(worker, officer, Site.invite(enterprise, project, newcomer));
    }

    private static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.json().at("/status").asInt()).isEqualTo(status);
        assertThat(reply.at("/requestId"))
                .isEqualTo(reply.header("x-request-id"))
                .matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(reply.at("/detail")).isNotEmpty();
        assertThat(reply.text())
                .doesNotContain("Exception")
                .doesNotContain("cn.xinxintong")
                .doesNotContain("jackson")
                .doesNotContain("SQLSTATE")
                .doesNotContain("select ");
    }

    private static Reply signIn(String body) {
        return ANYBODY.post("/v1/sign-in/password", body);
    }

    @Test
    void anUnknownRouteOrMethod() {
        assertProblem(ANYBODY.get("/v1/nothing"), 404, "UNKNOWN_ROUTE");
        assertProblem(ANYBODY.get("/"), 404, "UNKNOWN_ROUTE");
        assertProblem(ANYBODY.delete("/v1/sign-in/password"), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void anAddressThatIsNoAddress() {
        assertThat(ANYBODY.get("/v1/me/projects/%2e%2e/x").status()).isBetween(400, 499);
        assertProblem(ANYBODY.get("/v1/agreements/%c0%ae"), 400, "BAD_REQUEST");
    }

    @Test
    void whatIsNotJson() {
        assertProblem(signIn("{"), 400, "BAD_JSON");
        assertProblem(signIn(""), 400, "BAD_JSON");
        assertProblem(signIn("null"), 400, "BAD_JSON");
        assertProblem(signIn("[]"), 400, "BAD_JSON");
        assertProblem(signIn("{'login':'a','login':'b'}"), 400, "BAD_JSON");
        assertProblem(signIn("{} {}"), 400, "BAD_JSON");
        byte[] latin1 = "{\"login\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(ANYBODY.send("POST", "/v1/sign-in/password", latin1, "application/json"), 400, "BAD_JSON");
    }

    @Test
    void aWrongMediaType() {
        byte[] form = "login=a".getBytes(StandardCharsets.UTF_8);
        assertProblem(
                ANYBODY.send("POST", "/v1/sign-in/password", form, "application/x-www-form-urlencoded"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(ANYBODY.send("POST", "/v1/sign-in/password", form, ""), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void tenMegabytes() {
        byte[] large = new byte[10 << 20];
        assertProblem(ANYBODY.send("POST", "/v1/sign-in/password", large, "application/json"), 413, "BODY_TOO_LARGE");
    }

    @Test
    void fiveThousandLevels() {
        assertProblem(signIn("[".repeat(5000) + "]".repeat(5000)), 400, "JSON_TOO_DEEP");
        assertProblem(signIn("{'device':" + "{'a':".repeat(5000) + "1" + "}".repeat(5000) + "}"), 400, "JSON_TOO_DEEP");
        assertProblem(
                enterprise.post("/v1/enterprise/projects", "{'fence':" + "[".repeat(5000) + "]".repeat(5000) + "}"),
                400,
                "JSON_TOO_DEEP");
    }

    @Test
    void unknownFieldsAreNamed() {
        Reply reply = signIn("{'login':'a','admin':true}");
        assertProblem(reply, 400, "UNKNOWN_FIELD");
        assertThat(reply.at("/fields/0/field")).isEqualTo("admin");
        assertThat(signIn("{'<script>':1}").text()).doesNotContain("<script>");
    }

    @Test
    void nullsAndWrongTypesAreNamed() {
        Reply reply = signIn("{'login':null,'password':'x','agreementVersion':'2026-01','device':{'id':''}}");
        assertProblem(reply, 422, "INVALID_FIELDS");
        assertThat(reply.text())
                .contains("{\"field\":\"device.id\",\"code\":\"TOO_SHORT\"")
                .contains("{\"field\":\"login\",\"code\":\"REQUIRED\"");
        Reply number = signIn("{'login':7}");
        assertProblem(number, 422, "INVALID_FIELDS");
        assertThat(number.at("/fields/0/code")).isEqualTo("BAD_VALUE");
    }

    @Test
    void emojiAndControlCharactersInNames() {
        String number = Site.newcomer().number();
        Reply emoji = officer.post("/v1/officer/workers", "{'identityNumber':'" + number + "','name':'张😀'}");
        assertProblem(emoji, 422, "INVALID_FIELDS");
        assertThat(emoji.at("/fields/0/code")).isEqualTo("INVALID_NAME");
        Reply control = officer.post("/v1/officer/workers", "{'identityNumber':'" + number + "','name':'张\\u0000三'}");
        assertProblem(control, 422, "INVALID_FIELDS");
        assertThat(control.at("/fields/0/code")).isEqualTo("BAD_CHARACTER");
        Reply override = officer.post("/v1/officer/workers", "{'identityNumber':'" + number + "','name':'张\\u202e三'}");
        assertThat(override.at("/fields/0/code")).isEqualTo("BAD_CHARACTER");
        assertProblem(
                officer.post("/v1/officer/real-names", "{'identityNumber':'" + number + "','name':'张三'}"),
                404,
                "WORKER_UNKNOWN");
    }

    @Test
    void anSqlFragmentIsJustAWrongLogin() {
        Reply reply = Site.signIn("x' or 1=1 --".replace('\'', '`'), "y", "");
        assertProblem(reply, 422, "INVALID_FIELDS");
        assertThat(reply.at("/fields/0/code")).isEqualTo("INVALID_LOGIN");
        Reply name = enterprise.send(
                "POST",
                "/v1/enterprise/projects/" + project + "/teams",
                "{\"name\":\"'); drop table team; --\"}".getBytes(StandardCharsets.UTF_8),
                "application/json");
        assertThat(name.status()).isEqualTo(201);
        assertThat(name.at("/name")).isEqualTo("'); drop table team; --");
        assertThat(enterprise
                        .get("/v1/enterprise/projects/" + project + "/teams")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void badIdentityNumbers() {
        for (String wrong : new String[] {"65010219850230001X", "6501021985020100", "110105194912310021", "身份证"}) {
            Reply reply = Site.signIn(wrong, "123456", "");
            assertProblem(reply, 422, "INVALID_FIELDS");
        }
    }

    @Test
    void aWrongMonthOrDay() {
        String attendance = "/v1/me/projects/" + project + "/attendance";
        assertProblem(worker.get(attendance), 400, "BAD_PARAMETER");
        assertProblem(worker.get(attendance + "?month=2026-13"), 400, "BAD_PARAMETER");
        assertProblem(worker.get(attendance + "?month=2026-1"), 400, "BAD_PARAMETER");
        assertProblem(worker.get(attendance + "/2026-02-30"), 400, "BAD_PARAMETER");
        assertThat(worker.get(attendance + "?month=2020-01").at("/reason")).isEqualTo("BEFORE_ENTRY");
        assertThat(worker.get(attendance + "?month=2099-01").at("/reason")).isEqualTo("TO_COME");
    }

    @Test
    void aWrongCutOfAList() {
        assertProblem(worker.get("/v1/me/projects?limit=0"), 400, "BAD_PARAMETER");
        assertProblem(worker.get("/v1/me/projects?limit=201"), 400, "BAD_PARAMETER");
        assertProblem(worker.get("/v1/me/projects?cursor=x!"), 400, "BAD_PARAMETER");
    }

    @Test
    void anotherSitesOfficer() {
        Site.Newcomer newcomer = Site.newcomer();
        Browser his = Site.firstSignIn(newcomer, Site.collect(officer, newcomer));
        String invitation = Site.invite(enterprise, project, newcomer);
        his.post(
                "/v1/me/invitations/" + invitation + "/acceptance",
                "{'version':1,'consents':{'wageCard':'2026-01','realName':'2026-01'}}");
        Browser otherOfficer = Site.otherOfficer();

        assertProblem(
                otherOfficer.post(
                        "/v1/officer/confirmations", "{'purpose':'ENTRY','invitationId':'" + invitation + "'}"),
                403,
                "OFFICER_NOT_OF_PROJECT");
        assertProblem(
                otherOfficer.post(
                        "/v1/officer/confirmations",
                        "{'purpose':'PASSWORD_RESET','identityNumber':'" + newcomer.number() + "'}"),
                403,
                "OFFICER_NOT_OF_PROJECT");
    }

    @Test
    void expiredAndForgedTokens() {
        assertProblem(ANYBODY.get("/v1/me"), 401, "NOT_SIGNED_IN");
        assertProblem(ANYBODY.as("x").get("/v1/me"), 401, "NOT_SIGNED_IN");
        byte[] bytes = new byte[49];
        bytes[0] = 1;
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertProblem(ANYBODY.as(forged).get("/v1/me"), 401, "NOT_SIGNED_IN");
        assertProblem(ANYBODY.with("Authorization", "Basic eDp5").get("/v1/me"), 401, "NOT_SIGNED_IN");
        Browser shortLived = Site.officer();
        SERVER.clock().forward(Duration.ofHours(13));
        assertProblem(shortLived.get("/v1/officer/invitations"), 401, "SESSION_EXPIRED");
        enterprise = Site.enterprise();
        officer = Site.officer();
    }

    @Test
    void signedOutIsSignedOut() {
        Site.Newcomer newcomer = Site.newcomer();
        Browser his = Site.firstSignIn(newcomer, Site.collect(officer, newcomer));
        assertThat(his.delete("/v1/session").status()).isEqualTo(204);
        assertProblem(his.get("/v1/me"), 401, "SESSION_EXPIRED");
    }

    @Test
    void theSameIdempotencyKeyWithAnotherBody() {
        String teams = "/v1/enterprise/projects/" + project + "/teams";
        Browser keyed = enterprise.with("Idempotency-Key", "team-" + System.nanoTime());
        Reply first = keyed.post(teams, "{'name':'木工班'}");
        assertThat(keyed.post(teams, "{'name':'木工班'}"))
                .extracting(Reply::status, Reply::text)
                .containsExactly(201, first.text());
        assertProblem(keyed.post(teams, "{'name':'瓦工班'}"), 422, "KEY_REUSED");
        assertThat(enterprise.get(teams).text()).doesNotContain("瓦工班");
        assertProblem(
                enterprise.with("Idempotency-Key", "x".repeat(129)).post(teams, "{'name':'a'}"),
                400,
                "BAD_IDEMPOTENCY_KEY");
        assertProblem(enterprise.post(teams, "{'name':'木工班'}"), 409, "NAME_TAKEN");
    }

    @Test
    void aFenceThatIsNone() {
        String form =
                "{'name':'x','regionCode':'650102','address':'y','mobileAttendance':true,'datum':'WGS84','fence':";
        Reply open = enterprise.post(
                "/v1/enterprise/projects",
                form + "{'type':'Polygon','coordinates':[[[87,43],[87.1,43],[87.1,43.1]]]}}");
        assertProblem(open, 422, "FENCE_NOT_READABLE");
        assertThat(open.at("/fields/0/field")).startsWith("fence.coordinates[0]");
        Reply line = enterprise.post(
                "/v1/enterprise/projects", form + "{'type':'LineString','coordinates':[[87,43],[87.1,43]]}}");
        assertThat(line.at("/fields/0/code")).isEqualTo("HALF_WIDTH_MISSING");
    }

    @Test
    void aTableThatIsNone() {
        String address = "/v1/enterprise/projects/" + project + "/gate-records";
        assertProblem(enterprise.send("POST", address, new byte[0], "text/csv"), 400, "BAD_CSV");
        assertProblem(csv(address, "idCardNumber,date,direction,foreman\n"), 400, "UNKNOWN_FIELD");
        assertProblem(csv(address, "idCardNumber,date\n"), 422, "INVALID_FIELDS");
        assertThat(csv(address, "idCardNumber,date,direction\n1,2,3,4\n").text())
                .contains("{\"row\":1,\"field\":\"\",\"code\":\"TOO_MANY_CELLS\"}");
    }

    private static Reply csv(String address, String table) {
        return enterprise.send("POST", address, table.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    @Test
    void aRequestOfPunchesThatIsNone() {
        assertProblem(worker.post("/v1/me/punches", "{'punches':[]}"), 422, "INVALID_FIELDS");
        assertProblem(worker.post("/v1/me/punches", "{}"), 422, "INVALID_FIELDS");
        assertProblem(worker.post("/v1/me/punches", "{'punches':[null]}"), 422, "INVALID_FIELDS");
        String many = "{'punches':[" + "'x',".repeat(200) + "'x']}";
        assertProblem(worker.post("/v1/me/punches", many), 422, "INVALID_FIELDS");
        Reply odd = worker.post("/v1/me/punches", "{'punches':[7,[],'a.b.c',{'id':'p-1'}]}");
        assertThat(odd.status()).isEqualTo(200);
        for (int i = 0; i < 4; i++)
            assertThat(odd.at("/punches/" + i + "/reason")).isEqualTo("UNREADABLE");
        assertThat(odd.at("/punches/3/id")).isEqualTo("p-1");
    }

    @Test
    void problemsSpeakTheLanguageAskedFor() {
        assertThat(ANYBODY.with("Accept-Language", "en").get("/v1/nothing").at("/detail"))
                .isEqualTo("There is nothing at this address.");
        assertThat(ANYBODY.with("Accept-Language", "ug-CN,zh;q=0.5")
                        .get("/v1/nothing")
                        .at("/detail"))
                .contains("يوق");
        assertThat(ANYBODY.get("/v1/nothing").at("/detail")).isEqualTo("没有这个地址。");
    }
}
