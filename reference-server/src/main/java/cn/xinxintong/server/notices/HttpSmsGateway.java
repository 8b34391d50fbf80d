package cn.xinxintong.server.notices;

import cn.xinxintong.auth.sms.SmsOutcome;
import cn.xinxintong.auth.sms.SmsSender;
import cn.xinxintong.auth.sms.SmsUnavailableException;
import cn.xinxintong.identity.MobileNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Sends short messages through a gateway that takes a POST for each and answers by its status. 2xx: sent. 400 and 422: refused
 * for good. 500, 502 and 504, or no answer once something was sent: unknown. Everything else means that nothing was sent and
 * that somebody must look: the address, the key, or a limit. Each is sent once, follows no redirect, and ends in time.
 * Thread-safe.
 */
public final class HttpSmsGateway implements SmsSender, AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

    private final SmsGatewaySettings settings;
    private final OkHttpClient http;

    /** Whether the request has begun to leave. */
    private static final class Progress extends EventListener {
        private volatile boolean begun;

        @Override
        public void requestHeadersStart(Call call) {
            begun = true;
        }
    }

    /** @param patience with the whole of a call: less than the turn that a message is taken for */
    public HttpSmsGateway(SmsGatewaySettings settings, Duration patience) {
        this.settings = settings;
        this.http = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .eventListenerFactory(
                        call -> Objects.requireNonNull(call.request().tag(Progress.class)))
                .callTimeout(patience)
                .build();
    }

    @Override
    public SmsOutcome send(MobileNumber to, String text) {
        if (text.isBlank()) throw new IllegalArgumentException("the text is blank");
        Progress progress = new Progress();
        try (Response response = http.newCall(request(to, text, progress)).execute()) {
            return outcome(response.code());
        } catch (IOException e) {
            if (progress.begun) return new SmsOutcome.Unknown();
            throw new SmsUnavailableException("the gateway for SMS cannot be reached", e);
        }
    }

    private Request request(MobileNumber to, String text, Progress progress) {
        byte[] filled = settings.filled(to, text).getBytes(StandardCharsets.UTF_8);
        RequestBody body = RequestBody.create(filled, settings.isJson() ? JSON : FORM);
        Request.Builder request = new Request.Builder()
                .url(settings.url())
                .tag(Progress.class, progress)
                .post(body);
        int colon = settings.header().indexOf(':');
        if (colon > 0) {
            String value = settings.header().substring(colon + 1).trim();
            request.header(settings.header().substring(0, colon), value);
        }
        return request.build();
    }

    private static SmsOutcome outcome(int status) {
        if (status >= 200 && status < 300) return new SmsOutcome.Sent();
        return switch (status) {
            case 400, 422 -> new SmsOutcome.Refused(SmsOutcome.Reason.REJECTED);
            case 500, 502, 504 -> new SmsOutcome.Unknown();
            default -> throw new SmsUnavailableException("the gateway for SMS answers with status " + status);
        };
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
