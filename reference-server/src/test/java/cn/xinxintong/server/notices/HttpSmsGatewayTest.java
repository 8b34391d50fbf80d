package cn.xinxintong.server.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.auth.sms.SmsOutcome;
import cn.xinxintong.auth.sms.SmsSender;
import cn.xinxintong.auth.sms.SmsUnavailableException;
import cn.xinxintong.auth.testing.SmsSenderContract;
import cn.xinxintong.identity.MobileNumber;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSmsGatewayTest extends SmsSenderContract {
    private static final MobileNumber ZHANG = new MobileNumber("13899990001");
    private static final String JSON = "{\"to\":[\"{mobile}\"],\"content\":\"{text}\",\"type\":1}";
    private static final String FORM = "mobile={mobile}&content={text}&type=1";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private HttpServer server;
    private volatile int status = 200;
    private volatile boolean silent;

    /** A request that the gateway took. */
    private record Taken(String method, String type, String key, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        silence.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            taken.add(new Taken(
                    exchange.getRequestMethod(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    String.valueOf(exchange.getRequestHeaders().getFirst("X-Api-Key")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (silent) silence.await();
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpSmsGateway gateway(String body, Duration patience) {
        String url = "http://localhost:" + server.getAddress().getPort() + "/send";
        return new HttpSmsGateway(new SmsGatewaySettings(url, body, "X-Api-Key: secret"), patience);
    }

    @Override
    protected SmsSender sender() {
        return gateway(JSON, Duration.ofSeconds(20));
    }

    @Override
    protected List<String> sentTo(MobileNumber mobile) {
        return taken.stream()
                .map(request -> json(request.body()))
                .filter(body -> body.at("/to/0").asText().equals(mobile.digits()))
                .map(body -> body.get("content").asText())
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    void postsTheTemplateWithTheKey() {
        sender().send(ZHANG, "一");

        assertThat(taken)
                .containsExactly(new Taken(
                        "POST",
                        "application/json; charset=utf-8",
                        "secret",
                        "{\"to\":[\"13899990001\"],\"content\":\"一\",\"type\":1}"));
    }

    @Test
    void fillsAForm() {
        String text = "一 & 二 = 100% + \"\n";

        gateway(FORM, Duration.ofSeconds(20)).send(ZHANG, text);

        assertThat(taken.get(0).type()).isEqualTo("application/x-www-form-urlencoded");
        String[] fields = taken.get(0).body().split("&");
        assertThat(fields).hasSize(3);
        assertThat(URLDecoder.decode(fields[1], StandardCharsets.UTF_8)).isEqualTo("content=" + text);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void whatIsRefusedIsRefusedForGood(int answered) {
        status = answered;

        assertThat(sender().send(ZHANG, "一")).isEqualTo(new SmsOutcome.Refused(SmsOutcome.Reason.REJECTED));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void aBrokenGatewayMayHaveSentIt(int answered) {
        status = answered;

        assertThat(sender().send(ZHANG, "一")).isEqualTo(new SmsOutcome.Unknown());
        assertThat(taken).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 401, 403, 404, 405, 408, 415, 429, 503})
    void everythingElseIsSomebodysToLookAt(int answered) {
        status = answered;
        SmsSender sender = sender();

        assertThatThrownBy(() -> sender.send(ZHANG, "一"))
                .isInstanceOf(SmsUnavailableException.class)
                .hasMessageContaining(Integer.toString(answered))
                .hasMessageNotContaining(ZHANG.digits());
        assertThat(taken).hasSize(1);
    }

    @Test
    void aGatewayThatDoesNotAnswerInTimeMayHaveSentIt() {
        silent = true;

        assertThat(gateway(JSON, Duration.ofMillis(300)).send(ZHANG, "一")).isEqualTo(new SmsOutcome.Unknown());
    }

    @Test
    void aGatewayThatIsNotThereSentNothing() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        SmsSender sender = new HttpSmsGateway(
                new SmsGatewaySettings("http://localhost:" + port + "/", JSON, ""), Duration.ofSeconds(20));

        assertThatThrownBy(() -> sender.send(ZHANG, "一")).isInstanceOf(SmsUnavailableException.class);
    }
}
