package cn.xinxintong.server.gatevendor;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Dump;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.Tenant;
import cn.xinxintong.server.testing.TestServer;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The gates of a vendor, with a key that an enterprise gave them. */
class GateKeysOverHttpTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final Database DATABASE = new Database(Jdbi.create(SERVER.databaseUrl()));

    private final Tenant tenant = Tenant.of(Site.enterprise(), Site.officer());
    private final String records = "/v1/enterprise/projects/" + tenant.projectOfWorker() + "/gate-records";

    private static Reply issue(Browser enterprise, String... projects) {
        String until = SERVER.clock().instant().plus(Duration.ofDays(90)).toString();
        return enterprise.post(
                "/v1/enterprise/gate-keys",
                "{'name':'南门闸机','projects':['" + String.join("','", projects) + "'],'until':'" + until + "'}");
    }

    private Reply issue() {
        Reply issued = issue(tenant.enterprise(), tenant.project());
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        return issued;
    }

    private static Browser gate(Reply issued) {
        return SERVER.browser().as(issued.at("/key"));
    }

    private String record(String time) {
        return "{'dataList':[{'idCardType':'01','idCardNumber':'"
                + tenant.person().number() + "','date':'2026-06-01 " + time + "','direction':'01'}]}";
    }

    @Test
    void theGatesSendRecordsAndItIsOnRecordThatTheKeyDid() {
        Reply issued = issue();

        Reply sent = gate(issued).post(records, record("07:30:00"));

        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(sent.at("/accepted")).isEqualTo("1");
        Reply imports = tenant.enterprise().get(records.replace("gate-records", "gate-imports"));
        assertThat(imports.at("/items/0/by")).isEqualTo("KEY");
        assertThat(imports.at("/items/0/byId")).isEqualTo(issued.at("/id"));
        assertThat(imports.at("/items/0/name")).isEqualTo("南门闸机");
        assertThat(imports.at("/items/0/accepted")).isEqualTo("1");
    }

    @Test
    void eachRecordCanBeLedBackToTheKeyThatSentIt() {
        Reply issued = issue();

        gate(issued).post(records, record("07:30:00"));

        String key = DATABASE.use(h -> h.createQuery("""
                        select i.key_id from gate_record r
                        join gate_import i on i.project_id = r.project_id and i.imported_at = r.imported_at
                        where r.project_id = :project
                        """)
                .bind("project", UUID.fromString(tenant.project()))
                .mapTo(String.class)
                .one());
        assertThat(key).isEqualTo(issued.at("/id"));
    }

    @Test
    void whatStaffImportsIsOnRecordToo() {
        tenant.enterprise().post(records, record("07:30:00"));

        Reply imports = tenant.enterprise().get(records.replace("gate-records", "gate-imports"));

        assertThat(imports.at("/items/0/by")).isEqualTo("STAFF");
        assertThat(imports.at("/items/0/name")).isNotEmpty();
    }

    @Test
    void aKeyIsShownOnceAndKeptNowhere() {
        Reply issued = issue();
        String key = issued.at("/key");

        assertThat(key).startsWith("xxtgate_");
        assertThat(tenant.enterprise().get("/v1/enterprise/gate-keys").text())
                .contains(issued.at("/id"))
                .doesNotContain(key);
        assertThat(Dump.of(DATABASE)).doesNotContain(key);
    }

    @Test
    void aProjectThatTheKeyIsNotBoundToIsNotFoundThoughItIsTheSameEnterprises() {
        String other = Site.project(tenant.enterprise());

        Reply refused = gate(issue()).post("/v1/enterprise/projects/" + other + "/gate-records", record("07:30:00"));

        assertThat(refused.code()).isEqualTo("PROJECT_NOT_FOUND");
        Reply nobodys = gate(issue())
                .post("/v1/enterprise/projects/" + UUID.randomUUID() + "/gate-records", record("07:30:00"));
        assertThat(nobodys.code()).isEqualTo("PROJECT_NOT_FOUND");
    }

    @Test
    void aKeyForAnothersProjectIsNotIssuedAndAnothersKeyIsNotFound() {
        Browser stranger = Site.otherEnterprise();

        assertThat(issue(stranger, tenant.project()).code()).isEqualTo("PROJECT_NOT_FOUND");
        assertThat(issue(stranger, "x").code()).isEqualTo("PROJECT_NOT_FOUND");
        Reply issued = issue();
        assertThat(stranger.get("/v1/enterprise/gate-keys").text()).doesNotContain(issued.at("/id"));
        assertThat(stranger.post("/v1/enterprise/gate-keys/" + issued.at("/id") + "/revocation", "{}")
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(gate(issued).post(records, record("07:30:00")).status()).isEqualTo(200);
    }

    @Test
    void whileOneKeyTakesTheOthersPlaceBothAreGood() {
        Reply old = issue();
        Reply next = issue();
        assertThat(gate(old).post(records, record("07:30:00")).status()).isEqualTo(200);
        assertThat(gate(next).post(records, record("07:31:00")).status()).isEqualTo(200);

        Reply revoked = tenant.enterprise().post("/v1/enterprise/gate-keys/" + old.at("/id") + "/revocation", "{}");

        assertThat(revoked.at("/revokedAt")).endsWith("+08:00");
        assertThat(revoked.at("/usedAt")).endsWith("+08:00");
        Reply refused = gate(old).post(records, record("07:32:00"));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("API_KEY_ENDED");
        assertThat(gate(next).post(records, record("07:33:00")).status()).isEqualTo(200);
    }

    @Test
    void theAdministratorEndsAnybodysKey() {
        Reply issued = issue();
        Browser administrator = Site.administrator();

        assertThat(administrator.get("/v1/admin/gate-keys").text()).contains(issued.at("/id"));
        Reply revoked = administrator.post("/v1/admin/gate-keys/" + issued.at("/id") + "/revocation", "{}");

        assertThat(revoked.status()).as(revoked.text()).isEqualTo(200);
        assertThat(gate(issued).post(records, record("07:30:00")).code()).isEqualTo("API_KEY_ENDED");
        assertThat(administrator
                        .post("/v1/admin/gate-keys/" + UUID.randomUUID() + "/revocation", "{}")
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aKeyOpensNothingElse() {
        Browser gate = gate(issue());

        assertThat(gate.get("/v1/enterprise/projects").code()).isEqualTo("FORBIDDEN");
        assertThat(gate.get("/v1/me").code()).isEqualTo("FORBIDDEN");
        assertThat(gate.delete("/v1/session").code()).isEqualTo("FORBIDDEN");
        assertThat(gate.get("/v1/enterprise/gate-keys").code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void aKeyThatNobodyIssuedIsNobody() {
        Reply refused = SERVER.browser().as("xxtgate_" + "A".repeat(43)).post(records, record("07:30:00"));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void anEndInThePastOrFarAwayIsRefused() {
        String long_ago = "{'name':'x','projects':['" + tenant.project() + "'],'until':'2020-01-01T00:00:00Z'}";

        assertThat(tenant.enterprise()
                        .post("/v1/enterprise/gate-keys", long_ago)
                        .code())
                .isEqualTo("KEY_TERM_UNFIT");
        assertThat(tenant.enterprise()
                        .post("/v1/enterprise/gate-keys", "{'name':'x','projects':[],'until':'2027-01-01T00:00:00Z'}")
                        .code())
                .isEqualTo("INVALID_FIELDS");
    }

    @Test
    void aKeyStandsInNoLogAndInNoProblem() {
        Logger ours = (Logger) LoggerFactory.getLogger("cn.xinxintong");
        ListAppender<ILoggingEvent> kept = new ListAppender<>();
        kept.start();
        ours.setLevel(Level.TRACE);
        ours.addAppender(kept);
        Reply issued = issue();
        String key = issued.at("/key");
        try {
            gate(issued).post(records, record("07:30:00"));
            Reply bad = gate(issued).post(records, "{");
            Reply closed = gate(issued).get("/v1/me");
            assertThat(bad.text() + closed.text()).doesNotContain(key);
        } finally {
            ours.detachAppender(kept);
            ours.setLevel(null);
        }
        assertThat(kept.list).isNotEmpty().allSatisfy(e -> assertThat(
                        e.getFormattedMessage() + e.getKeyValuePairs() + e.getThrowableProxy())
                .doesNotContain(key));
    }
}
