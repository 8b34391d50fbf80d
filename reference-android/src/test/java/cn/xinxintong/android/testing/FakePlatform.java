package cn.xinxintong.android.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A platform over HTTP on this machine, which answers each route as it was told to, and remembers what it was asked. */
public final class FakePlatform implements AutoCloseable {
    /** Noon of 23 November 2026 in Beijing. */
    public static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static final Map<String, String> SENTENCES = Map.of(
            "zh-CN", "11月出勤19天，已到账 3,000.00 元，还差 5,550.00 元。",
            "ug", "11-ئايدا 19 كۈن ئىشلىدىڭىز، 3,000.00 يۈەن چۈشتى، يەنە 5,550.00 يۈەن قالدى.",
            "kk-Arab", "11-ايدا 19 كۇن ىستەدىڭىز، 3,000.00 يۋان ٴتۇستى، تاعى 5,550.00 يۋان قالدى.",
            "en", "In month 11 you worked 19 days; 3,000.00 yuan have arrived, 5,550.00 yuan are still owed.");

    private final HttpServer server;
    private final Map<String, Answer> answers = new HashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private volatile CountDownLatch door = new CountDownLatch(0);
    private volatile CountDownLatch arrival = new CountDownLatch(1);

    private record Answer(int status, String body) {}

    /** @param route method and path, without the query */
    public record Asked(String route, String query, String language, String authorization, String body) {}

    public FakePlatform() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        answers("GET /v1/agreements/current", 200, """
                {"kind":"user","version":"2026-05","text":"第一条 新薪通让你看到自己的出勤和工资。"}""");
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public FakePlatform answers(String route, int status, String body) {
        answers.put(route, new Answer(status, body));
        return this;
    }

    public FakePlatform refuses(String route, int status, String code, String more) {
        return answers(route, status, """
                {"type":"/problems/%s","title":"","status":%d,"code":"%s","retryable":%b,"requestId":"7Q4K-20XA","detail":""%s}""".formatted(code, status, code, status >= 429, more));
    }

    /** Who signs in is let in, with the token {@code t-1}. */
    public FakePlatform letsIn() {
        return letsIn(false);
    }

    /** Who signs in is let in only to choose a password of his own. */
    public FakePlatform letsInToChangeThePassword() {
        return letsIn(true);
    }

    private FakePlatform letsIn(boolean mustChangePassword) {
        return answers("POST /v1/sign-in/password", 200, """
                {"token":"t-1","expiresAt":"2026-12-23T08:00:00+08:00","mustChangePassword":%b,
                 "worker":{"id":"1","name":"阿**","realNameVerified":true}}""".formatted(mustChangePassword));
    }

    /** A month with a wage at the bank, one that arrived and one that came back. */
    public FakePlatform pays() {
        return answers(
                        "GET /v1/me/wages",
                        200,
                        "{\"items\":[" + wage(1234560, "PENDING", "")
                                + "," + wage(300000, "PAID", ",\"paidAt\":\"2026-11-14T10:20:30+08:00\"")
                                + ","
                                + wage(232500, "RETURNED", ",\"reason\":\"CARD\",\"detail\":\"卡已停用。换一张卡，企业会重新发。\"")
                                + "],\"next\":null}")
                .answers("GET /v1/me/pay-check", 200, check("{sentence}"));
    }

    public FakePlatform paysNothing() {
        return answers("GET /v1/me/wages", 200, "{\"items\":[],\"next\":null}")
                .answers("GET /v1/me/pay-check", 200, check(""));
    }

    private static String wage(long fen, String state, String more) {
        return """
                {"id":"w","amountFen":%d,"month":"2026-11","projectId":"p","projectName":"天山区青峰路安置房二期3#-9#楼及地下室",
                 "payer":"新疆砺石建筑劳务有限公司","state":"%s"%s}""".formatted(fen, state, more);
    }

    private static String check(String sentence) {
        return """
                {"month":"2026-11","days":19,"dueFen":855000,"deductedFen":0,"paidFen":300000,"underWayFen":200000,
                 "owedFen":555000,"verdict":"PAID_IN_PART","sentence":"%s"}""".formatted(sentence);
    }

    /** Lets whoever asks from now on wait. */
    public void hold() {
        arrival = new CountDownLatch(1);
        door = new CountDownLatch(1);
    }

    /** Comes back once somebody waits. */
    public void awaitARequest() {
        await(arrival);
    }

    /** Answers who waits. */
    public void release() {
        door.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) throw new IllegalStateException("nobody came");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody answers any more. */
    public void goAway() {
        server.stop(0);
    }

    public List<Asked> asked(String route) {
        return asked.stream().filter(one -> one.route().equals(route)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String route =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        asked.add(new Asked(
                route,
                exchange.getRequestURI().getQuery(),
                exchange.getRequestHeaders().getFirst("Accept-Language"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        arrival.countDown();
        await(door);
        Answer answer = answers.getOrDefault(route, new Answer(404, "{}"));
        String language = exchange.getRequestHeaders().getFirst("Accept-Language");
        byte[] body =
                answer.body().replace("{sentence}", SENTENCES.get(language)).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
