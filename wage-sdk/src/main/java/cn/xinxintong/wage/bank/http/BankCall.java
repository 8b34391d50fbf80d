package cn.xinxintong.wage.bank.http;

import cn.xinxintong.wage.bank.signature.MessageSignatures;
import cn.xinxintong.wage.bank.signature.SigningKey;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/** Signed calls to one bank: each is sent once, follows no redirect, and ends in time. Thread-safe. */
final class BankCall implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int IDLE_CONNECTIONS = 5;
    private static final int IDLE_SECONDS = 20;

    private final HttpUrl address;
    private final int longestAnswer;
    private final SigningKey key;
    private final MessageSignatures signatures;
    private final OkHttpClient http;

    /** What came back, whole. */
    static final class Answer {
        private final int status;
        private final byte[] body;

        private Answer(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }

        int status() {
            return status;
        }

        byte[] body() {
            return body;
        }

        boolean isOk() {
            return status == 200;
        }
    }

    BankCall(HttpBankSettings settings, SigningKey key, MessageSignatures signatures) {
        this.address = HttpUrl.get(settings.address());
        this.longestAnswer = settings.longestAnswer();
        this.key = key;
        this.signatures = signatures;
        this.http = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(BankCall::withoutRetryAfter)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .writeTimeout(settings.readTimeout())
                .callTimeout(settings.callTimeout())
                .build();
    }

    /** OkHttp would send a request once more by itself that was answered 503 with {@code Retry-After: 0}. */
    private static Response withoutRetryAfter(Interceptor.Chain chain) throws IOException {
        return chain.proceed(chain.request())
                .newBuilder()
                .removeHeader("Retry-After")
                .build();
    }

    /** The address of a route, below the bank's. */
    HttpUrl.Builder at(String... segments) {
        HttpUrl.Builder url = address.newBuilder();
        for (String segment : segments) url.addPathSegment(segment);
        return url;
    }

    Answer get(HttpUrl url) throws IOException {
        return send(signed(url, "GET", new byte[0]).get().build());
    }

    Answer post(HttpUrl url, byte[] json) throws IOException {
        return send(
                signed(url, "POST", json).post(RequestBody.create(json, JSON)).build());
    }

    private Request.Builder signed(HttpUrl url, String method, byte[] body) {
        String query = url.encodedQuery();
        String target = url.encodedPath() + (query == null ? "" : "?" + query);
        Request.Builder request = new Request.Builder().url(url).header("Accept", "application/json");
        signatures.sign(key, method, target, body).forEach(request::header);
        return request;
    }

    private Answer send(Request request) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            BufferedSource source = response.body().source();
            if (source.request(longestAnswer + 1L)) throw new IOException("the answer is too long");
            return new Answer(response.code(), source.readByteArray());
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
