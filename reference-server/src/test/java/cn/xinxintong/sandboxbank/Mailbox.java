package cn.xinxintong.sandboxbank;

import cn.xinxintong.wage.bank.RawCallback;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The platform's side of a bank's messages: keeps them, and answers as it is told to. */
final class Mailbox implements AutoCloseable {
    /** The connection is closed without an answer. */
    static final int BROKEN = 0;

    private final HttpServer server;
    private final ConcurrentLinkedQueue<RawCallback> got = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();

    Mailbox() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            got.add(new RawCallback(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    exchange.getRequestBody().readAllBytes()));
            Integer answer = answers.poll();
            if (answer == null) exchange.sendResponseHeaders(200, -1);
            else if (answer != BROKEN) exchange.sendResponseHeaders(answer, -1);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next messages get these answers, and those after them 200. */
    void willAnswer(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    List<RawCallback> takeAll() {
        List<RawCallback> all = new ArrayList<>();
        for (RawCallback one = got.poll(); one != null; one = got.poll()) all.add(one);
        return all;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
