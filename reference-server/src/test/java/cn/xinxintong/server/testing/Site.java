package cn.xinxintong.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.staff.Totp;
import cn.xinxintong.testing.People;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** The people of the demo world's sites, and the steps that many tests begin with. */
public final class Site {
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    /** A rectangle of some 290 by 290 metres round 43.8253° N, 87.6168° E. */
    public static final String FENCE = "{'type':'Polygon','coordinates':[[[87.6150,43.8240],[87.6186,43.8240],"
            + "[87.6186,43.8266],[87.6150,43.8266],[87.6150,43.8240]]]}";

    /** What everybody chooses. */
    public static final String PASSWORD = "gongdi-2026";

    private static final TestServer SERVER = TestServer.shared();

    private Site() {}

    /** A worker whom nobody has met yet. */
    public record Newcomer(String number, String name) {
        String card() {
            return "{'identityNumber':'" + number + "','name':'" + name + "'}";
        }

        public String lastSix() {
            return number.substring(12);
        }
    }

    public static Newcomer newcomer() {
        int person = PEOPLE.incrementAndGet();
        String first17 = String.format(Locale.ROOT, "6501021985%02d%02d%03d", 1 + person % 12, 1 + person % 28, person);
        return new Newcomer(People.residentId(first17).digits(), "艾尔肯·吐尔迪");
    }

    public static Browser enterprise() {
        return staff("enterprise1");
    }

    public static Browser otherEnterprise() {
        return staff("enterprise2");
    }

    public static Browser officer() {
        return staff("officer1");
    }

    public static Browser otherOfficer() {
        return staff("officer2");
    }

    public static Browser administrator() {
        return staff("administrator1");
    }

    /** A key of the enterprise's for the gates of that project, as the gates send it. */
    public static Browser gates(Browser enterprise, String project) {
        Browser.Reply issued = enterprise.post(
                "/v1/enterprise/gate-keys",
                "{'name':'闸机','projects':['" + project + "'],'until':'"
                        + SERVER.clock().instant().plus(Duration.ofDays(90)) + "'}");
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        return SERVER.browser().as(issued.at("/key"));
    }

    /** Signs in with the next code of the second factor: each is good once. */
    public static Browser staff(String login) {
        SERVER.clock().forward(Duration.ofSeconds(31));
        JsonNode account = SERVER.account(login);
        String code =
                Totp.code(account.get("totpSecret").asText(), SERVER.clock().instant());
        Browser.Reply reply = SERVER.browser()
                .post(
                        "/v1/staff/sign-in",
                        "{'login':'" + login + "','password':'"
                                + account.get("password").asText() + "','code':'" + code + "'}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return SERVER.browser().as(reply.at("/token"));
    }

    /** A project with mobile attendance. */
    public static String project(Browser enterprise) {
        Browser.Reply reply = enterprise.post(
                "/v1/enterprise/projects",
                "{'name':'南门小区三期','regionCode':'650102','address':'天山区南门','mobileAttendance':true,'datum':'WGS84','fence':"
                        + FENCE + "}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.at("/id");
    }

    /** Collects him and confirms his card; answers with the one-time code. */
    public static String collect(Browser officer, Newcomer newcomer) {
        Browser.Reply reply = officer.post("/v1/officer/workers", newcomer.card());
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(officer.post("/v1/officer/real-names", newcomer.card()).status())
                .isEqualTo(200);
        return reply.at("/oneTimeCode");
    }

    public static Browser.Reply signIn(String login, String password, String more) {
        return SERVER.browser()
                .post(
                        "/v1/sign-in/password",
                        "{'login':'" + login + "','password':'" + password + "','agreementVersion':'2026-01',"
                                + "'device':{'id':'phone-1','name':'红米'" + more + "}}");
    }

    /** Collects him with his mobile number, and has him choose a password with a code sent to it. */
    public static Browser withMobile(Browser officer, Newcomer newcomer, Phone phone) {
        String card = newcomer.card();
        Browser.Reply collected = officer.post(
                "/v1/officer/workers", card.substring(0, card.length() - 1) + ",'mobile':'" + phone.number() + "'}");
        assertThat(collected.at("/mobileBound")).as(collected.text()).isEqualTo("true");
        officer.post("/v1/officer/real-names", card);
        Browser worker = SERVER.browser()
                .as(signIn(newcomer.number(), newcomer.lastSix(), "").at("/token"));
        Browser.Reply changed = worker.put(
                "/v1/me/password",
                "{'oldPassword':'" + newcomer.lastSix() + "','newPassword':'" + PASSWORD + "','repeat':'" + PASSWORD
                        + "','smsCode':'" + phone.code("FIRST_PASSWORD") + "'}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        return worker;
    }

    /** Signs in for the first time and chooses a password. */
    public static Browser firstSignIn(Newcomer newcomer, String oneTimeCode) {
        Browser.Reply in = signIn(newcomer.number(), newcomer.lastSix(), "");
        assertThat(in.status()).as(in.text()).isEqualTo(200);
        Browser worker = SERVER.browser().as(in.at("/token"));
        Browser.Reply changed = worker.put(
                "/v1/me/password",
                "{'oldPassword':'" + newcomer.lastSix() + "','newPassword':'gongdi-2026','repeat':'gongdi-2026',"
                        + "'oneTimeCode':'" + oneTimeCode + "'}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        return worker;
    }

    /** Invites him to the project; answers with the invitation's id. */
    public static String invite(Browser enterprise, String project, Newcomer newcomer) {
        Browser.Reply reply = enterprise.post("/v1/enterprise/projects/" + project + "/invitations", offer(newcomer));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.at("/id");
    }

    public static String offer(Newcomer newcomer) {
        String expiry = SERVER.clock().instant().plus(Duration.ofDays(7)).toString();
        return "{'identityNumber':'" + newcomer.number() + "','name':'" + newcomer.name()
                + "','trade':'020','payKind':'DAY','rateFen':28000,'expiresAt':'" + expiry + "'}";
    }

    /** Accepts with the two consents that are needed, and has the officer confirm. */
    public static void join(Browser worker, Browser officer, String invitation) {
        Browser.Reply accepted = worker.post(
                "/v1/me/invitations/" + invitation + "/acceptance",
                "{'version':1,'consents':{'wageCard':'2026-01','realName':'2026-01','face':null}}");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        Browser.Reply joined =
                officer.post("/v1/officer/confirmations", "{'purpose':'ENTRY','invitationId':'" + invitation + "'}");
        assertThat(joined.status()).as(joined.text()).isEqualTo(200);
    }
}
