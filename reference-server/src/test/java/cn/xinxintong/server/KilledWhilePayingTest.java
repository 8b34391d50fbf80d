package cn.xinxintong.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.staff.Totp;
import cn.xinxintong.server.testing.Books;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Cards;
import cn.xinxintong.server.testing.SandboxVoice;
import cn.xinxintong.server.testing.ServerProcess;
import cn.xinxintong.server.testing.Soon;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bank and the platform both die in the middle, again and again: what was owed is paid, and paid once. */
class KilledWhilePayingTest {
    @TempDir
    private Path folder;

    private ServerProcess server;
    private String enterprise = "";
    private String sheet = "";
    private String project = "";

    @AfterEach
    void stop() {
        if (server != null) server.close();
    }

    @Test
    void afterTheSubmissionAndAfterEachMessageOfTheBank() throws Exception {
        server = ServerProcess.in(folder);
        theDemoWorldsOpenSheetIsSigned();

        Reply submitted = enterprise().post("/v1/enterprise/payroll-sheets/" + sheet + "/submission", "{}");
        assertThat(submitted.at("/state")).as(submitted.text()).isEqualTo("SUBMITTED");
        killAndStart();
        Soon.when(this::sheet, reply -> states(reply).containsKey("PAID"));
        killAndStart();
        Soon.when(this::sheet, reply -> states(reply).containsKey("RETURNED"));
        killAndStart();
        Reply done = Soon.when(this::sheet, reply -> reply.at("/state").equals("PAID"));

        TreeMap<String, Integer> states = states(done);
        assertThat(states)
                .doesNotContainKey("PENDING")
                .doesNotContainKey("FAILED")
                .containsEntry("RETURNED", 1);
        assertThat(states.get("PAID")).isGreaterThan(2);
        assertThat(done.at("/underWayFen")).isEqualTo("0");
        long paid = done.json().get("paidFen").asLong();
        assertThat(voice().takenOutOfTheAccountOf(project)).isEqualTo(paid).isPositive();
        assertThat(new Books(server.databaseUrl()).sumOfAllAccounts()).isZero();
    }

    private void killAndStart() throws InterruptedException {
        server.kill();
        server = ServerProcess.in(folder);
    }

    /** Everybody signs who can; the first has his pay sent to a card that sends it back. */
    private void theDemoWorldsOpenSheetIsSigned() {
        enterprise = staffToken("enterprise2");
        project = enterprise().get("/v1/enterprise/projects").at("/items/0/id");
        for (JsonNode item : enterprise()
                .get("/v1/enterprise/projects/" + project + "/payroll-sheets")
                .json()
                .get("items")) {
            if (item.get("state").asText().equals("SIGNING"))
                sheet = item.get("id").asText();
        }
        boolean first = true;
        for (Browser worker : workersWhoWait()) {
            if (first) {
                Reply changed = worker.post("/v1/me/wage-card/changes", Cards.binding(Cards.endingIn("1005")));
                assertThat(changed.at("/state")).as(changed.text()).isEqualTo("BOUND");
            }
            first = false;
            String line = worker.get("/v1/me/payroll-lines").at("/items/0/id");
            assertThat(worker.post("/v1/me/payroll-lines/" + line + "/signature", "{}")
                            .at("/state"))
                    .isEqualTo("SIGNED");
        }
    }

    private List<Browser> workersWhoWait() {
        List<Browser> waiting = new ArrayList<>();
        for (JsonNode account : server.accounts()) {
            if (!account.get("role").asText().equals("WORKER") || account.has("oneTimeCode")) continue;
            Reply in = server.browser()
                    .post(
                            "/v1/sign-in/password",
                            "{'login':'" + account.get("login").asText() + "','password':'"
                                    + account.get("password").asText()
                                    + "','agreementVersion':'2026-01','device':{'id':'phone-1','name':'红米'}}");
            Browser worker = server.browser().as(in.at("/token"));
            worker.post(
                    "/v1/me/step-ups",
                    "{'road':'PASSWORD','password':'" + account.get("password").asText() + "'}");
            boolean waits =
                    worker.get("/v1/me/payroll-lines").at("/items/0/state").equals("WAITING");
            boolean bound = worker.get("/v1/me/wage-card").at("/state").equals("BOUND");
            if (waits && bound) waiting.add(worker);
        }
        return waiting;
    }

    private String staffToken(String login) {
        JsonNode account = server.account(login);
        Reply reply = server.browser()
                .post(
                        "/v1/staff/sign-in",
                        "{'login':'" + login + "','password':'"
                                + account.get("password").asText() + "','code':'"
                                + Totp.code(account.get("totpSecret").asText(), Instant.now()) + "'}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.at("/token");
    }

    private Browser enterprise() {
        return server.browser().as(enterprise);
    }

    private Reply sheet() {
        return enterprise().get("/v1/enterprise/payroll-sheets/" + sheet);
    }

    private static TreeMap<String, Integer> states(Reply sheet) {
        TreeMap<String, Integer> states = new TreeMap<>();
        sheet.json().get("items").forEach(line -> states.merge(line.get("state").asText(), 1, Integer::sum));
        return states;
    }

    private SandboxVoice voice() {
        return new SandboxVoice(server.browser(), folder, server.bankPort(), Clock.systemUTC());
    }
}
