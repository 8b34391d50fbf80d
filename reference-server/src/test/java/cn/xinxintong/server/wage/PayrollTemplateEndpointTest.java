package cn.xinxintong.server.wage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.crypto.Argon2id;
import cn.xinxintong.crypto.CryptoSuite;
import cn.xinxintong.crypto.Envelope;
import cn.xinxintong.crypto.KeyRing;
import cn.xinxintong.server.assembly.Activities;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.audit.AccessLog;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.enterprise.OwnProjects;
import cn.xinxintong.server.health.Metrics;
import cn.xinxintong.server.http.Callers;
import cn.xinxintong.server.http.Door;
import cn.xinxintong.server.http.FieldRules;
import cn.xinxintong.server.http.IdempotencyKeys;
import cn.xinxintong.server.http.Json;
import cn.xinxintong.server.http.ProblemWriter;
import cn.xinxintong.server.http.Readiness;
import cn.xinxintong.server.http.Words;
import cn.xinxintong.server.keys.Secrets;
import cn.xinxintong.server.keys.SqlDataKeyStore;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.TestServer;
import io.javalin.Javalin;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The template over HTTP, from a second server process on the same database that has this route alone. */
class PayrollTemplateEndpointTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Database DATABASE = new Database(Jdbi.create(SERVER.databaseUrl()));

    private static Javalin second;

    private final Browser enterprise = Site.enterprise();
    private final Browser officer = Site.officer();
    private final String project = Site.project(enterprise);
    private final String address = "/v1/enterprise/projects/" + project + "/payroll-template.xlsx";

    private static KeyRing keys() {
        Secrets masters = Secrets.in(SERVER.folder(), CryptoSuite.INTERNATIONAL, RANDOM);
        Envelope envelope = new Envelope(masters, new SqlDataKeyStore(DATABASE), RANDOM);
        envelope.open(CryptoSuite.INTERNATIONAL);
        return envelope;
    }

    @BeforeAll
    static void start() {
        Stores stores = new Stores(DATABASE, keys(), SERVER.clock(), RANDOM);
        Activities activities = new Activities(
                stores,
                new PasswordHashes(Argon2id.defaults(), new PasswordHashes.Bounds(1, 1), RANDOM),
                SERVER.clock(),
                RANDOM,
                UUID::randomUUID);
        Readiness readiness = new Readiness();
        readiness.reached();
        Door door = new Door(new Door.Parts(
                readiness,
                new Callers(activities.sessions, stores.accounts, stores.staff, activities.apiKeys),
                DATABASE,
                new IdempotencyKeys(DATABASE, stores.cipher, SERVER.clock()),
                new Json(),
                new FieldRules(),
                new ProblemWriter(new Words("problems"), RANDOM),
                new Metrics()));
        PayrollTemplateEndpoint endpoint = new PayrollTemplateEndpoint(
                stores.roster,
                new AccountPayees(stores.accounts),
                activities.calendar::workedDays,
                new AccessLog(DATABASE, SERVER.clock()),
                new OwnProjects(stores.projects)::in,
                SERVER.clock());
        second = Javalin.create(config -> door.hang(config, List.of(endpoint.route())))
                .start(0);
    }

    @AfterAll
    static void stop() {
        second.stop();
    }

    private static Browser there(Browser caller) {
        return caller.movedTo("http://localhost:" + second.port());
    }

    private Site.Newcomer member() {
        Site.Newcomer person = Site.newcomer();
        Browser browser = Site.firstSignIn(person, Site.collect(officer, person));
        Site.join(browser, officer, Site.invite(enterprise, project, person));
        return person;
    }

    private void worked(Site.Newcomer person, String day) {
        String row = "{'idCardType':'01','idCardNumber':'" + person.number() + "','date':'" + day;
        Reply report = enterprise.post(
                "/v1/enterprise/projects/" + project + "/gate-records",
                "{'dataList':[" + row + " 00:00:01','direction':'01'}," + row + " 00:00:59','direction':'02'}]}");
        assertThat(report.at("/accepted")).as(report.text()).isEqualTo("2");
    }

    private String today() {
        return SERVER.clock()
                .instant()
                .atZone(SERVER.clock().getZone())
                .toLocalDate()
                .toString();
    }

    @Test
    void holdsTheMembersWithTheirDaysAndWhatTheyAreDueAndCanBeSentBackAsItIs() {
        Site.Newcomer worked = member();
        worked(worked, today());

        byte[] template = there(enterprise).download(address + "?month=" + SERVER.month());
        PayrollTable table = PayrollWorkbook.read(template);
        Reply drawn = enterprise.send(
                "POST", "/v1/enterprise/projects/" + project + "/payroll-sheets", template, PayrollWorkbook.MEDIA_TYPE);

        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).identityNumber()).isEqualTo(worked.number());
        assertThat(table.rows().get(0).days()).isEqualTo("1");
        assertThat(table.rows().get(0).amount()).isEqualTo("280");
        assertThat(drawn.at("/totalFen")).as(drawn.text()).isEqualTo("28000");
        assertThat(drawn.at("/month")).isEqualTo(SERVER.month());
    }

    @Test
    void isAFileWithAName() {
        Reply reply = there(enterprise).get(address + "?month=2026-05");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).isEqualTo(PayrollWorkbook.MEDIA_TYPE);
        assertThat(reply.header("content-disposition"))
                .isEqualTo("attachment; filename=\"payroll-2026-05.xlsx\"; "
                        + "filename*=UTF-8''%E5%B7%A5%E8%B5%84%E8%A1%A8-2026-05.xlsx");
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void withoutAMonthItIsOfTheLastFullOneAndWhoCameLaterIsNotInIt() {
        member();

        PayrollTable table = PayrollWorkbook.read(there(enterprise).download(address));

        assertThat(table.month()).contains(YearMonth.parse(SERVER.month()).minusMonths(1));
        assertThat(table.rows()).isEmpty();
    }

    @Test
    void everyNumberThatIsGivenOutIsRecorded() {
        member();
        member();
        int before = looks();

        there(enterprise).download(address + "?month=" + SERVER.month());

        assertThat(looks() - before).isEqualTo(2);
    }

    private static int looks() {
        return DATABASE.use(h -> h.createQuery("select count(*) from access_record where what = 'PAYROLL_PREPARED'")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void isRefusedToOthersAndForMonthsThatAreNone() {
        assertThat(there(Site.otherEnterprise()).get(address).code()).isEqualTo("PROJECT_NOT_FOUND");
        assertThat(there(officer).get(address).code()).isEqualTo("FORBIDDEN");
        assertThat(there(enterprise).get(address + "?month=2999-01").code()).isEqualTo("MONTH_TO_COME");
        assertThat(there(enterprise).get(address + "?month=May").code()).isEqualTo("BAD_PARAMETER");
        assertThat(there(SERVER.browser()).get(address).status()).isEqualTo(401);
    }
}
