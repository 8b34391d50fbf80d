package cn.xinxintong.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.entry.SqlRoster;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Cards;
import cn.xinxintong.server.testing.Phone;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.Soon;
import cn.xinxintong.server.testing.Tenant;
import cn.xinxintong.server.testing.TestServer;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Mistakes are put right; two accounts of one man become one, and nobody comes by another's wages that way. */
class CorrectionsOverHttpTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final Database DATABASE = new Database(Jdbi.create(SERVER.databaseUrl()));

    /** Collected under a number that was typed wrong. */
    private final Tenant tenant = Tenant.of(Site.enterprise(), Site.officer());

    private final Browser worker = tenant.worker();
    private final Site.Newcomer right = Site.newcomer();

    private static String claim(String what, String value) {
        return "{'what':'" + what + "','claimed':'" + value + "','reason':'登记时写错'}";
    }

    private Reply submit(String what, String value) {
        return worker.post("/v1/me/data-corrections", claim(what, value));
    }

    private String submitted(String what, String value) {
        Reply reply = submit(what, value);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.at("/state")).isEqualTo("SUBMITTED");
        return reply.at("/id");
    }

    private Reply asOfficer(String id, String number, String name) {
        return tenant.officer()
                .post(
                        "/v1/officer/data-corrections/" + id + "/decision",
                        "{'decision':'APPROVE','identityNumber':'" + number + "','name':'" + name + "'}");
    }

    private static Reply asSecond(String id) {
        return Site.administrator().post("/v1/admin/data-corrections/" + id + "/decision", "{'decision':'APPROVE'}");
    }

    private String stateOf(String id) {
        return DATABASE.use(h -> h.createQuery(
                        "select state from correction_step where correction_id = :id order by ordinal desc limit 1")
                .bind("id", UUID.fromString(id))
                .mapTo(String.class)
                .findOne()
                .orElse("SUBMITTED"));
    }

    /** As if the officer had seen the card three days ago. */
    private static void threeDaysLater(String id) {
        DATABASE.runInTransaction(() -> DATABASE.use(h -> {
            h.execute("set local session_replication_role = replica"); // else the database lets nobody
            return h.execute(
                    "update correction_step set at = at - interval '3 days' where correction_id = ?",
                    UUID.fromString(id));
        }));
    }

    private static Browser signIn(Site.Newcomer who) {
        Reply in = Site.signIn(who.number(), Site.PASSWORD, "");
        assertThat(in.status()).as(in.text()).isEqualTo(200);
        return SERVER.browser().as(in.at("/token"));
    }

    /** The same man is collected again, under his right number. */
    private Browser collectedAgain() {
        return Site.firstSignIn(right, Site.collect(tenant.officer(), right));
    }

    private Browser merged() {
        String id = submitted("IDENTITY_NUMBER", right.number());
        Reply seen = asOfficer(id, right.number(), right.name());
        assertThat(seen.at("/state")).as(seen.text()).isEqualTo("SEEN");
        threeDaysLater(id);
        Reply approved = asSecond(id);
        assertThat(approved.at("/state")).as(approved.text()).isEqualTo("APPROVED");
        return signIn(right);
    }

    @Test
    void heListsAndWithdrawsHisOwn() {
        String id = submitted("OTHER", "九月三号少记一天");

        assertThat(worker.get("/v1/me/data-corrections").at("/items/0/id")).isEqualTo(id);
        assertThat(submit("OTHER", "再说一次").code()).isEqualTo("CORRECTION_OPEN");
        assertThat(worker.post("/v1/me/data-corrections/" + id + "/withdrawal", "{}")
                        .at("/state"))
                .isEqualTo("WITHDRAWN");
        assertThat(asOfficer(id, tenant.person().number(), tenant.person().name())
                        .code())
                .isEqualTo("CORRECTION_CLOSED");
    }

    @Test
    void theOfficerRefusesWithAReasonThatTheWorkerReads() {
        String id = submitted("OTHER", "九月三号少记一天");
        String decision = "/v1/officer/data-corrections/" + id + "/decision";
        assertThat(tenant.officer().get("/v1/officer/data-corrections").text()).contains(id);

        assertThat(tenant.officer().post(decision, "{'decision':'REFUSE'}").at("/fields/0/field"))
                .isEqualTo("reason");
        tenant.officer().post(decision, "{'decision':'REFUSE','reason':'那天没有开工'}");

        assertThat(worker.get("/v1/me/data-corrections").at("/items/0/answer")).isEqualTo("那天没有开工");
        assertThat(worker.get("/v1/me/notices").at("/items/0/kind")).isEqualTo("CORRECTION_REFUSED");
        assertThat(worker.get("/v1/me/access-log").at("/items/0/what")).isEqualTo("CORRECTION_REFUSED");
    }

    @Test
    void anOfficerOfAnotherSiteFindsNoSuchCase() {
        String id = submitted("OTHER", "九月三号少记一天");
        Browser stranger = Site.otherOfficer();

        assertThat(stranger.get("/v1/officer/data-corrections").text()).doesNotContain(id);
        assertThat(stranger.post(
                                "/v1/officer/data-corrections/" + id + "/decision",
                                "{'decision':'REFUSE','reason':'x'}")
                        .code())
                .isEqualTo("CORRECTION_NOT_FOUND");
        assertThat(stranger.post(
                                "/v1/officer/data-corrections",
                                "{'identityNumber':'" + tenant.person().number() + "',"
                                        + claim("OTHER", "x").substring(1))
                        .code())
                .isEqualTo("OFFICER_NOT_OF_PROJECT");
    }

    @Test
    void whatHasNotTheRightFormIsTold() {
        assertThat(submit("IDENTITY_NUMBER", "110105194912310021").code()).isEqualTo("CLAIM_UNFIT");
        assertThat(submit("NAME", tenant.person().name()).code()).isEqualTo("NOTHING_TO_CORRECT");
        assertThat(submit("SHOE_SIZE", "42").status()).isBetween(400, 422);
        assertThat(submit("OTHER", "").code()).isEqualTo("INVALID_FIELDS");
    }

    @Test
    void aMobileThatIsNotHisIsUnboundByTheOfficerAlone() {
        Phone phone = Phone.fresh();
        Site.Newcomer other = Site.newcomer();
        Browser hers = Site.withMobile(tenant.officer(), other, phone);
        Site.invite(tenant.enterprise(), tenant.project(), other); // in the officer's care

        Reply opened = hers.post("/v1/me/data-corrections", claim("MOBILE", phone.number()));
        assertThat(opened.at("/claimed")).doesNotContain(phone.number());
        Reply done = asOfficer(opened.at("/id"), other.number(), other.name());

        assertThat(done.at("/state")).as(done.text()).isEqualTo("APPROVED");
        assertThat(hers.get("/v1/me").json().get("mobile").isNull()).isTrue();
    }

    @Test
    void aNumberThatNobodyElseHasIsPutRightAndEverythingIsProvenAnew() {
        tenant.projectOfWorker();
        worker.post("/v1/me/wage-card", Cards.binding(Cards.endingIn(Cards.ORDINARY)));
        String id = submitted("IDENTITY_NUMBER", right.number());
        assertThat(asOfficer(id, tenant.person().number(), right.name()).code()).isEqualTo("REAL_NAME_MISMATCH");
        asOfficer(id, right.number(), right.name());
        assertThat(worker.get("/v1/me").status()).isEqualTo(200); // the officer alone changes nothing

        Reply approved = asSecond(id);

        assertThat(approved.at("/state")).as(approved.text()).isEqualTo("APPROVED");
        assertThat(approved.at("/mergesAccounts")).isEqualTo("false");
        assertThat(worker.get("/v1/me").status()).isEqualTo(401);
        assertThat(Site.signIn(tenant.person().number(), Site.PASSWORD, "").code())
                .isEqualTo("WRONG_LOGIN");
        Browser again = signIn(right);
        assertThat(again.get("/v1/me").at("/realNameVerified")).isEqualTo("false");
        assertThat(again.get("/v1/me/wage-card").at("/state")).isEqualTo("SUSPENDED");
        assertThat(again.get("/v1/me/projects").at("/items/0/id")).isEqualTo(tenant.project());
        assertThat(again.get("/v1/me/access-log").at("/items/0/role")).isEqualTo("ADMINISTRATOR");
        assertThat(again.get("/v1/me/access-log").at("/items/0/what")).isEqualTo("CORRECTION_APPROVED");
    }

    @Test
    void twoAccountsBecomeOneOnlyDaysAfterBothWereTold() {
        Browser again = collectedAgain();
        String id = submitted("IDENTITY_NUMBER", right.number());

        Reply seen = asOfficer(id, right.number(), right.name());

        assertThat(seen.at("/mergesAccounts")).isEqualTo("true");
        assertThat(worker.get("/v1/me/notices").at("/items/0/kind")).isEqualTo("CORRECTION_SEEN");
        assertThat(again.get("/v1/me/notices").at("/items/0/kind")).isEqualTo("CORRECTION_SEEN");
        Reply early = asSecond(id);
        assertThat(early.code()).isEqualTo("CORRECTION_TOO_EARLY");
        assertThat(Integer.parseInt(early.header("retry-after"))).isBetween(1, 3 * 24 * 3600);
        assertThat(stateOf(id)).isEqualTo("SEEN");
    }

    @Test
    void whoeverHasTheOtherAccountStopsIt() {
        Browser again = collectedAgain();
        String id = submitted("IDENTITY_NUMBER", right.number());
        asOfficer(id, right.number(), right.name());

        Reply stopped = again.post("/v1/me/data-corrections/" + id + "/withdrawal", "{}");

        assertThat(stopped.at("/state")).as(stopped.text()).isEqualTo("WITHDRAWN");
        threeDaysLater(id);
        assertThat(asSecond(id).code()).isEqualTo("CORRECTION_CLOSED");
        assertThat(worker.get("/v1/me").status()).isEqualTo(200);
    }

    @Test
    void oneManSeesTheDaysTheWagesAndTheConsentsOfBothHisAccounts() {
        String wage = tenant.wage();
        tenant.enterprise()
                .post(
                        "/v1/enterprise/projects/" + tenant.project() + "/gate-records",
                        "{'dataList':[{'idCardType':'01','idCardNumber':'"
                                + tenant.person().number() + "','date':'2026-06-01 07:30:00','direction':'01'}]}");
        String days = "/v1/me/projects/" + tenant.project() + "/attendance/2026-06-01";
        String before = worker.get(days).text();
        String consents = worker.get("/v1/me/consents").text();
        collectedAgain();

        Browser one = merged();

        assertThat(one.get("/v1/me/wages").at("/items/0/id")).isEqualTo(wage);
        assertThat(one.get("/v1/me/wages/" + wage).status()).isEqualTo(200);
        assertThat(one.get(days).text()).isEqualTo(before).contains("07:30");
        assertThat(one.get("/v1/me/projects").at("/items/0/id")).isEqualTo(tenant.project());
        assertThat(one.get("/v1/me/consents").json().get("items").size()).isGreaterThan(1);
        assertThat(consents).contains(one.get("/v1/me/consents").at("/items/1/id"));
        assertThat(one.get("/v1/me/notices").text()).contains("WAGE_PAID");
        assertThat(one.get("/v1/me/invitations").at("/items/0/id")).isEqualTo(tenant.invitation());
    }

    @Test
    void theGatesKnowHimUnderHisRightNumber() {
        tenant.projectOfWorker();
        collectedAgain();
        merged();

        Reply sent = Site.enterprise()
                .post(
                        "/v1/enterprise/projects/" + tenant.project() + "/gate-records",
                        "{'dataList':[{'idCardType':'01','idCardNumber':'" + right.number()
                                + "','date':'2026-06-01 07:30:00','direction':'01'}]}");

        assertThat(sent.at("/accepted")).as(sent.text()).isEqualTo("1");
    }

    @Test
    void aConsentThatHeGaveUnderTheOtherAccountIsWithdrawnAsHisOwn() {
        tenant.projectOfWorker();
        String consent = tenant.consent();
        collectedAgain();
        Browser one = merged();

        Reply withdrawn = one.post("/v1/me/consents/" + consent + "/withdrawal", "{}");

        assertThat(withdrawn.at("/endedAt")).as(withdrawn.text()).isNotEmpty();
    }

    @Test
    void bothAreSignedOutAndTheOldLoginIsOneThatNobodyHas() {
        Browser again = collectedAgain();

        merged();

        assertThat(worker.get("/v1/me").status()).isEqualTo(401);
        assertThat(again.get("/v1/me").status()).isEqualTo(401);
        assertThat(Site.signIn(tenant.person().number(), Site.PASSWORD, "").code())
                .isEqualTo("WRONG_LOGIN");
    }

    @Test
    void wagesGoNowhereUntilHeHasACardVerifiedAgainAndThenWhatWasDueUnderTheOldAccountIsPaid() {
        worker.post("/v1/me/real-name", "{'name':'" + tenant.person().name() + "'}");
        String sheet = tenant.sheet();
        worker.post("/v1/me/wage-card", Cards.binding(Cards.endingIn(Cards.ORDINARY)));
        assertThat(worker.get("/v1/me/wage-card").at("/state")).isEqualTo("BOUND");
        String line = worker.get("/v1/me/payroll-lines").at("/items/0/id");
        collectedAgain();

        Browser one = merged();

        assertThat(one.get("/v1/me/wage-card").at("/state")).isEqualTo("SUSPENDED");
        assertThat(one.post("/v1/me/payroll-lines/" + line + "/signature", "{}").status())
                .isEqualTo(200);
        String other = Cards.binding(Cards.endingIn(Cards.ORDINARY));
        assertThat(one.post("/v1/me/wage-card/changes", other).code()).isEqualTo("STEP_UP_REQUIRED");
        one.post("/v1/me/step-ups", "{'road':'PASSWORD','password':'" + Site.PASSWORD + "'}");
        assertThat(one.post("/v1/me/wage-card/changes", other).at("/state")).isEqualTo("BOUND");
        Reply submitted = Site.enterprise().post("/v1/enterprise/payroll-sheets/" + sheet + "/submission", "{}");
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        Reply wages = Soon.when(
                () -> one.get("/v1/me/wages"), w -> w.at("/items/0/state").equals("PAID"));
        assertThat(wages.at("/items/0/id")).isEqualTo(line);
    }

    @Test
    void whoIsCollectedUnderTheFreedNumberSeesNothingOfHis() {
        tenant.projectOfWorker();
        collectedAgain();
        merged();

        Browser stranger = Site.firstSignIn(tenant.person(), Site.collect(Site.officer(), tenant.person()));

        assertThat(stranger.get("/v1/me/projects").json().get("items")).isEmpty();
        assertThat(stranger.get("/v1/me/access-log").json().get("items")).hasSize(2); // collected, and confirmed
        assertThat(stranger.get("/v1/me/data-corrections").json().get("items")).isEmpty();
    }

    @Test
    void onePersonStandsOnceInAPayroll() {
        tenant.projectOfWorker();
        Browser again = collectedAgain();
        Site.join(again, tenant.officer(), Site.invite(tenant.enterprise(), tenant.project(), right));
        merged();

        Reply drawn = Site.enterprise()
                .post(
                        "/v1/enterprise/projects/" + tenant.project() + "/payroll-sheets",
                        "{'month':'" + SERVER.month() + "','lines':[{'identityNumber':'" + right.number() + "','name':'"
                                + right.name() + "','days':1,'dueFen':28000,'amountFen':28000}]}");

        assertThat(drawn.status()).as(drawn.text()).isEqualTo(201);
        int members = new SqlRoster(DATABASE)
                .of(ProjectId.parse(tenant.project()), SERVER.clock().instant())
                .size();
        assertThat(members).isEqualTo(1);
    }
}
