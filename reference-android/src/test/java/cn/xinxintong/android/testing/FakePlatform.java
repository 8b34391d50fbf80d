package cn.xinxintong.android.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A platform over HTTP on this machine, which answers each route as it was told to, and remembers what it was asked. */
public final class FakePlatform implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Answer> answers = new HashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

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
        Answer answer = answers.getOrDefault(route, new Answer(404, "{}"));
        byte[] body = answer.body().getBytes(UTF_8);
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
