package cn.xinxintong.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to the platform.
 *
 * @param method the HTTP method
 * @param path from {@code /v1/} on, already percent-encoded
 * @param query parameters, in order; never null
 * @param body a wire record, or null
 * @param idempotencyKey the key that makes a repeated POST harmless, or null
 * @param answer the wire record that a 2xx answer is read as; {@link Void} for none
 */
public record PlatformRequest<T>(
        Method method,
        String path,
        Map<String, String> query,
        @Nullable Object body,
        @Nullable String idempotencyKey,
        Class<T> answer) {

    /** The HTTP methods that the platform knows. */
    public enum Method {
        GET,
        POST,
        PUT,
        PATCH,
        DELETE
    }

    public PlatformRequest {
        query = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    public static <T> PlatformRequest<T> get(String path, Map<String, String> query, Class<T> answer) {
        return new PlatformRequest<>(Method.GET, path, query, null, null, answer);
    }

    /** A request with a body and no idempotency key: sign-in, codes, resets, and everything that is its own key. */
    public static <T> PlatformRequest<T> send(Method method, String path, Object body, Class<T> answer) {
        return new PlatformRequest<>(method, path, Map.of(), body, null, answer);
    }

    /** A POST that creates: the same key and body may be sent again after a broken connection. */
    public static <T> PlatformRequest<T> create(String path, Object body, String idempotencyKey, Class<T> answer) {
        return new PlatformRequest<>(Method.POST, path, Map.of(), body, idempotencyKey, answer);
    }

    /** True if sending it twice does no more than sending it once. */
    public boolean isIdempotent() {
        return method != Method.POST && method != Method.PATCH || idempotencyKey != null;
    }

    /** Method and path only: query and body may hold personal data. */
    @Override
    public String toString() {
        return "PlatformRequest[" + method + " " + path + "]";
    }
}
