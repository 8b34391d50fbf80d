package cn.xinxintong.wage.bank.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.crypto.Ed25519Key;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.money.Money;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import cn.xinxintong.wage.bank.AccountSnapshot;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.BankEvent;
import cn.xinxintong.wage.bank.BankUnavailableException;
import cn.xinxintong.wage.bank.BatchNumber;
import cn.xinxintong.wage.bank.BatchState;
import cn.xinxintong.wage.bank.Callback;
import cn.xinxintong.wage.bank.Callback.Reason;
import cn.xinxintong.wage.bank.CardReason;
import cn.xinxintong.wage.bank.CardVerification;
import cn.xinxintong.wage.bank.LineResult;
import cn.xinxintong.wage.bank.PayBatch;
import cn.xinxintong.wage.bank.PayOrder;
import cn.xinxintong.wage.bank.RawCallback;
import cn.xinxintong.wage.bank.ResultPage;
import cn.xinxintong.wage.bank.SpecialAccount;
import cn.xinxintong.wage.bank.Submission;
import cn.xinxintong.wage.bank.Verification;
import cn.xinxintong.wage.bank.signature.MessageSignatures;
import cn.xinxintong.wage.bank.signature.RecentNonces;
import cn.xinxintong.wage.bank.signature.SignatureVerdict;
import cn.xinxintong.wage.bank.signature.SigningKey;
import cn.xinxintong.wage.bank.testing.TestCards;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpBankTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int BREAK = 0;
    private static final int HANG = 1;
    private static final BatchNumber NUMBER = new BatchNumber("XXT2026060001");
    private static final SpecialAccount ACCOUNT = new SpecialAccount(new BankCode("102"), "6500-1");
    private static final BankCardNumber CARD = TestCards.good();
    private static final CardVerification QUESTION =
            new CardVerification(UUID.randomUUID(), People.ZHANG_NAME, People.ZHANG_NUMBER, CARD, Fresh.mobile());
    private static final PayBatch BATCH = new PayBatch(
            NUMBER,
            ACCOUNT,
            List.of(new PayOrder(1, People.ZHANG_NAME, CARD, Money.ofFen(232_550), YearMonth.of(2026, 5), "5月工资")));

    private record Answer(int status, String body) {}

    private final MovableClock clock = new MovableClock();
    private final SecureRandom random = new SecureRandom();
    private final SigningKey ourKey = new SigningKey("xxt-1", Ed25519Key.generate(random));
    private final SigningKey bankKey = new SigningKey("bank-1", Ed25519Key.generate(random));
    private final MessageSignatures signatures = new MessageSignatures(clock, random);
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<RawCallback> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private HttpServer server;
    private HttpBank bank;

    @BeforeEach
    void aBank() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        bank = bankAt("http://127.0.0.1:" + server.getAddress().getPort() + "/open");
    }

    private HttpBank bankAt(String address) {
        Instant now = clock.instant();
        HttpBankSettings settings = HttpBankSettings.of(address)
                .withTimeouts(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofSeconds(2))
                .withLongestAnswer(10_000);
        BankKeys keys = new BankKeys(ourKey, List.of(bankKey.forVerification(now.minus(DAY), now.plus(DAY))));
        return new HttpBank(settings, keys, new RecentNonces(clock), clock, random);
    }

    @AfterEach
    void close() {
        hanging.countDown();
        bank.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        asked.add(new RawCallback(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                exchange.getRequestBody().readAllBytes()));
        Answer answer = answers.remove();
        if (answer.status() == HANG) await();
        if (answer.status() > HANG) {
            if (answer.status() / 100 == 3) exchange.getResponseHeaders().set("Location", "/elsewhere");
            if (answer.status() == 503) exchange.getResponseHeaders().set("Retry-After", "0");
            byte[] bytes = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private void await() {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void willAnswer(int status, String body) {
        answers.add(new Answer(status, body));
    }

    /** Whatever happens on the way, a proxy's page or a bank's slip. */
    static Stream<Answer> noAnswers() {
        return Stream.of(
                new Answer(BREAK, ""),
                new Answer(HANG, ""),
                new Answer(500, "{\"state\":\"ACCEPTED\",\"outcome\":\"VERIFIED\"}"),
                new Answer(503, ""),
                new Answer(401, "{\"code\":\"SIGNATURE_REFUSED\"}"),
                new Answer(404, "<html>no such page</html>"),
                new Answer(404, "{\"code\":\"NOT_FOUND\"}"),
                new Answer(302, ""),
                new Answer(307, ""),
                new Answer(202, "{\"state\":\"ACCEPTED\",\"outcome\":\"VERIFIED\"}"),
                new Answer(204, ""),
                new Answer(200, ""),
                new Answer(200, "null"),
                new Answer(200, "[]"),
                new Answer(200, "{}"),
                new Answer(200, "{\"state\":null,\"outcome\":null,\"number\":null,\"items\":null}"),
                new Answer(200, "{\"state\":\"SOMEHOW\",\"outcome\":\"SOMEHOW\",\"number\":\"XXT2026060001\"}"),
                new Answer(200, "{\"state\":1,\"outcome\":0,\"number\":\"XXT2026060001\"}"),
                new Answer(200, "{\"state\":\"ACCEPTED\",\"outcome\":\"VERIFIED\""),
                new Answer(200, "{\"state\":\"ACCEPTED\",\"outcome\":\"VERIFIED\"} {}"),
                new Answer(
                        200,
                        "{\"state\":\"ACCEPTED\",\"state\":\"REJECTED\",\"outcome\":\"VERIFIED\",\"outcome\":\"REJECTED\"}"),
                new Answer(200, "{\"x\":" + "[".repeat(2000) + "]".repeat(2000) + "}"),
                new Answer(
                        200, "{\"x\":\"" + "x".repeat(20_000) + "\",\"state\":\"ACCEPTED\",\"outcome\":\"VERIFIED\"}"),
                new Answer(200, "{\"number\":\"6500-1\",\"balanceFen\":1.5,\"items\":[null]}"),
                new Answer(200, "{\"number\":\"6500-1\",\"balanceFen\":\"15\",\"items\":[{}]}"),
                new Answer(200, "{\"number\":\"6500-2\",\"balanceFen\":15,\"state\":\"PAYD\"}"));
    }

    @Nested
    class WhatIsNotAnAnswer {
        @ParameterizedTest
        @MethodSource("cn.xinxintong.wage.bank.http.HttpBankTest#noAnswers")
        void leavesACardUnknown(Answer answer) {
            answers.add(answer);

            assertThat(bank.verifyCard(QUESTION)).isEqualTo(new Verification.Unknown());
            assertThat(asked).hasSize(1);
        }

        @ParameterizedTest
        @MethodSource("cn.xinxintong.wage.bank.http.HttpBankTest#noAnswers")
        void leavesABatchUnknown(Answer answer) {
            answers.add(answer);

            assertThat(bank.submit(BATCH)).isEqualTo(new Submission.Unknown());
            assertThat(asked).hasSize(1);
        }

        @ParameterizedTest
        @MethodSource("cn.xinxintong.wage.bank.http.HttpBankTest#noAnswers")
        void isNoStateAndNoResultAndNoBalance(Answer answer) {
            answers.addAll(List.of(answer, answer, answer));

            assertThatThrownBy(() -> bank.query(new BatchNumber("B2"))).isInstanceOf(BankUnavailableException.class);
            assertThatThrownBy(() -> bank.results(NUMBER, "")).isInstanceOf(BankUnavailableException.class);
            assertThatThrownBy(() -> bank.specialAccount(ACCOUNT)).isInstanceOf(BankUnavailableException.class);
        }

        @Test
        void isABankThatIsGone() {
            server.stop(0);

            assertThat(bank.verifyCard(QUESTION)).isEqualTo(new Verification.Unknown());
            assertThat(bank.submit(BATCH)).isEqualTo(new Submission.Unknown());
            assertThatThrownBy(() -> bank.query(NUMBER)).isInstanceOf(BankUnavailableException.class);
        }

        @Test
        void isNotRepeatedInTheException() {
            willAnswer(200, "{\"number\":" + CARD.digits() + "张建国}");

            assertThatThrownBy(() -> bank.query(NUMBER)).hasNoCause().satisfies(e -> assertThat(e.getMessage())
                    .doesNotContain(CARD.digits())
                    .doesNotContain("张"));
        }
    }

    @Nested
    class Answers {
        @Test
        void aCardIsVerifiedOrRejectedForAReason() {
            willAnswer(200, "{\"outcome\":\"VERIFIED\",\"later\":{\"a\":1}}");
            willAnswer(200, "{\"outcome\":\"REJECTED\",\"reason\":\"CARD_LOST\"}");
            willAnswer(200, "{\"outcome\":\"REJECTED\",\"reason\":\"MOON\"}");
            willAnswer(200, "{\"outcome\":\"REJECTED\"}");
            willAnswer(200, "{\"outcome\":\"PENDING\"}");

            assertThat(Stream.generate(() -> bank.verifyCard(QUESTION)).limit(5))
                    .containsExactly(
                            new Verification.Verified(),
                            new Verification.Rejected(CardReason.CARD_LOST),
                            new Verification.Rejected(CardReason.OTHER),
                            new Verification.Rejected(CardReason.OTHER),
                            new Verification.Unknown());
        }

        @Test
        void aBatchIsAcceptedOrRejectedForAReason() {
            willAnswer(200, "{\"state\":\"ACCEPTED\"}");
            willAnswer(200, "{\"state\":\"REJECTED\",\"reason\":\"TOTALS_DIFFER\"}");
            willAnswer(200, "{\"state\":\"REJECTED\",\"reason\":\"MOON\"}");

            assertThat(Stream.generate(() -> bank.submit(BATCH)).limit(3))
                    .containsExactly(
                            new Submission.Accepted(),
                            new Submission.Rejected(Submission.Reason.TOTALS_DIFFER),
                            new Submission.Rejected(Submission.Reason.OTHER));
        }

        @ParameterizedTest
        @ValueSource(strings = {"ACCEPTED", "PROCESSING", "PARTLY_PAID", "PAID", "REJECTED"})
        void aBatchHasAState(String state) {
            willAnswer(200, "{\"number\":\"XXT2026060001\",\"state\":\"" + state + "\"}");

            assertThat(bank.query(NUMBER)).isEqualTo(BatchState.valueOf(state));
        }

        @Test
        void aBatchThatTheBankNeverGotIsNotFound() {
            String problem = "{\"type\":\"about:blank\",\"status\":404,\"code\":\"BATCH_NOT_FOUND\"}";
            willAnswer(404, problem);
            willAnswer(404, problem);

            assertThat(bank.query(NUMBER)).isEqualTo(BatchState.NOT_FOUND);
            assertThat(bank.results(NUMBER, "")).isEqualTo(new ResultPage(List.of(), ""));
        }

        @Test
        void resultsComeInPages() {
            willAnswer(
                    200,
                    "{\"items\":[{\"lineNo\":1,\"outcome\":\"PAID\",\"at\":\"2026-06-01T08:00:00+08:00\",\"bankSerial\":\"S1\"},"
                            + "{\"lineNo\":2,\"outcome\":\"RETURNED\",\"at\":\"2026-06-01T00:00:01Z\",\"bankSerial\":\"S2\","
                            + "\"reason\":\"ACCOUNT_CLOSED\"},"
                            + "{\"lineNo\":3,\"outcome\":\"MELTED\",\"at\":\"2026-06-01T00:00:01Z\",\"bankSerial\":\"S3\"}],"
                            + "\"next\":\"c/2 &\"}");
            willAnswer(200, "{\"items\":[],\"next\":null}");
            Instant eight = clock.instant();

            ResultPage page = bank.results(NUMBER, "");
            assertThat(page.items())
                    .containsExactly(
                            new LineResult(1, LineResult.Outcome.PAID, eight, "S1", ""),
                            new LineResult(
                                    2, LineResult.Outcome.RETURNED, eight.plusSeconds(1), "S2", "ACCOUNT_CLOSED"));
            assertThat(bank.results(NUMBER, page.next()).isLast()).isTrue();
            assertThat(asked.get(0).path()).isEqualTo("/open/v1/batches/XXT2026060001/results");
            assertThat(asked.get(1).path()).startsWith("/open/v1/batches/XXT2026060001/results?cursor=c");
        }

        @Test
        void anAccountHasABalance() {
            willAnswer(200, "{\"number\":\"6500-1\",\"balanceFen\":9223372036854775807}");

            assertThat(bank.specialAccount(ACCOUNT))
                    .isEqualTo(new AccountSnapshot(ACCOUNT, Money.ofFen(Long.MAX_VALUE)));
        }
    }

    @Nested
    class Requests {
        @Test
        void areSignedAsTheyAreSent() {
            willAnswer(200, "{\"state\":\"ACCEPTED\"}");
            willAnswer(200, "{\"items\":[]}");
            bank.submit(BATCH);
            bank.results(NUMBER, "a b&c=工");

            var known = List.of(
                    ourKey.forVerification(clock.instant(), clock.instant().plus(DAY)));
            assertThat(asked).hasSize(2).allSatisfy(request -> assertThat(
                            signatures.verify(request, known, new RecentNonces(clock)))
                    .isEqualTo(SignatureVerdict.GENUINE));
        }

        @Test
        void sayWhatTheProtocolSays() throws IOException {
            willAnswer(200, "{\"state\":\"ACCEPTED\"}");
            willAnswer(200, "{\"outcome\":\"VERIFIED\"}");
            bank.submit(BATCH);
            bank.verifyCard(QUESTION);

            ObjectMapper json = new ObjectMapper();
            assertThat(asked.get(0).path()).isEqualTo("/open/v1/batches");
            assertThat(json.readTree(asked.get(0).body()))
                    .isEqualTo(json.readTree("{\"number\":\"XXT2026060001\",\"specialAccount\":\"6500-1\","
                            + "\"currency\":\"CNY\",\"count\":1,\"totalFen\":232550,\"lines\":[{\"lineNo\":1,"
                            + "\"payeeName\":\"张建国\",\"cardNumber\":\"" + CARD.digits() + "\",\"amountFen\":232550,"
                            + "\"month\":\"2026-05\",\"note\":\"5月工资\"}]}"));
            assertThat(asked.get(1).path()).isEqualTo("/open/v1/card-verifications");
            assertThat(json.readTree(asked.get(1).body()))
                    .isEqualTo(json.readTree("{\"requestId\":\"" + QUESTION.requestId()
                            + "\",\"holderName\":\"张建国\",\"identityNumber\":\"" + People.ZHANG_NUMBER.text()
                            + "\",\"cardNumber\":\"" + CARD.digits() + "\",\"mobile\":\""
                            + QUESTION.mobile().digits() + "\"}"));
        }
    }

    @Nested
    class Callbacks {
        private static final String RESULT =
                "{\"lineNo\":1,\"outcome\":\"PAID\",\"at\":\"2026-06-01T08:00:00+08:00\",\"bankSerial\":\"S1\"}";
        private static final String SETTLED =
                "{\"id\":\"e1\",\"type\":\"LINES_SETTLED\",\"batchNumber\":\"B1\",\"results\":[" + RESULT + "]}";

        @Test
        void tellOfLines() {
            assertThat(bank.parse(signed(SETTLED)))
                    .isEqualTo(new Callback.Genuine(new BankEvent.LinesSettled(
                            "e1",
                            new BatchNumber("B1"),
                            List.of(new LineResult(1, LineResult.Outcome.PAID, clock.instant(), "S1", "")))));
        }

        @Test
        void tellOfCards() {
            UUID id = UUID.randomUUID();
            String body = "{\"id\":\"e2\",\"type\":\"CARD_SUSPENDED\",\"requestId\":\"" + id
                    + "\",\"reason\":\"CARD_FROZEN\",\"at\":\"2026-06-01T08:00:00+08:00\",\"more\":[1]}";

            assertThat(bank.parse(signed(body)))
                    .isEqualTo(new Callback.Genuine(
                            new BankEvent.CardSuspended("e2", id, CardReason.CARD_FROZEN, clock.instant())));
        }

        @Test
        void areRefusedWhenForgedStaleReplayedOrOfNobody() {
            RawCallback message = signed(SETTLED);
            RawCallback stale = signed(SETTLED);
            assertThat(bank.parse(forged(message))).isEqualTo(refused(Reason.CALLBACK_FORGED));
            assertThat(bank.parse(message)).isInstanceOf(Callback.Genuine.class);
            assertThat(bank.parse(message)).isEqualTo(refused(Reason.CALLBACK_REPLAYED));
            clock.forward(Duration.ofMinutes(6));
            assertThat(bank.parse(stale)).isEqualTo(refused(Reason.CALLBACK_STALE));
            assertThat(bank.parse(new RawCallback("POST", "/v1/bank/events", Map.of(), SETTLED.getBytes(UTF_8))))
                    .isEqualTo(refused(Reason.CALLBACK_KEY_UNKNOWN));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "null",
                    "[]",
                    "{}",
                    "{\"id\":\"e\"}",
                    "{\"id\":\"\",\"type\":\"LINES_SETTLED\",\"batchNumber\":\"B1\",\"results\":[]}",
                    "{\"id\":\"e\",\"type\":\"MOON_LANDED\"}",
                    "{\"id\":\"e\",\"type\":\"LINES_SETTLED\",\"results\":[]}",
                    "{\"id\":\"e\",\"type\":\"LINES_SETTLED\",\"batchNumber\":\"B 1\",\"results\":[]}",
                    "{\"id\":\"e\",\"type\":\"LINES_SETTLED\",\"batchNumber\":\"B1\",\"results\":null}",
                    "{\"id\":\"e\",\"type\":\"LINES_SETTLED\",\"batchNumber\":\"B1\",\"results\":[null]}",
                    "{\"id\":\"e\",\"type\":\"LINES_SETTLED\",\"batchNumber\":\"B1\",\"results\":[{\"lineNo\":1}]}",
                    "{\"id\":\"e\",\"type\":\"LINES_SETTLED\",\"batchNumber\":\"B1\",\"results\":[{\"lineNo\":1.5,\"outcome\":"
                            + "\"PAID\",\"at\":\"2026-06-01T08:00:00Z\",\"bankSerial\":\"S\"}]}",
                    "{\"id\":\"e\",\"type\":\"LINES_SETTLED\",\"batchNumber\":\"B1\",\"results\":[{\"lineNo\":0,\"outcome\":"
                            + "\"PAID\",\"at\":\"2026-06-01T08:00:00Z\",\"bankSerial\":\"S\"}]}",
                    "{\"id\":\"e\",\"type\":\"LINES_SETTLED\",\"batchNumber\":\"B1\",\"results\":[{\"lineNo\":1,\"outcome\":"
                            + "\"PAID\",\"at\":\"yesterday\",\"bankSerial\":\"S\"}]}",
                    "{\"id\":\"e\",\"type\":\"CARD_SUSPENDED\",\"reason\":\"CARD_LOST\",\"at\":\"2026-06-01T08:00:00Z\"}",
                    "{\"id\":\"e\",\"type\":\"CARD_SUSPENDED\",\"requestId\":\"1-1-1-1-1\",\"at\":\"2026-06-01T08:00:00Z\"}",
                    "{\"id\":\"e\",\"type\":\"CARD_SUSPENDED\",\"requestId\":\"00000000-0000-0000-0000-000000000000\"}",
                    "{\"id\":\"e\",\"id\":\"f\",\"type\":\"LINES_SETTLED\",\"batchNumber\":\"B1\",\"results\":[]}"
                })
        void areMalformedWhenSignedAndNotToBeRead(String body) {
            assertThat(bank.parse(signed(body))).isEqualTo(refused(Reason.CALLBACK_MALFORMED));
        }

        @Test
        void areMalformedWhenDeepOrEndless() {
            String deep = "{\"id\":\"e\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
            String longNumber = "{\"id\":\"e\",\"x\":" + "9".repeat(100_000) + "}";

            assertThat(bank.parse(signed(deep))).isEqualTo(refused(Reason.CALLBACK_MALFORMED));
            assertThat(bank.parse(signed(longNumber))).isEqualTo(refused(Reason.CALLBACK_MALFORMED));
            assertThat(bank.parse(signed(" ".repeat(5 << 20)))).isEqualTo(refused(Reason.CALLBACK_MALFORMED));
        }

        @Test
        void leaveOutALineWhoseOutcomeThisVersionDoesNotKnow() {
            String melted = RESULT.replace("PAID", "MELTED").replace(":1,", ":2,");

            assertThat(bank.parse(signed(SETTLED.replace(RESULT, RESULT + "," + melted))))
                    .isEqualTo(bank.parse(signed(SETTLED)));
        }

        private RawCallback forged(RawCallback message) {
            Map<String, String> headers = new HashMap<>();
            for (String name : List.of("Content-Digest", "Signature-Input", "Signature")) {
                headers.put(name, message.header(name).orElseThrow());
            }
            return new RawCallback(
                    "POST",
                    "/v1/bank/events",
                    headers,
                    SETTLED.replace("S1", "S2").getBytes(UTF_8));
        }

        private RawCallback signed(String body) {
            byte[] bytes = body.getBytes(UTF_8);
            String path = "/v1/bank/events";
            return new RawCallback("POST", path, signatures.sign(bankKey, "POST", path, bytes), bytes);
        }

        private static Callback refused(Reason reason) {
            return new Callback.Refused(reason);
        }
    }

    @Test
    void noTimeIsEndless() {
        HttpBankSettings settings = HttpBankSettings.of("https://bank.example");
        Duration second = Duration.ofSeconds(1);

        assertThatIllegalArgumentException().isThrownBy(() -> settings.withTimeouts(Duration.ZERO, second, second));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withTimeouts(second, Duration.ZERO, second));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withTimeouts(second, second, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withLongestAnswer(0));
    }

    @Test
    void closedItKeepsNoMachineAwake() {
        willAnswer(200, "{\"state\":\"ACCEPTED\"}");
        bank.submit(BATCH);

        bank.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("OkHttp")
                        || thread.getName().startsWith("Okio"))
                .allMatch(Thread::isDaemon);
    }

    @ParameterizedTest
    @CsvSource({"ftp://bank.example", "bank.example", "''"})
    void anAddressThatIsNoneIsToldAtOnce(String address) {
        assertThatThrownBy(() -> bankAt(address)).isInstanceOf(IllegalArgumentException.class);
    }
}
