package cn.xinxintong.sandboxbank;

import static cn.xinxintong.sandboxbank.Batches.batch;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.xinxintong.crypto.Ed25519Key;
import cn.xinxintong.testing.People;
import cn.xinxintong.wage.bank.BankEvent;
import cn.xinxintong.wage.bank.BatchState;
import cn.xinxintong.wage.bank.Callback;
import cn.xinxintong.wage.bank.PayBatch;
import cn.xinxintong.wage.bank.RawCallback;
import cn.xinxintong.wage.bank.Submission;
import cn.xinxintong.wage.bank.signature.MessageSignatures;
import cn.xinxintong.wage.bank.signature.SigningKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bank lets in, what it shows, and how it brings its messages. */
class SandboxBankCounterTest {
    private static final String LINE =
            "{\"lineNo\":1,\"payeeName\":\"张建国\",\"cardNumber\":\"6228480000000000018\",\"amountFen\":5,"
                    + "\"month\":\"2026-05\",\"note\":\"\"}";
    private static final String BATCH =
            "{\"number\":\"B9\",\"specialAccount\":\"6500\",\"currency\":\"CNY\",\"count\":1,\"totalFen\":5,\"lines\":["
                    + LINE + "]}";

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private SandboxWorld world;
    private MessageSignatures signatures;

    @BeforeEach
    void aSandbox() {
        world = new SandboxWorld(folder);
        signatures = new MessageSignatures(world.clock, new SecureRandom());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Nested
    class IsRefused {
        @Test
        void aRequestWithoutASignature() throws Exception {
            var answer = send("POST", "/v1/batches", BATCH, Map.of());

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("SIGNATURE_KEY_UNKNOWN");
            assertThat(world.bank().query(batch("B9", "2000").number()).name()).isEqualTo("NOT_FOUND");
        }

        @Test
        void aRequestSignedByAnother() throws Exception {
            SigningKey thief = new SigningKey("xxt-1", Ed25519Key.generate(new SecureRandom()));
            var headers = signatures.sign(thief, "POST", "/v1/batches", BATCH.getBytes(UTF_8));

            assertThat(send("POST", "/v1/batches", BATCH, headers).body()).contains("SIGNATURE_FORGED");
        }

        @Test
        void aRequestThatWasChangedOnTheWay() throws Exception {
            var headers = signed("POST", "/v1/batches", BATCH);

            assertThat(send("POST", "/v1/batches", BATCH.replace(":5,", ":6,"), headers)
                            .body())
                    .contains("SIGNATURE_FORGED");
        }

        @Test
        void aRequestThatCameBefore() throws Exception {
            var headers = signed("POST", "/v1/batches", BATCH);

            assertThat(send("POST", "/v1/batches", BATCH, headers).statusCode()).isEqualTo(200);
            var again = send("POST", "/v1/batches", BATCH, headers);
            assertThat(again.statusCode()).isEqualTo(401);
            assertThat(again.body()).contains("SIGNATURE_REPLAYED");
        }

        @Test
        void aRequestOfSixMinutesAgo() throws Exception {
            var headers = signed("POST", "/v1/batches", BATCH);
            world.clock.forward(Duration.ofMinutes(6));

            assertThat(send("POST", "/v1/batches", BATCH, headers).body()).contains("SIGNATURE_STALE");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{}",
                    "null",
                    "[1]",
                    "{\"number\":\"B 9\"}",
                    "{\"number\":\"B9\",\"specialAccount\":\"6500\",\"currency\":\"CNY\",\"count\":0,\"totalFen\":0,\"lines\":[]}",
                    "{\"number\":\"B9\",\"specialAccount\":\"6500\",\"currency\":\"CNY\",\"count\":1,\"totalFen\":5,\"lines\":[null]}"
                })
        void aBatchThatIsNone(String body) throws Exception {
            var answer = sendSigned("POST", "/v1/batches", body);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"CNY\" | \"USD\"",
                    ":\"2026-05\" | :\"2026-13\"",
                    "018\" | 019\"",
                    "\"lineNo\":1 | \"lineNo\":2",
                    "\"lineNo\":1 | \"lineNo\":1.5",
                    "\"amountFen\":5 | \"amountFen\":0",
                    "\"amountFen\":5 | \"amountFen\":-5",
                    "\"amountFen\":5 | \"amountFen\":\"5\"",
                    "张建国 | 1",
                    "\"note\":\"\" | \"note\":null",
                    "6500 | 6500<script>"
                })
        void aBatchWithAWrongPart(String part, String wrong) throws Exception {
            assertThat(BATCH).contains(part);
            assertThat(sendSigned("POST", "/v1/batches", BATCH.replace(part, wrong))
                            .statusCode())
                    .isEqualTo(400);
        }

        @ParameterizedTest
        @CsvSource({"count, 2", "totalFen, 6", "totalFen, 9223372036854775807"})
        void aBatchWhoseTotalsDiffer(String name, String value) throws Exception {
            var answer = sendSigned("POST", "/v1/batches", BATCH.replaceFirst(name + "\":\\d+", name + "\":" + value));

            assertThat(answer.body()).contains("TOTALS_DIFFER");
        }

        @Test
        void anotherQuestionUnderAnIdThatWasUsed() throws Exception {
            String question = "{\"requestId\":\"" + UUID.randomUUID()
                    + "\",\"holderName\":\"张建国\",\"identityNumber\":\"" + People.ZHANG_NUMBER.text()
                    + "\",\"cardNumber\":\"6228480000000000018\",\"mobile\":\"13800000000\"}";

            assertThat(sendSigned("POST", "/v1/card-verifications", question).body())
                    .contains("VERIFIED");
            assertThat(sendSigned("POST", "/v1/card-verifications", question.replace("138", "139"))
                            .body())
                    .contains("REQUEST_ID_REUSED");
        }

        @ParameterizedTest
        @CsvSource({
            "GET, /v1/nothing, 404",
            "GET, /v1/batches/B-1, 404",
            "GET, /v1/batches/B404, 404",
            "GET, /v1/batches/B404/results?cursor=x, 400",
            "PUT, /v1/batches, 404",
            "DELETE, /v1/batches/B404, 404",
            "POST, /, 404"
        })
        void whatIsNotThere(String method, String target, int status) throws Exception {
            assertThat(sendSigned(method, target, "").statusCode()).isEqualTo(status);
        }
    }

    @Test
    void aBatchOfTenThousandLinesIsPaidAndTold() {
        String[] endings = new String[10_000];
        Arrays.fill(endings, "2000");
        PayBatch batch = batch("B10000", endings);

        assertThat(world.bank().submit(batch)).isEqualTo(new Submission.Accepted());
        world.settle();

        assertThat(world.bank().query(batch.number())).isEqualTo(BatchState.PAID);
        assertThat(world.sandbox().paidOut()).isEqualTo(batch.total());
        assertThat(world.mailbox.takeAll()).hasSize(50);
    }

    @Nested
    class ItsPage {
        @Test
        void showsEveryScriptedCardAndNobodysOwn() throws Exception {
            var question = Batches.question("2000");
            world.bank().verifyCard(question);
            world.bank().submit(batch("B1", "2000"));
            world.settle();

            String page = send("GET", "/", "", Map.of()).body();

            for (Ending ending : Ending.values()) {
                assertThat(page).contains(ending.exampleNumber()).contains(ending.words());
            }
            assertThat(page)
                    .contains("65001234", "B1", "全部成功", "99999899.00")
                    .doesNotContain(question.card().digits())
                    .doesNotContain("张建国")
                    .doesNotContain("src=")
                    .doesNotContain("href=");
        }

        @Test
        void runsNoScript() throws Exception {
            assertThat(send("GET", "/", "", Map.of()).headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        }
    }

    @Nested
    class ItsMessages {
        @Test
        void comeAgainUntilTheyAreTaken() {
            world.mailbox.willAnswer(500, Mailbox.BROKEN, 302, 401, 204);
            world.bank().submit(batch("B1", "2000"));
            world.settle();

            List<RawCallback> messages = world.mailbox.takeAll();
            assertThat(messages).hasSize(5);
            Set<String> ids = messages.stream()
                    .map(world.bank()::parse)
                    .map(callback -> ((Callback.Genuine) callback).event())
                    .map(BankEvent::id)
                    .collect(Collectors.toSet());
            assertThat(ids).hasSize(1);
        }

        @Test
        void comeWhereTheyAreExpected() {
            world.bank().submit(batch("B1", "2000"));
            world.settle();

            assertThat(world.mailbox.takeAll()).singleElement().satisfies(message -> {
                assertThat(message.method()).isEqualTo("POST");
                assertThat(message.path()).isEqualTo("/v1/bank/events");
                assertThat(message.header("content-type")).hasValue("application/json");
            });
        }
    }

    @Test
    void itKeepsNoMachineAwake() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        world.crash();

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !before.contains(thread))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        var settings = new SandboxBankSettings(
                world.sandbox().port(),
                folder.resolve("other"),
                "http://localhost:1",
                List.of(),
                world.ourKey,
                world.clock,
                Pace.atOnce());
        try (SandboxBank other = new SandboxBank(settings)) {
            assertThat(catchThrowable(other::start))
                    .hasMessageContaining(String.valueOf(world.sandbox().port()));
        }
    }

    private Map<String, String> signed(String method, String target, String body) {
        return signatures.sign(world.ourKey, method, target, body.getBytes(UTF_8));
    }

    private HttpResponse<String> sendSigned(String method, String target, String body)
            throws IOException, InterruptedException {
        return send(method, target, body, signed(method, target, body));
    }

    private HttpResponse<String> send(String method, String target, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(world.address() + target));
        headers.forEach(request::header);
        request.method(method, BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
