package cn.xinxintong.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.xinxintong.auth.testing.Pictures;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Cards;
import cn.xinxintong.server.testing.Dump;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.Tenant;
import cn.xinxintong.server.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The roads by face over HTTP, with faces that a script knows in the place of a model. */
class FaceOverHttpTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final Browser ANYBODY = SERVER.browser();
    private static final Database DATABASE = new Database(Jdbi.create(SERVER.databaseUrl()));

    private final Tenant tenant = Tenant.of(Site.enterprise(), Site.officer());
    private final Site.Newcomer person = tenant.person();
    private final Browser worker = tenant.worker();

    private void agrees() {
        Reply accepted = worker.post(
                "/v1/me/invitations/" + tenant.invitation() + "/acceptance",
                "{'version':1,'consents':{'wageCard':'2026-01','realName':'2026-01','face':'2026-01'}}");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
    }

    /** He agrees, and that face is put on record. */
    private void enrolled(String face) {
        agrees();
        SERVER.faces().enrol(new WorkerId(UUID.fromString(worker.get("/v1/me").at("/id"))), face);
    }

    private static Reply challenge(String purpose, String login, String device) {
        return ANYBODY.post(
                "/v1/face-challenges",
                "{'purpose':'" + purpose + "','login':'" + login + "','device':{'id':'" + device + "'}}");
    }

    private static String shown(String challengeId, String face) {
        String frame = Pictures.base64(face);
        return "'challengeId':'" + challengeId + "','frames':['" + frame + "','" + frame + "']";
    }

    private static Reply signIn(String login, String device, String face) {
        return signInWith(
                login, device, shown(challenge("SIGN_IN", login, device).at("/challengeId"), face));
    }

    private static Reply signInWith(String login, String device, String shown) {
        return ANYBODY.post(
                "/v1/sign-in/face",
                "{'login':'" + login + "'," + shown + ",'agreementVersion':'2026-01','device':{'id':'" + device
                        + "','name':'红米'}}");
    }

    private static String roads(Reply reply) {
        return reply.json().at("/roads").toString();
    }

    @Test
    void aWorkerDoesWhatIsAskedBeforeTheCameraAndIsIn() {
        enrolled("erkin");
        Reply challenge = challenge("SIGN_IN", person.number(), "phone-1");
        assertThat(challenge.json().at("/moves").toString()).isEqualTo("[\"BLINK\",\"TURN_LEFT\"]");
        assertThat(challenge.at("/expiresAt")).endsWith("+08:00");
        String shown = shown(challenge.at("/challengeId"), "erkin");

        Reply in = signInWith(person.number(), "phone-1", shown);

        assertThat(in.status()).as(in.text()).isEqualTo(200);
        assertThat(in.json().get("mustChangePassword").asBoolean()).isFalse();
        assertThat(ANYBODY.as(in.at("/token")).get("/v1/home").status()).isEqualTo(200);
        assertThat(signInWith(person.number(), "phone-1", shown).code()).isEqualTo("CHALLENGE_EXPIRED");
    }

    @Test
    void theThirdOtherFaceIsFollowedByALockThatNamesTheOtherRoads() {
        enrolled("erkin");
        Reply first = signIn(person.number(), "phone-9", "someone");
        assertThat(first.code()).isEqualTo("FACE_NOT_MATCHED");
        assertThat(first.at("/triesLeft")).isEqualTo("2");
        assertThat(roads(first)).isEqualTo("[\"PASSWORD\",\"SMS\"]");
        signIn(person.number(), "phone-9", "someone");

        Reply third = signIn(person.number(), "phone-9", "someone");

        assertThat(third.status()).isEqualTo(429);
        assertThat(third.code()).isEqualTo("LOCKED");
        assertThat(third.at("/retryAfterSeconds")).isEqualTo("900");
        assertThat(roads(third)).isEqualTo("[\"PASSWORD\",\"SMS\"]");
        assertThat(signIn(person.number(), "phone-9", "erkin").code()).isEqualTo("LOCKED");
        assertThat(Site.signIn(person.number(), Site.PASSWORD, "").status()).isEqualTo(200);
    }

    @Test
    void aStrangerHearsTheSameOfSomebodyAndOfNobody() {
        enrolled("erkin");
        String nobody = Site.newcomer().number();

        for (String face : new String[] {"someone", "TOO_DARK", "someone", "someone"}) {
            assertThat(bare(signIn(person.number(), "a stranger's", face)))
                    .isEqualTo(bare(signIn(nobody, "a stranger's", face)));
        }
    }

    private static JsonNode bare(Reply reply) {
        ObjectNode problem = (ObjectNode) reply.json();
        problem.remove("requestId");
        return problem;
    }

    @Test
    void whatTheCameraSawIsToldWithWords() {
        enrolled("erkin");

        Reply dark = signIn(person.number(), "phone-1", "TOO_DARK");

        assertThat(dark.status()).isEqualTo(422);
        assertThat(dark.code()).isEqualTo("FACE_NOT_USABLE");
        assertThat(dark.at("/fields/0/field")).isEqualTo("frames");
        assertThat(dark.at("/fields/0/code")).isEqualTo("FACE_TOO_DARK");
        assertThat(dark.at("/fields/0/detail")).isNotEmpty();
    }

    @Test
    void onHisOwnPhoneHeHearsWhatIsMissing() {
        Site.signIn(person.number(), Site.PASSWORD, "");
        assertThat(signIn(person.number(), "phone-1", "erkin").code()).isEqualTo("FACE_CONSENT_MISSING");
        agrees();
        assertThat(signIn(person.number(), "phone-1", "erkin").code()).isEqualTo("FACE_NOT_ENROLLED");
        DATABASE.use(h -> h.execute(
                "update account set real_name = 'NOT_VERIFIED' where worker_id = ?::uuid",
                worker.get("/v1/me").at("/id")));
        SERVER.clock().forward(Duration.ofMinutes(15));
        assertThat(signIn(person.number(), "phone-1", "erkin").code()).isEqualTo("REAL_NAME_NOT_VERIFIED");
    }

    @Test
    void withTheConsentHisFaceGoesAtOnceAndTheOtherRoadsStay() {
        enrolled("erkin");
        String id = worker.get("/v1/me").at("/id");
        DATABASE.use(h -> h.execute(
                "insert into face_template values (?::uuid, ?, 'model', 'sealed', now()), (?::uuid, ?, 'model', 'older', now())",
                id,
                UUID.randomUUID(),
                id,
                UUID.randomUUID()));
        Site.signIn(person.number(), Site.PASSWORD, "");
        String consent = "";
        for (JsonNode item : worker.get("/v1/me/consents").json().get("items")) {
            if (item.get("kind").asText().equals("face"))
                consent = item.get("id").asText();
        }

        assertThat(worker.post("/v1/me/consents/" + consent + "/withdrawal", "{}")
                        .status())
                .isEqualTo(200);

        assertThat(DATABASE.<Integer>use(
                        h -> h.createQuery("select count(*) from face_template where worker_id = cast(:id as uuid)")
                                .bind("id", id)
                                .mapTo(Integer.class)
                                .one()))
                .isZero();
        Reply refused = signIn(person.number(), "phone-1", "erkin");
        assertThat(refused.code()).isEqualTo("FACE_CONSENT_MISSING");
        assertThat(roads(refused)).isEqualTo("[\"PASSWORD\",\"SMS\"]");
        assertThat(Site.signIn(person.number(), Site.PASSWORD, "").status()).isEqualTo(200);
    }

    @Test
    void aForgottenPasswordIsResetByFaceAndAllSessionsEnd() {
        enrolled("erkin");
        String login = person.number();
        String forSignIn = challenge("SIGN_IN", login, "phone-1").at("/challengeId");
        assertThat(reset(login, shown(forSignIn, "erkin")).code()).isEqualTo("CHALLENGE_EXPIRED");
        Reply other =
                reset(login, shown(challenge("PASSWORD_RESET", login, "phone-1").at("/challengeId"), "someone"));
        assertThat(other.code()).isEqualTo("FACE_NOT_MATCHED");
        assertThat(roads(other)).isEqualTo("[\"SMS\",\"OFFICER\"]");

        Reply begun =
                reset(login, shown(challenge("PASSWORD_RESET", login, "phone-1").at("/challengeId"), "erkin"));

        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        Reply done = ANYBODY.post(
                "/v1/password-resets/completion",
                "{'token':'" + begun.at("/token") + "','newPassword':'xin-ma-77','repeat':'xin-ma-77'}");
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        assertThat(worker.get("/v1/me").code()).isEqualTo("SESSION_EXPIRED");
        assertThat(Site.signIn(login, "xin-ma-77", "").status()).isEqualTo(200);
    }

    private static Reply reset(String login, String shown) {
        return ANYBODY.post(
                "/v1/password-resets",
                "{'login':'" + login + "','agreementVersion':'2026-01','road':'FACE','device':{'id':'phone-1'}," + shown
                        + "}");
    }

    @Test
    void anotherCardTakesAStepUpByFace() {
        enrolled("erkin");
        worker.post("/v1/me/wage-card", Cards.binding(Cards.endingIn(Cards.ORDINARY)));
        String other = Cards.binding(Cards.endingIn("1005"));
        Reply unproven = worker.post("/v1/me/wage-card/changes", other);
        assertThat(roads(unproven)).isEqualTo("[\"PASSWORD\",\"FACE\"]");
        String signIn = challenge("SIGN_IN", person.number(), "phone-1").at("/challengeId");
        assertThat(stepUp(shown(signIn, "erkin")).code()).isEqualTo("CHALLENGE_EXPIRED");
        Reply wrong = stepUp(shown(myChallenge(), "someone"));
        assertThat(wrong.code()).isEqualTo("FACE_NOT_MATCHED");
        assertThat(roads(wrong)).isEqualTo("[\"PASSWORD\"]");

        Reply proven = stepUp(shown(myChallenge(), "erkin"));

        assertThat(proven.status()).as(proven.text()).isEqualTo(200);
        assertThat(worker.post("/v1/me/wage-card/changes", other).status()).isEqualTo(201);
    }

    private String myChallenge() {
        return worker.post("/v1/me/face-challenges", "{'purpose':'STEP_UP'}").at("/challengeId");
    }

    private Reply stepUp(String shown) {
        return worker.post("/v1/me/step-ups", "{'road':'FACE'," + shown + "}");
    }

    @Test
    void noFrameIsKeptOrWrittenIntoTheLog() {
        Logger ours = (Logger) LoggerFactory.getLogger("cn.xinxintong");
        ListAppender<ILoggingEvent> kept = new ListAppender<>();
        ours.setLevel(Level.TRACE);
        ours.setAdditive(false);
        kept.start();
        ours.addAppender(kept);
        try {
            enrolled("erkin");
            signIn(person.number(), "phone-1", "markedface");
            signIn(person.number(), "phone-1", "erkin");
            signInWith(
                    person.number(),
                    "phone-1",
                    "'challengeId':'c','frames':['" + Pictures.base64("markedface") + "!']");
        } finally {
            ours.detachAppender(kept);
            ours.setAdditive(true);
            ours.setLevel(null);
        }

        String marked = Pictures.base64("markedface").substring(8, 16);
        String log = kept.list.stream()
                .map(e -> e.getFormattedMessage() + " " + e.getKeyValuePairs() + " " + e.getThrowableProxy())
                .collect(Collectors.joining("\n"));
        assertThat(log).contains("/v1/sign-in/face").doesNotContain(marked).doesNotContain("markedface");
        assertThat(Dump.of(DATABASE)).doesNotContain(marked).doesNotContain("markedface");
    }
}
