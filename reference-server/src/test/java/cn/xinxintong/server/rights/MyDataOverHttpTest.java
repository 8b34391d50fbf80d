package cn.xinxintong.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Phone;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.Soon;
import cn.xinxintong.server.testing.Tenant;
import cn.xinxintong.server.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A worker has his data copied and deleted, and closes his account. */
class MyDataOverHttpTest {
    private static final TestServer SERVER = TestServer.shared();

    private final Tenant tenant = Tenant.of(Site.enterprise(), Site.officer());
    private final Browser worker = tenant.worker();

    private static void stepUp(Browser worker) {
        Reply proven = worker.post("/v1/me/step-ups", "{'road':'PASSWORD','password':'" + Site.PASSWORD + "'}");
        assertThat(proven.status()).as(proven.text()).isEqualTo(200);
    }

    private static Reply close(Browser worker, String accepted) {
        return worker.post("/v1/me/closure", "{'accepted':[" + accepted + "]}");
    }

    private static JsonNode category(JsonNode copy, String name) {
        for (JsonNode category : copy.get("categories")) {
            if (category.at("/retention/category").asText().equals(name)) return category;
        }
        throw new AssertionError("no category " + name);
    }

    @Test
    void theCopyHoldsAllThatIsKeptLegibleWithPurposeAndLaw() {
        tenant.wage();
        assertThat(worker.get("/v1/me/data-copy").code()).isEqualTo("STEP_UP_REQUIRED");
        stepUp(worker);

        Reply copy = worker.get("/v1/me/data-copy");

        assertThat(copy.status()).as(copy.text()).isEqualTo(200);
        JsonNode identity = category(copy.json(), "IDENTITY");
        assertThat(identity.at("/tables/0/columns/0").asText()).isEqualTo("number");
        assertThat(identity.at("/tables/0/rows/0/values/0").asText())
                .isEqualTo(tenant.person().number());
        assertThat(identity.at("/tables/0/rows/0/values/1").asText())
                .isEqualTo(tenant.person().name());
        JsonNode wages = category(copy.json(), "WAGES");
        assertThat(wages.at("/retention/atLeast").asText()).isEqualTo("P3Y");
        assertThat(wages.at("/retention/source").asText()).contains("第十五条");
        assertThat(wages.at("/retention/purpose").asText()).isNotEmpty();
        assertThat(wages.at("/tables/0/rows")).isNotEmpty();
        assertThat(category(copy.json(), "WAGE_CARD")
                        .at("/tables/0/rows/0/values/2")
                        .asText())
                .matches("62170[0-9]+");
        assertThat(category(copy.json(), "ACCESS_LOG").toString()).contains("COLLECTED");
    }

    @Test
    void theCopyHoldsNothingOfOthersAndNoSecret() {
        Tenant other = Tenant.of(Site.enterprise(), Site.officer());
        stepUp(worker);

        String copy = worker.get("/v1/me/data-copy").text();

        assertThat(copy)
                .doesNotContain(other.person().number())
                .doesNotContain("$argon2")
                .doesNotContain("password_hash")
                .doesNotContain("token_digest");
    }

    @Test
    void whatNoLawKeepsIsDeletedWhenHeSaysSo() {
        Phone phone = Phone.fresh();
        Site.Newcomer newcomer = Site.newcomer();
        Browser his = Site.withMobile(tenant.officer(), newcomer, phone);
        assertThat(his.post("/v1/me/data-deletions", "{'category':'MOBILE'}").code())
                .isEqualTo("STEP_UP_REQUIRED");
        stepUp(his);

        assertThat(his.post("/v1/me/data-deletions", "{'category':'MOBILE'}").status())
                .isEqualTo(204);

        assertThat(his.get("/v1/me").json().get("mobile").isNull()).isTrue();
        assertThat(his.get("/v1/me").status()).isEqualTo(200);
    }

    @Test
    void whatALawKeepsIsNotDeleted() {
        stepUp(worker);

        assertThat(worker.post("/v1/me/data-deletions", "{'category':'WAGES'}").code())
                .isEqualTo("KEPT_BY_LAW");
        assertThat(worker.post("/v1/me/data-deletions", "{'category':'X'}").status())
                .isBetween(400, 422);
    }

    @Test
    void beforeHeClosesHeSeesWhatIsDeletedWhatIsKeptAndWhatIsOpen() {
        tenant.sheet();

        Reply terms = worker.get("/v1/me/closure");

        assertThat(terms.json().get("openMatters").toString()).isEqualTo("[\"LINE_TO_SIGN\",\"MEMBER_OF_PROJECT\"]");
        assertThat(terms.json().at("/deleted").toString()).contains("MOBILE").contains("FACE");
        assertThat(terms.json().at("/kept").toString())
                .contains("WAGES")
                .contains("P3Y")
                .contains("第二十八条");
        assertThat(terms.at("/closed")).isEqualTo("false");
        String english =
                worker.with("Accept-Language", "en").get("/v1/me/closure").text();
        assertThat(english).contains("from the day the project is finished");
    }

    @Test
    void whatIsOpenIsNamedInHisLanguageAndNothingIsClosedUntilHeSaysThatHeKnows() {
        tenant.sheet();
        assertThat(close(worker, "").code()).isEqualTo("STEP_UP_REQUIRED");
        stepUp(worker);

        Reply refused = close(worker.with("Accept-Language", "en"), "'MEMBER_OF_PROJECT'");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("CLOSURE_HAS_OPEN_MATTERS");
        assertThat(refused.at("/fields/0/code")).isEqualTo("LINE_TO_SIGN");
        assertThat(refused.at("/fields/0/detail")).contains("signature");
        assertThat(worker.get("/v1/me").status()).isEqualTo(200);
        assertThat(close(worker, "'MEMBER_OF_PROJECT','LINE_TO_SIGN'").at("/closed"))
                .isEqualTo("true");
    }

    @Test
    void afterItHisLoginAnswersLikeOneThatNobodyEverHad() {
        stepUp(worker);
        Reply closed = close(worker, "");

        assertThat(closed.at("/closed")).as(closed.text()).isEqualTo("true");
        assertThat(worker.get("/v1/me").status()).isEqualTo(401);
        Reply his = Site.signIn(tenant.person().number(), Site.PASSWORD, "");
        Reply nobodys = Site.signIn(Site.newcomer().number(), Site.PASSWORD, "");
        assertThat(his.status()).isEqualTo(nobodys.status());
        assertThat(his.code()).isEqualTo(nobodys.code()).isEqualTo("WRONG_LOGIN");
        assertThat(his.at("/detail")).isEqualTo(nobodys.at("/detail"));
    }

    @Test
    void heIsToldAtTheNumberThatIsFreeFromThenOn() {
        Phone phone = Phone.fresh();
        Site.Newcomer newcomer = Site.newcomer();
        Browser his = Site.withMobile(tenant.officer(), newcomer, phone);
        int before = phone.messages().size();
        stepUp(his);

        close(his, "");

        assertThat(Soon.when(phone::messages, m -> m.size() > before).get(0)).contains("注销");
        assertThat(Site.withMobile(tenant.officer(), Site.newcomer(), phone)
                        .get("/v1/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void collectedAgainHeBeginsAnewAndTheRecordsOfBeforeStayForTheCourts() {
        String wage = tenant.wage();
        stepUp(worker);
        Reply closed = close(worker, "'MEMBER_OF_PROJECT'");
        assertThat(closed.at("/closed")).as(closed.text()).isEqualTo("true");

        Browser again = Site.firstSignIn(tenant.person(), Site.collect(Site.officer(), tenant.person()));

        assertThat(again.get("/v1/me/projects").json().get("items")).isEmpty();
        assertThat(again.get("/v1/me/wages").json().get("items")).isEmpty();
        assertThat(new Database(Jdbi.create(SERVER.databaseUrl())).<Integer>use(h -> h.createQuery(
                                "select count(*) from wage_entry where line_id = cast(:id as uuid)")
                        .bind("id", wage)
                        .mapTo(Integer.class)
                        .one()))
                .isPositive();
    }

    @Test
    void hisPlaceOnTheProjectEndsAndHeCanBeInvitedAnew() {
        tenant.projectOfWorker();
        stepUp(worker);
        close(worker, "'MEMBER_OF_PROJECT'");

        Browser again = Site.firstSignIn(tenant.person(), Site.collect(Site.officer(), tenant.person()));
        String invitation = Site.invite(tenant.enterprise(), tenant.project(), tenant.person());
        Site.join(again, tenant.officer(), invitation);

        assertThat(again.get("/v1/me/projects").at("/items/0/id")).isEqualTo(tenant.project());
    }
}
