package cn.xinxintong.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.TestServer;
import cn.xinxintong.testing.AtOnce;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Sessions over HTTP: renewed, listed, ended, and what the one that was ended hears. */
class SessionsOverHttpTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final Browser ANYBODY = SERVER.browser();

    private final Site.Newcomer person = Site.newcomer();
    private final Browser officer = Site.officer();
    private final Browser worker = Site.firstSignIn(person, Site.collect(officer, person));

    private Browser signedIn(String deviceId) {
        SERVER.clock().forward(Duration.ofSeconds(1));
        Reply in = ANYBODY.post(
                "/v1/sign-in/password",
                "{'login':'" + person.number() + "','password':'" + Site.PASSWORD
                        + "','agreementVersion':'2026-01','device':{'id':'" + deviceId + "','name':'" + deviceId
                        + "'}}");
        assertThat(in.status()).as(in.text()).isEqualTo(200);
        return ANYBODY.as(in.at("/token"));
    }

    private static Browser renewed(Browser before) {
        Reply renewal = before.post("/v1/session/renewal", "");
        assertThat(renewal.status()).as(renewal.text()).isEqualTo(200);
        return ANYBODY.as(renewal.at("/token"));
    }

    private static int status(Browser browser) {
        return browser.get("/v1/me").status();
    }

    @Test
    void aTokenIsRenewedAndTheOldOneIsGoodUntilTheNewOneIsUsed() {
        Reply renewal = worker.post("/v1/session/renewal", "");

        assertThat(renewal.json().properties()).extracting(p -> p.getKey()).containsExactly("token", "expiresAt");
        assertThat(OffsetDateTime.parse(renewal.at("/expiresAt")).toInstant())
                .isBetween(
                        SERVER.clock().instant().plus(Duration.ofDays(30)).minusSeconds(2),
                        SERVER.clock().instant().plus(Duration.ofDays(30)));
        SERVER.clock().forward(Duration.ofDays(3));
        assertThat(status(worker)).as("the answer got lost").isEqualTo(200);
        Browser next = renewed(worker);
        assertThat(status(next)).isEqualTo(200);
        assertThat(status(worker)).as("what is under way").isEqualTo(200);
        assertThat(worker.post("/v1/session/renewal", "").code()).isEqualTo("TOKEN_REPLACED");
        assertThat(next.get("/v1/me/sessions").json().get("items")).hasSize(1);
    }

    @Test
    void aTokenThatWasReplacedLongAgoEndsTheSessionAndItsOwnerIsToldOnce() {
        Browser next = renewed(worker);
        status(next);
        SERVER.clock().forward(Duration.ofMinutes(2));

        var codes = AtOnce.eightTimes(i -> worker.get("/v1/me").code());

        assertThat(codes).containsOnly("SESSION_ENDED_FOR_SAFETY");
        assertThat(next.get("/v1/me").code()).isEqualTo("SESSION_ENDED_FOR_SAFETY");
        JsonNode notices = signedIn("phone-1").get("/v1/me/notices").json().get("items");
        assertThat(notices).hasSize(1);
        assertThat(notices.at("/0/kind").asText()).isEqualTo("TOKEN_REUSED");
    }

    @Test
    void manyRequestsWithANewTokenAtOnceAllFindTheirSession() {
        Browser next = renewed(worker);

        assertThat(AtOnce.eightTimes(i -> status(next))).containsOnly(200);
    }

    @Test
    void staffRenewTheirsToo() {
        assertThat(renewed(officer).get("/v1/officer/invitations").status()).isEqualTo(200);
    }

    @Test
    void withoutASessionNothingIsRenewed() {
        assertThat(ANYBODY.post("/v1/session/renewal", "").code()).isEqualTo("NOT_SIGNED_IN");
        worker.delete("/v1/session");
        assertThat(worker.post("/v1/session/renewal", "").code()).isEqualTo("SESSION_EXPIRED");
    }

    @Test
    void whoSignsInOnAnotherPhoneIsOutOnTheOneBeforeWhichHearsWhyAndWhen() {
        Browser other = signedIn("phone-2");

        Reply out = worker.with("Accept-Language", "zh-CN").get("/v1/me");
        assertThat(out.status()).isEqualTo(401);
        assertThat(out.code()).isEqualTo("SESSION_ENDED_ELSEWHERE");
        assertThat(out.at("/detail")).matches(".*\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2} 在另一部手机上登录了.*");
        Reply notices = other.get("/v1/me/notices");
        assertThat(notices.at("/items/0/kind")).isEqualTo("NEW_DEVICE");
        signedIn("phone-1");
        assertThat(other.get("/v1/me").code()).isEqualTo("SESSION_ENDED_ELSEWHERE");
        assertThat(signedIn("phone-1").get("/v1/me/notices").at("/items/0/kind"))
                .isEqualTo("SIGNED_OUT_ELSEWHERE");
    }

    @Test
    void ofTwoPhonesThatSignInAtOnceOneStays() {
        signedIn("phone-0");
        signedIn("phone-1");

        List<Browser> in = AtOnce.eightTimes(i -> signedIn("phone-" + i % 2));

        Set<Integer> stayed = new HashSet<>();
        for (int i = 0; i < in.size(); i++) if (status(in.get(i)) == 200) stayed.add(i % 2);
        assertThat(stayed).hasSize(1);
    }

    @Test
    void anOwnerEndsOneOfHisSessionsWhichHearsIt() {
        Browser other = signedIn("phone-1");
        String id = "";
        for (JsonNode session : other.get("/v1/me/sessions").json().get("items")) {
            if (!session.get("current").asBoolean()) id = session.get("id").asText();
        }

        assertThat(other.delete("/v1/me/sessions/" + id).status()).isEqualTo(204);

        assertThat(worker.get("/v1/me").code()).isEqualTo("SESSION_ENDED_BY_OWNER");
        assertThat(other.delete("/v1/me/sessions/" + id).code()).isEqualTo("NOT_FOUND");
        assertThat(other.delete("/v1/me/sessions/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(other.delete("/v1/me/sessions/x").status()).isEqualTo(404);
        assertThat(status(other)).isEqualTo(200);
    }

    @Test
    void anAccountThatIsStoppedOrWhoseOwnerHasDiedIsClosedToItsOpenSessionsToo() {
        String id = worker.get("/v1/me").at("/id");
        Database database = new Database(Jdbi.create(SERVER.databaseUrl()));
        for (String standing : new String[] {"BLOCKED", "DECEASED"}) {
            database.use(h -> h.execute("update account set standing = ? where worker_id = ?::uuid", standing, id));

            assertThat(worker.get("/v1/me").code()).isEqualTo("ACCOUNT_BLOCKED");
            assertThat(Site.signIn(person.number(), Site.PASSWORD, "").code()).isEqualTo("ACCOUNT_BLOCKED");
            assertThat(Site.signIn(person.number(), "falsch-2026", "").code()).isEqualTo("WRONG_LOGIN");
        }
    }
}
