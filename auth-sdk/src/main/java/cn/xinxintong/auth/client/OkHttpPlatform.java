package cn.xinxintong.auth.client;

import cn.xinxintong.wire.Platform;
import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformRequest;
import cn.xinxintong.wire.PlatformUnreachableException;
import cn.xinxintong.wire.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * The platform over OkHttp. Requests that are harmless twice are sent once more when the connection breaks; others are not.
 * A redirect is an unexpected answer and is not followed, so that no token travels to another host. Thread-safe.
 * {@link #close} lets go of all connections and of OkHttp's threads.
 */
public final class OkHttpPlatform implements Platform, AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final HttpUrl address;
    private final String language;
    private final OkHttpClient http;
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private volatile @Nullable String token;

    /**
     * @param address scheme, host and port of the platform, {@code https://platform.example}
     * @param language in which problems are explained: {@code zh-CN}, {@code ug}, {@code kk-Arab} or {@code en}
     */
    public OkHttpPlatform(String address, String language) {
        this.address = HttpUrl.get(address);
        this.language = language;
        this.http = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addNetworkInterceptor(OkHttpPlatform::withoutRetryAfter)
                .connectTimeout(Duration.ofSeconds(10))
                .callTimeout(Duration.ofSeconds(40))
                .readTimeout(Duration.ofSeconds(30))
                .build();
    }

    /** OkHttp sends a request again by itself, and a POST too, that is answered 503 with a {@code Retry-After} of 0. */
    private static Response withoutRetryAfter(Interceptor.Chain chain) throws IOException {
        return chain.proceed(chain.request())
                .newBuilder()
                .removeHeader("Retry-After")
                .build();
    }

    /** The token that requests bear from now on. */
    public void signedIn(String token) {
        this.token = token;
    }

    /** Requests bear no token from now on. */
    public void signedOut() {
        this.token = null;
    }

    @Override
    public <T> PlatformAnswer<T> exchange(PlatformRequest<T> request) {
        try {
            return send(request);
        } catch (IOException first) {
            if (!request.isIdempotent()) throw new PlatformUnreachableException("no answer from the platform", first);
            try {
                return send(request);
            } catch (IOException second) {
                throw new PlatformUnreachableException("no answer from the platform, twice", second);
            }
        }
    }

    private <T> PlatformAnswer<T> send(PlatformRequest<T> request) throws IOException {
        try (Response response = http.newCall(toHttp(request)).execute()) {
            ResponseBody body = response.body();
            byte[] bytes = body.bytes();
            if (!response.isSuccessful()) return new PlatformAnswer.Refused<>(problem(response, bytes));
            if (request.answer() == Void.class) return done(null);
            return done(read(bytes, request.answer()));
        }
    }

    /** Jackson refuses an empty answer, but reads {@code null} as null: neither says what was asked for. */
    private <T> T read(byte[] bytes, Class<T> type) throws IOException {
        T answer = json.readValue(bytes, type);
        if (Objects.isNull(answer)) throw new IOException("an empty answer");
        return answer;
    }

    /** Only a request whose answer is {@link Void} has none. */
    @SuppressWarnings("NullAway")
    private static <T> PlatformAnswer<T> done(@Nullable T body) {
        return new PlatformAnswer.Done<>(body);
    }

    private <T> Request toHttp(PlatformRequest<T> request) throws JsonProcessingException {
        HttpUrl.Builder url =
                address.newBuilder().addEncodedPathSegments(request.path().substring(1));
        request.query().forEach(url::addQueryParameter);
        Request.Builder http = new Request.Builder().url(url.build()).header("Accept-Language", language);
        String bearer = token;
        if (bearer != null) http.header("Authorization", "Bearer " + bearer);
        String key = request.idempotencyKey();
        if (key != null) http.header("Idempotency-Key", key);
        return http.method(request.method().name(), body(request)).build();
    }

    private @Nullable RequestBody body(PlatformRequest<?> request) throws JsonProcessingException {
        Object body = request.body();
        if (body != null) return RequestBody.create(json.writeValueAsBytes(body), JSON);
        boolean needsOne =
                request.method() != PlatformRequest.Method.GET && request.method() != PlatformRequest.Method.DELETE;
        return needsOne ? RequestBody.create(new byte[0], JSON) : null;
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

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
