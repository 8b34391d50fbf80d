package cn.xinxintong.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody who talks to the server over HTTP, signed in or not. Immutable: {@code as} and {@code with} give another one. */
public final class Browser {
    static {
        // The server lets go of a connection that rests for 30 seconds; who takes one up at that moment is cut off.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final Map<String, String> headers;

    /** What the server answered. */
    public record Reply(int status, String text, Map<String, List<String>> headers) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + text, e);
            }
        }

        /** The text at a place, {@code /items/0/id}; empty if nothing is there. */
        public String at(String pointer) {
            return json().at(pointer).asText("");
        }

        public String code() {
            return at("/code");
        }

        public String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    /** Nobody yet, at that address. */
    public static Browser at(String address) {
        return new Browser(address);
    }

    private Browser(String address) {
        this(address, Map.of());
    }

    private Browser(String address, Map<String, String> headers) {
        this.address = address;
        this.headers = headers;
    }

    /** The same person at another address. */
    public Browser movedTo(String other) {
        return new Browser(other, headers);
    }

    public Browser as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Browser with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Browser(address, more);
    }

    public Reply get(String path) {
        return send("GET", path, null, "");
    }

    /** The bytes of a file that the server answers with 200. */
    public byte[] download(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) return response.body();
            throw new IllegalStateException(new String(response.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from the server to " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Reply delete(String path) {
        return send("DELETE", path, null, "");
    }

    /** Sends JSON, in which single quotes may stand for double ones. */
    public Reply post(String path, String json) {
        return send("POST", path, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public Reply put(String path, String json) {
        return send("PUT", path, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public Reply patch(String path, String json) {
        return send("PATCH", path, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public Reply send(String method, String path, byte[] body, String mediaType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!mediaType.isEmpty()) request.header("Content-Type", mediaType);
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from the server to " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
