package cn.xinxintong.auth.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** An HTTP server that answers as it is told to, in order, and writes down what it was asked. */
final class ScriptedServer implements AutoCloseable {
    /** In the place of an answer the connection breaks. */
    static final Answer BROKEN = new Answer(0, "", "");

    record Answer(int status, String type, String body, Map<String, String> headers) {
        Answer(int status, String type, String body) {
            this(status, type, body, Map.of());
        }
    }

    record Asked(String method, String target, Headers headers, String body) {
        String bearer() {
            return String.valueOf(headers.getFirst("Authorization")).replace("Bearer ", "");
        }
    }

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Function<Asked, Answer>> answers = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private ScriptedServer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static ScriptedServer http() throws IOException {
        return new ScriptedServer(HttpServer.create(anyPort(), 0), "http");
    }

    static ScriptedServer https(SSLContext certificate) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate));
        return new ScriptedServer(server, "https");
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    static Answer json(int status, String body) {
        return new Answer(status, "application/json", body);
    }

    void willAnswer(Answer... next) {
        for (Answer answer : next) answers.add(a -> answer);
    }

    /** What it answers depends on what it is asked; it may wait for something first. */
    void willAnswer(Function<Asked, Answer> next) {
        answers.add(next);
    }

    List<Asked> asked() {
        return asked;
    }

    String address() {
        return scheme + "://localhost:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Asked now = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toASCIIString(),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        asked.add(now);
        Answer answer = answers.remove().apply(now);
        if (answer == BROKEN) throw new IOException("the connection breaks here");
        byte[] body = answer.body().getBytes(UTF_8);
        if (!answer.type().isEmpty()) exchange.getResponseHeaders().set("Content-Type", answer.type());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
