package cn.xinxintong.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.staff.Totp;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every route of the description, with every role: who is not named is refused, and before anything is read. */
class AccessTest {
    private static final TestServer SERVER = TestServer.shared();

    @TestFactory
    Stream<DynamicTest> everyRouteWithEveryRole() {
        Map<String, Browser> roles = new LinkedHashMap<>();
        roles.put("ANONYMOUS", SERVER.browser());
        Site.Newcomer fresh = Site.newcomer();
        Site.collect(Site.officer(), fresh);
        roles.put(
                "WORKER_CHANGING_PASSWORD",
                SERVER.browser()
                        .as(Site.signIn(fresh.number(), fresh.lastSix(), "").at("/token")));
        JsonNode worker = SERVER.accounts().get(0);
        roles.put(
                "WORKER",
                SERVER.browser()
                        .as(Site.signIn(
                                        worker.get("login").asText(),
                                        worker.get("password").asText(),
                                        "")
                                .at("/token")));
        roles.put("ENTERPRISE", Site.enterprise());
        roles.put("OFFICER", Site.officer());
        Browser administrator = Site.administrator();
        roles.put("ADMINISTRATOR", administrator);
        roles.put("GATE_VENDOR", hired(administrator, "GATE_VENDOR"));
        roles.put("BANK", hired(administrator, "BANK"));
        roles.put("REGULATOR", hired(administrator, "REGULATOR"));
        roles.put("GATE_KEY", Site.gates(Site.enterprise(), Site.project(Site.enterprise())));
        JsonNode paths = SERVER.browser().get("/openapi.json").json().get("paths");
        Stream.Builder<DynamicTest> tests = Stream.builder();
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            String access = operation.getValue().get("x-access").asText();
            String method = operation.getKey().toUpperCase(Locale.ROOT);
            if (path.getKey().equals("/v1/session")) return;
            roles.forEach((role, browser) -> tests.add(DynamicTest.dynamicTest(
                    method + " " + path.getKey() + " by " + role,
                    () -> check(access, role, browser, method, path.getKey()))));
        }));
        return tests.build();
    }

    /** A member of staff in a role that the demo world has nobody in. */
    private static Browser hired(Browser administrator, String role) {
        String login = role.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        Reply hired =
                administrator.post("/v1/admin/staff", "{'login':'" + login + "','name':'某人','role':'" + role + "'}");
        assertThat(hired.status()).as(hired.text()).isEqualTo(201);
        String code = Totp.code(hired.at("/totpSecret"), SERVER.clock().instant());
        Reply in = SERVER.browser()
                .post(
                        "/v1/staff/sign-in",
                        "{'login':'" + login + "','password':'" + hired.at("/password") + "','code':'" + code + "'}");
        assertThat(in.status()).as(in.text()).isEqualTo(200);
        return SERVER.browser().as(in.at("/token"));
    }

    /** Who may call what takes more than one kind of caller. */
    private static final Map<String, Set<String>> MORE_THAN_ONE = Map.of(
            "WORKER_CHANGING_PASSWORD", Set.of("WORKER_CHANGING_PASSWORD", "WORKER"),
            "ENTERPRISE_OR_GATE_KEY", Set.of("ENTERPRISE", "GATE_KEY"));

    private static void check(String access, String role, Browser browser, String method, String path) {
        String address = path.replace("{id}", UUID.randomUUID().toString())
                .replace("{date}", "2026-06-01")
                .replace("{kind}", "user")
                .replace("{number}", "1");
        byte[] body = method.equals("GET") ? null : "{}".getBytes(StandardCharsets.UTF_8);
        Reply reply = browser.send(method, address, body, body == null ? "" : "application/json");
        if (access.equals("PROBE") || access.equals("ANYONE")) {
            assertThat(reply.status()).isNotEqualTo(403);
            assertThat(reply.code()).isNotEqualTo("NOT_SIGNED_IN");
        } else if (role.equals("ANONYMOUS")) {
            assertThat(reply.code()).isEqualTo("NOT_SIGNED_IN");
        } else if (access.equals("WORKER") && role.equals("WORKER_CHANGING_PASSWORD")) {
            assertThat(reply.code()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
        } else if (access.equals("SIGNED_IN") && !role.equals("GATE_KEY")
                || MORE_THAN_ONE.getOrDefault(access, Set.of(access)).contains(role)) {
            assertThat(reply.status()).as(reply.text()).isNotIn(401, 500);
            // let in, though some things are asked for only after he has shown anew that it is he
            if (reply.status() == 403) assertThat(reply.code()).isEqualTo("STEP_UP_REQUIRED");
        } else {
            assertThat(reply.code()).as(reply.text()).isEqualTo("FORBIDDEN");
        }
    }
}
