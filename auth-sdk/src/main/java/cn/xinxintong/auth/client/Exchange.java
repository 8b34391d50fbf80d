package cn.xinxintong.auth.client;

import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformRequest;
import cn.xinxintong.wire.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Requests of the platform as HTTP, and answers of HTTP as the platform's. Thread-safe. */
final class Exchange {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final long LARGEST_ANSWER = 16L << 20;

    private final HttpUrl address;
    private volatile String language;
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    Exchange(HttpUrl address, String language) {
        this.address = address;
        this.language = language;
    }

    /** The answer is none that the platform gives. */
    static final class StrangeAnswerException extends IOException {
        private static final long serialVersionUID = 1;

        private StrangeAnswerException(String what) {
            super(what);
        }
    }

    void speak(String next) {
        language = next;
    }

    /** @param token to bear; empty for none */
    Request.Builder toHttp(PlatformRequest<?> request, String token) {
        HttpUrl.Builder url =
                address.newBuilder().addEncodedPathSegments(request.path().substring(1));
        request.query().forEach(url::addQueryParameter);
        Request.Builder http = new Request.Builder().url(url.build()).header("Accept-Language", language);
        if (!token.isEmpty()) http.header("Authorization", "Bearer " + token);
        String key = request.idempotencyKey();
        if (key != null) http.header("Idempotency-Key", key);
        return http.method(request.method().name(), body(request));
    }

    private @Nullable RequestBody body(PlatformRequest<?> request) {
        Object body = request.body();
        if (body != null) return RequestBody.create(written(body), JSON);
        boolean needsOne =
                request.method() != PlatformRequest.Method.GET && request.method() != PlatformRequest.Method.DELETE;
        return needsOne ? RequestBody.create(new byte[0], JSON) : null;
    }

    private byte[] written(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the body of the request is no wire record", e);
        }
    }

    <T> PlatformAnswer<T> read(PlatformRequest<T> request, Call call) throws IOException {
        try (Response response = call.execute()) {
            byte[] bytes = bytes(response);
            if (!response.isSuccessful()) return new PlatformAnswer.Refused<>(problem(response, bytes));
            if (request.answer() == Void.class) return done(null);
            return done(body(bytes, request.answer()));
        }
    }

    private static byte[] bytes(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(LARGEST_ANSWER + 1)) throw new StrangeAnswerException("an answer without end");
        return source.readByteArray();
    }

    /** Jackson refuses an empty answer, but reads {@code null} as null: neither says what was asked for. */
    private <T> T body(byte[] bytes, Class<T> type) throws StrangeAnswerException {
        try {
            T answer = json.readValue(bytes, type);
            if (Objects.isNull(answer)) throw new StrangeAnswerException("an empty answer");
            return answer;
        } catch (StrangeAnswerException e) {
            throw e;
        } catch (IOException e) {
            throw new StrangeAnswerException("an answer that cannot be read");
        }
    }

    /** Only a request whose answer is {@link Void} has none. */
    @SuppressWarnings("NullAway")
    private static <T> PlatformAnswer<T> done(@Nullable T body) {
        return new PlatformAnswer.Done<>(body);
    }

    /** Something between the phone and the platform may answer too, and not in our form. */
    private Problem problem(Response response, byte[] bytes) {
        try {
            Problem problem = json.readValue(bytes, Problem.class);
            return isOurs(problem) ? problem : unexpected(response);
        } catch (IOException e) {
            return unexpected(response);
        }
    }

    /** Other people's JSON errors have no code, and {@code null} is JSON too: Jackson gives null where we say it cannot be. */
    private static boolean isOurs(@Nullable Problem problem) {
        return problem != null && Objects.nonNull(problem.code());
    }

    private static Problem unexpected(Response response) {
        boolean retryable = response.isRedirect() || response.code() >= 500;
        return new Problem(
                "about:blank",
                "unexpected answer",
                response.code(),
                "UNEXPECTED_ANSWER",
                retryable,
                "",
                "",
                null,
                null,
                null,
                null,
                null);
    }
}
