package cn.xinxintong.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.staff.Totp;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.testing.MovableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyPlatformTest {
    private static final Pattern ADMINISTRATOR =
            Pattern.compile("login (\\S+), password (\\S+), secret of the second factor \\(TOTP\\) (\\S+)");

    private final MovableClock clock = new MovableClock();

    @TempDir
    private Path folder;

    private Server server() {
        Settings settings = new Settings(0, 0, folder, "", Settings.Content.EMPTY, false);
        return new Server(settings, clock, new SecureRandom(), UUID::randomUUID);
    }

    private static String start(Server server) {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        server.start(new PrintStream(console, true, StandardCharsets.UTF_8));
        return console.toString(StandardCharsets.UTF_8);
    }

    private Browser signIn(Browser nobody, String login, String password, String secret) {
        clock.forward(Duration.ofSeconds(31));
        Reply in = nobody.post(
                "/v1/staff/sign-in",
                "{'login':'" + login + "','password':'" + password + "','code':'" + Totp.code(secret, clock.instant())
                        + "'}");
        assertThat(in.status()).as(in.text()).isEqualTo(200);
        return nobody.as(in.at("/token"));
    }

    @Test
    void withoutAModelEveryRoadByFaceSaysSoAndNamesTheOthers() {
        try (Server server = server()) {
            start(server);
            Browser nobody = Browser.at("http://localhost:" + server.port());
            String shown = "'challengeId':'c','frames':['/9j/'],'device':{'id':'p'}}";

            for (Reply reply : new Reply[] {
                nobody.post("/v1/face-challenges", "{'purpose':'SIGN_IN'}"),
                nobody.post("/v1/face-challenges", "{'purpose':'SIGN_IN','login':'13800138000','device':{'id':'p'}}"),
                nobody.post("/v1/face-challenges", "{'purpose':'PASSWORD_RESET'}"),
                nobody.post("/v1/face-challenges", "{'purpose':'ENTRY'}"),
                nobody.post("/v1/sign-in/face", "{'login':'13800138000','agreementVersion':'2026-01'," + shown),
                nobody.post(
                        "/v1/password-resets",
                        "{'login':'13800138000','agreementVersion':'2026-01','road':'FACE'," + shown),
                nobody.post("/v1/password-resets", "{'login':'13800138000','agreementVersion':'2026-01','road':'FACE'}")
            }) {
                assertThat(reply.status()).as(reply.text()).isEqualTo(503);
                assertThat(reply.code()).isEqualTo("MODEL_MISSING");
                assertThat(reply.json().at("/roads")).isNotEmpty();
            }
        }
    }

    @Test
    void theAdministratorThatIsShownOnceLetsAnEnterpriseAndItsStaffIn() {
        try (Server server = server()) {
            Matcher shown = ADMINISTRATOR.matcher(start(server));
            assertThat(shown.find()).isTrue();
            Browser nobody = Browser.at("http://localhost:" + server.port());
            Browser admin = signIn(nobody, shown.group(1), shown.group(2), shown.group(3));

            String firm = "{'name':'昆仑建设','creditCode':'91330322254505447T'}";
            Reply enterprise = admin.post("/v1/admin/enterprises", firm);
            assertThat(enterprise.status()).isEqualTo(201);
            assertThat(admin.post("/v1/admin/enterprises", firm).code()).isEqualTo("NAME_TAKEN");
            String staff =
                    "{'login':'hr1','name':'人事','role':'ENTERPRISE','enterpriseId':'" + enterprise.at("/id") + "'}";
            Reply hired = admin.post("/v1/admin/staff", staff);
            assertThat(hired.status()).isEqualTo(201);
            assertThat(admin.post("/v1/admin/staff", staff).code()).isEqualTo("NAME_TAKEN");
            assertThat(admin.post("/v1/admin/staff", "{'login':'hr2','name':'x','role':'OFFICER'}")
                            .at("/fields/0/field"))
                    .isEqualTo("enterpriseId");

            Browser hr = signIn(nobody, "hr1", hired.at("/password"), hired.at("/totpSecret"));
            assertThat(hr.get("/v1/enterprise/projects").json().get("items")).isEmpty();
            assertThat(hr.post("/v1/admin/enterprises", firm).code()).isEqualTo("FORBIDDEN");
        }
        try (Server again = server()) {
            assertThat(start(again)).doesNotContain("administrator");
        }
    }
}
