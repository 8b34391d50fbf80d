package cn.xinxintong.auth.client;

import cn.xinxintong.auth.wire.TokenForm;
import cn.xinxintong.wire.Platform;
import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformRequest;
import cn.xinxintong.wire.PlatformRequest.Method;
import cn.xinxintong.wire.PlatformUnreachableException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.CertificatePinner;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * The platform over OkHttp. A request that is harmless twice ({@link PlatformRequest#isIdempotent}) is sent again when the
 * connection breaks, when no answer comes, and when the platform answers 503 and that it may be tried again; any other is sent
 * once. The token is renewed before it runs out, by one request for all threads. A redirect is an unexpected answer and is not
 * followed, so that no token travels to another host.
 *
 * <p>Thread-safe. Everything runs on the caller's thread. {@link #close} calls off what is under way and lets go of all
 * connections; of threads OkHttp has a few daemons for the whole process, however many clients there are, which end by
 * themselves when there has been nothing to do for a minute.
 */
public final class PlatformClient implements Platform, AutoCloseable {
    private final OkHttpClient http;
    private final Exchange exchange;
    private final ClientSettings settings;
    private final Bearer bearer;
    private final Clock clock;
    private final Set<PlatformCall<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param address scheme, host and port of the platform, {@code https://platform.example}
     * @param language in which problems are explained: {@code zh-CN}, {@code ug}, {@code kk-Arab} or {@code en}
     * @param clock by which it is told when a token, or the patience of {@link ClientSettings#whole}, runs out
     */
    public PlatformClient(String address, String language, ClientSettings settings, Clock clock) {
        this(address, language, settings, clock, new OkHttpClient.Builder());
    }

    PlatformClient(
            String address, String language, ClientSettings settings, Clock clock, OkHttpClient.Builder trusting) {
        HttpUrl url = HttpUrl.get(address);
        this.settings = settings;
        this.clock = clock;
        this.http = trusting.retryOnConnectionFailure(false)
                .followRedirects(false)
                .addNetworkInterceptor(PlatformClient::withoutRetryAfter)
                .eventListener(new Departures())
                .connectTimeout(settings.connect())
                .readTimeout(settings.answer())
                .writeTimeout(settings.answer())
                .certificatePinner(pinner(url.host(), settings))
                .build();
        this.exchange = new Exchange(url, language);
        this.bearer = new Bearer(clock, settings.renewAhead(), this::renew);
    }

    private static CertificatePinner pinner(String host, ClientSettings settings) {
        CertificatePinner.Builder pinner = new CertificatePinner.Builder();
        settings.pins().forEach(pin -> pinner.add(host, pin));
        return pinner.build();
    }

    /** OkHttp sends a request again by itself, and a POST too, that is answered 503 with a {@code Retry-After} of 0. */
    private static Response withoutRetryAfter(Interceptor.Chain chain) throws IOException {
        return chain.proceed(chain.request())
                .newBuilder()
                .removeHeader("Retry-After")
                .build();
    }

    /** Sees which requests begin to leave the device. */
    private static final class Departures extends EventListener {
        @Override
        public void requestHeadersStart(Call call) {
            Departure departure = call.request().tag(Departure.class);
            if (departure != null) departure.begun();
        }
    }

    /** Whether a request began to leave the device. */
    static final class Departure {
        private volatile boolean begun;

        private void begun() {
            begun = true;
        }

        boolean hasBegun() {
            return begun;
        }
    }

    /** Problems are explained in this language from now on. */
    public void speak(String language) {
        exchange.speak(language);
    }

    /** The token that requests bear from now on. It is not renewed. */
    public void signedIn(String token) {
        bearer.bear(token);
    }

    /**
     * The token that requests bear from now on, until the platform gives another in its place.
     *
     * @param expiresAt when it runs out
     * @param keeper hears of each token that comes in the place of this one
     */
    public void signedIn(String token, OffsetDateTime expiresAt, TokenKeeper keeper) {
        bearer.bear(token, expiresAt, keeper);
    }

    /** Requests bear no token from now on. */
    public void signedOut() {
        bearer.bearNothing();
    }

    @Override
    public <T> PlatformAnswer<T> exchange(PlatformRequest<T> request) {
        return call(request).answer();
    }

    /** A request that can be called off. Nothing is sent until {@link PlatformCall#answer} is asked for. */
    public <T> PlatformCall<T> call(PlatformRequest<T> request) {
        return new PlatformCall<>(this, request);
    }

    /** A renewal is sent once, and is not called off with the request that it goes before: its answer must not be lost. */
    private Optional<TokenForm> renew(String token) {
        try {
            PlatformRequest<TokenForm> request =
                    new PlatformRequest<>(Method.POST, "/v1/session/renewal", Map.of(), null, null, TokenForm.class);
            PlatformAnswer<TokenForm> answer =
                    exchange.read(request, newCall(request, token, new Departure(), settings.whole()));
            return answer instanceof PlatformAnswer.Done<TokenForm> done ? Optional.of(done.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @param within how long it may take, positive */
    Call newCall(PlatformRequest<?> request, String token, Departure departure, Duration within) {
        Call call = http.newCall(
                exchange.toHttp(request, token).tag(Departure.class, departure).build());
        call.timeout().timeout(within.toNanos(), TimeUnit.NANOSECONDS);
        return call;
    }

    /** Until {@link #ended}, {@link #close} calls it off. */
    void begun(PlatformCall<?> call) {
        underWay.add(call);
        if (closed) {
            underWay.remove(call);
            throw new IllegalStateException("the client is closed");
        }
    }

    void ended(PlatformCall<?> call) {
        underWay.remove(call);
    }

    Exchange exchange() {
        return exchange;
    }

    Bearer bearer() {
        return bearer;
    }

    Instant now() {
        return clock.instant();
    }

    ClientSettings settings() {
        return settings;
    }

    /** What is under way ends with {@link PlatformUnreachableException.Reason#CANCELLED}. Closing twice does no harm. */
    @Override
    public void close() {
        closed = true;
        underWay.forEach(PlatformCall::cancel);
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
