package cn.xinxintong.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Dump;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.Soon;
import cn.xinxintong.server.testing.Tenant;
import cn.xinxintong.server.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every route of the description that takes an id, with an id that is another tenant's: as if there were no such thing,
 * nothing is written, and the owner is let in by the same request. A route that the tables below do not know fails.
 */
class OtherTenantsTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final Database DATABASE = new Database(Jdbi.create(SERVER.databaseUrl()));
    private static final Pattern PARAMETER = Pattern.compile("([a-z-]+)/\\{(\\w+)}");

    /** Written by every request or by the clock, whoever asks. */
    private static final Set<String> NOT_OF_A_REQUEST = Set.of("session", "idempotency_key");

    /** Parameters that are nobody's, and what stands in their place. */
    private static final Map<String, String> NOBODYS = Map.of(
            "agreements/{kind}",
            "user",
            "attendance/{date}",
            "2026-06-01",
            "month",
            "2026-06",
            "attachments/{number}",
            "1");

    /** Whose id a parameter of a path is, by who may call the route. */
    private static final Map<String, Function<Tenant, String>> IDS = Map.ofEntries(
            Map.entry("ENTERPRISE projects/{id}", Tenant::project),
            Map.entry("ENTERPRISE_OR_GATE_KEY projects/{id}", Tenant::project),
            Map.entry("ENTERPRISE gate-keys/{id}", Tenant::gateKey),
            Map.entry("ENTERPRISE invitations/{id}", Tenant::invitation),
            Map.entry("ENTERPRISE payroll-sheets/{id}", Tenant::signedSheet),
            Map.entry("ENTERPRISE appeals/{id}", Tenant::appeal),
            Map.entry("OFFICER appeals/{id}", Tenant::appeal),
            Map.entry("WORKER projects/{id}", Tenant::projectOfWorker),
            Map.entry("WORKER invitations/{id}", Tenant::invitation),
            Map.entry("WORKER payroll-lines/{id}", Tenant::line),
            Map.entry("WORKER wages/{id}", Tenant::wage),
            Map.entry("WORKER consents/{id}", Tenant::consent),
            Map.entry("WORKER appeals/{id}", Tenant::appeal),
            Map.entry("WORKER sessions/{id}", Tenant::session),
            Map.entry("WORKER data-corrections/{id}", Tenant::correction),
            Map.entry("OFFICER data-corrections/{id}", Tenant::correction));

    /** Who calls a route with that access. */
    private static final Map<String, Function<Tenant, Browser>> CALLERS = Map.of(
            "ENTERPRISE",
            Tenant::enterprise,
            "ENTERPRISE_OR_GATE_KEY",
            Tenant::enterprise,
            "OFFICER",
            Tenant::officer,
            "WORKER",
            Tenant::worker);

    /** Who is no tenant: his are all of the platform. */
    private static final Set<String> OF_THE_PLATFORM = Set.of("ADMINISTRATOR");

    /** A body that the owner's request is let in with, by the name of its schema. */
    private static final Map<String, Function<Tenant, String>> BODIES = Map.ofEntries(
            Map.entry("ProjectChange", t -> "{'name':'改了名字'}"),
            Map.entry("NewTeam", t -> "{'name':'钢筋二班'}"),
            Map.entry("Offer", t -> Site.offer(t.person())),
            Map.entry(
                    "GateRecords",
                    t -> "{'dataList':[{'idCardType':'01','idCardNumber':'"
                            + t.person().number() + "','date':'2026-06-01 07:30:00','direction':'01'}]}"),
            Map.entry("GateColumns", t -> "{'columns':[],'dateForms':[],'directions':[]}"),
            Map.entry("CorrectionDecision", t -> "{'decision':'REFUSE','reason':'不是'}"),
            Map.entry("Refusal", t -> "{'reason':'不去了'}"),
            Map.entry("NewPayroll", OtherTenantsTest::payroll),
            Map.entry("Signature", t -> "{}"),
            Map.entry("WageConfirmation", t -> "{}"),
            Map.entry("Acceptance", t -> "{'version':1,'consents':{'wageCard':'2026-01','realName':'2026-01'}}"),
            Map.entry("AppealDecision", t -> "{'version':1,'decision':'APPROVE'}"),
            Map.entry("AppealOpinion", t -> "{'version':1,'supports':true}"));

    /** Where even the owner has to wait: what he is told shows that he was let in. */
    private static final Map<String, String> NOT_YET =
            Map.of("POST /v1/officer/appeals/{id}/decision", "APPEAL_WITH_ENTERPRISE");

    /** Which the owner's worker asked for before. */
    private static String ownersChallenge = "";

    /** What an intruder sends with an id of the owner's in the body, by schema and property. */
    private static final Map<String, Intrusion> IDS_IN_BODIES = Map.of(
            "Offer.teamId",
            (intruder, owner) -> intruder.enterprise()
                    .post(
                            "/v1/enterprise/projects/" + intruder.project() + "/invitations",
                            Site.offer(intruder.person()).replace("}", ",'teamId':'" + owner.team() + "'}")),
            "NewAppeal.projectId",
            (intruder, owner) ->
                    intruder.worker().post("/v1/me/appeals", Tenant.appeal(owner.project(), SERVER.yesterday())),
            "Confirmation.invitationId",
            (intruder, owner) -> intruder.officer()
                    .post(
                            "/v1/officer/confirmations",
                            "{'purpose':'ENTRY','invitationId':'" + owner.invitation() + "'}"),
            "StepUp.challengeId",
            (intruder, owner) -> intruder.worker()
                    .post(
                            "/v1/me/step-ups",
                            "{'road':'FACE','frames':['/9j/'],'challengeId':'" + ownersChallenge + "'}"));

    private interface Intrusion {
        Reply by(Tenant intruder, Tenant owner);
    }

    private record Operation(String method, String path, JsonNode described) {
        String access() {
            return described.get("x-access").asText();
        }

        /** The name of the body's schema; empty if it takes none. */
        String asks() {
            return described
                    .at("/requestBody/content/application~1json/schema/$ref")
                    .asText("")
                    .replace("#/components/schemas/", "");
        }

        /** The parameters of the path that are ids, as {@code projects/{id}}. */
        List<String> ids() {
            List<String> ids = new ArrayList<>();
            Matcher parameters = PARAMETER.matcher(path);
            while (parameters.find()) if (!NOBODYS.containsKey(parameters.group())) ids.add(parameters.group());
            return ids;
        }

        /** The address with that id in the path, and with every parameter that is nobody's. */
        String with(String id) {
            StringBuilder address = new StringBuilder();
            Matcher parameters = PARAMETER.matcher(path);
            while (parameters.find()) {
                String value = NOBODYS.getOrDefault(parameters.group(), id);
                parameters.appendReplacement(address, parameters.group(1) + "/" + value);
            }
            parameters.appendTail(address);
            char separator = '?';
            for (JsonNode parameter : described.path("parameters")) {
                boolean needed = parameter.get("in").asText().equals("query")
                        && parameter.get("required").asBoolean();
                if (!needed) continue;
                String name = parameter.get("name").asText();
                assertThat(NOBODYS)
                        .as("%s takes %s: no value to try", this, name)
                        .containsKey(name);
                address.append(separator).append(name).append('=').append(NOBODYS.get(name));
                separator = '&';
            }
            return address.toString();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyIdInAPath() {
        Tenant intruder = Tenant.of(Site.otherEnterprise(), Site.otherOfficer());
        Browser enterprise = Site.enterprise();
        Browser officer = Site.officer();
        return operations()
                .filter(o -> !o.ids().isEmpty() && !OF_THE_PLATFORM.contains(o.access()))
                .map(o -> DynamicTest.dynamicTest(
                        o.toString(), () -> isClosedToOthers(o, intruder, Tenant.of(enterprise, officer))));
    }

    private static void isClosedToOthers(Operation operation, Tenant intruder, Tenant owner) {
        assertThat(operation.ids())
                .as("%s takes more than one id: teach this test which", operation)
                .hasSize(1);
        String parameter = operation.access() + " " + operation.ids().get(0);
        assertThat(IDS).as("%s: no foreign id to try", operation).containsKey(parameter);
        assertThat(CALLERS).as("%s: nobody to try it", operation).containsKey(operation.access());
        Function<Tenant, Browser> caller = CALLERS.get(operation.access());
        String address = operation.with(IDS.get(parameter).apply(owner));
        String body = body(operation, owner);

        Reply refused = writesNothing(() -> send(operation, address, caller.apply(intruder), body));

        assertThat(refused.status()).as(refused.text()).isEqualTo(404);
        Reply unknown = send(operation, operation.with(UUID.randomUUID().toString()), caller.apply(intruder), body);
        assertThat(refused.code()).isEqualTo(unknown.code());
        Reply let = send(operation, address, caller.apply(owner), body);
        if (NOT_YET.containsKey(operation.toString())) {
            assertThat(let.code()).isEqualTo(NOT_YET.get(operation.toString()));
        } else {
            assertThat(let.status()).as(let.text()).isBetween(200, 299);
        }
    }

    /** The owner's body, which may take some steps to become right; empty if the route takes none. */
    private static String body(Operation operation, Tenant owner) {
        if (operation.asks().isEmpty()) return "";
        assertThat(BODIES).as("%s: no body to try", operation).containsKey(operation.asks());
        return BODIES.get(operation.asks()).apply(owner);
    }

    private static Reply send(Operation operation, String address, Browser browser, String body) {
        if (body.isEmpty()) return browser.send(operation.method(), address, null, "");
        byte[] json = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return browser.send(operation.method(), address, json, "application/json");
    }

    @TestFactory
    Stream<DynamicTest> everyIdInABody() {
        Tenant intruder = Tenant.of(Site.otherEnterprise(), Site.otherOfficer());
        Tenant owner = Tenant.of(Site.enterprise(), Site.officer());
        owner.accepted(owner.invitation());
        ownersChallenge = owner.worker()
                .post("/v1/me/face-challenges", "{'purpose':'STEP_UP'}")
                .at("/challengeId");
        return operations()
                .filter(o -> CALLERS.containsKey(o.access()))
                .flatMap(OtherTenantsTest::idsInBody)
                .distinct()
                .map(id -> DynamicTest.dynamicTest(id, () -> isClosedToOthers(id, intruder, owner)));
    }

    private static Stream<String> idsInBody(Operation operation) {
        List<String> ids = new ArrayList<>();
        Consumer<String> keep = p -> {
            if (p.endsWith("Id")) ids.add(operation.asks() + "." + p);
        };
        description()
                .at("/components/schemas/" + operation.asks() + "/properties")
                .fieldNames()
                .forEachRemaining(keep);
        return ids.stream();
    }

    private static void isClosedToOthers(String id, Tenant intruder, Tenant owner) {
        assertThat(IDS_IN_BODIES).as("%s: no foreign id to try", id).containsKey(id);

        Reply refused = writesNothing(() -> IDS_IN_BODIES.get(id).by(intruder, owner));

        assertThat(refused.code())
                .as(refused.text())
                .isIn("TEAM_NOT_FOUND", "OFFICER_NOT_OF_PROJECT", "PROJECT_NOT_FOUND", "CHALLENGE_EXPIRED");
    }

    private interface Sending {
        Reply send();
    }

    private static Reply writesNothing(Sending sending) {
        Soon.when(OtherTenantsTest::underWay, n -> n == 0);
        Map<String, String> before = Dump.digests(DATABASE);
        Reply reply = sending.send();
        Map<String, String> after = Dump.digests(DATABASE);
        before.keySet().removeAll(NOT_OF_A_REQUEST);
        after.keySet().removeAll(NOT_OF_A_REQUEST);
        assertThat(after).as(reply.text()).isEqualTo(before);
        return reply;
    }

    /** What the bank still has to say something about, or is to be sent, would be written meanwhile. */
    private static int underWay() {
        return DATABASE.use(h -> h.createQuery("""
                        select (select count(*) from batch where phase <> 'SETTLED')
                          + (select count(*) from sms where state = 'WAITING' and until > :now)
                        """)
                .bind("now", SERVER.clock().instant())
                .mapTo(Integer.class)
                .one());
    }

    private static String payroll(Tenant tenant) {
        tenant.projectOfWorker();
        return tenant.payroll(SERVER.month());
    }

    private static Stream<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        description().get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(o -> operations.add(
                        new Operation(o.getKey().toUpperCase(Locale.ROOT), path.getKey(), o.getValue()))));
        return operations.stream();
    }

    private static JsonNode description() {
        return SERVER.browser().get("/openapi.json").json();
    }
}
