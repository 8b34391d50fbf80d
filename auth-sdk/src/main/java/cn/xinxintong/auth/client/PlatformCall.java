package cn.xinxintong.auth.client;

import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformAnswer.Refused;
import cn.xinxintong.wire.PlatformRequest;
import cn.xinxintong.wire.PlatformUnreachableException;
import cn.xinxintong.wire.PlatformUnreachableException.Reason;
import cn.xinxintong.wire.Problem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/** A request that can be called off from another thread while {@link #answer} waits. */
public final class PlatformCall<T> {
    /** With these the door sends away whoever bears no good token: nothing of the request was carried out. */
    private static final Set<String> TOKEN_REFUSED = Set.of("NOT_SIGNED_IN", "SESSION_EXPIRED");

    private static final int SERVICE_UNAVAILABLE = 503;

    private final PlatformClient client;
    private final PlatformRequest<T> request;
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private volatile @Nullable Call current;

    PlatformCall(PlatformClient client, PlatformRequest<T> request) {
        this.client = client;
        this.request = request;
    }

    /**
     * Sends the request, more than once if it is harmless and the way is bad, and waits for the answer.
     *
     * @throws PlatformUnreachableException if no answer came
     * @throws IllegalStateException if the client is closed
     */
    public PlatformAnswer<T> answer() {
        client.begun(this);
        try {
            return answerWithin(client.now().plus(client.settings().whole()));
        } finally {
            client.ended(this);
        }
    }

    /** Ends {@link #answer} with {@link Reason#CANCELLED}, now or as soon as it begins. What was sent may be carried out. */
    public void cancel() {
        cancelled.countDown();
        Call now = current;
        if (now != null) now.cancel();
    }

    private PlatformAnswer<T> answerWithin(Instant deadline) {
        int tries = request.isIdempotent() ? client.settings().tries() : 1;
        Duration pause = client.settings().pause();
        while (true) {
            tries--;
            Duration wait = pause;
            PlatformClient.Departure departure = new PlatformClient.Departure();
            try {
                PlatformAnswer<T> answer = sent(departure, deadline);
                Optional<Duration> again = comeBack(answer, pause);
                if (tries == 0 || !again.isPresent() || !isTimeFor(again.get(), deadline)) return answer;
                wait = again.get();
            } catch (IOException e) {
                Reason reason = reason(e, departure);
                if (tries == 0 || !mayPass(reason) || !isTimeFor(wait, deadline)) {
                    throw new PlatformUnreachableException(reason, e);
                }
            }
            await(wait);
            pause = pause.multipliedBy(2);
        }
    }

    /** With the token of the moment; and with the next, if that one was replaced meanwhile. */
    private PlatformAnswer<T> sent(PlatformClient.Departure departure, Instant deadline) throws IOException {
        String token = client.bearer().token();
        PlatformAnswer<T> answer = sent(token, departure, deadline);
        if (token.isEmpty() || !isTokenRefused(answer)) return answer;
        Optional<String> next = client.bearer().insteadOf(token);
        return next.isPresent() ? sent(next.get(), departure, deadline) : answer;
    }

    private PlatformAnswer<T> sent(String token, PlatformClient.Departure departure, Instant deadline)
            throws IOException {
        Duration left = Duration.between(client.now(), deadline);
        if (left.isZero() || left.isNegative()) throw new InterruptedIOException("no time is left");
        Call call = client.newCall(request, token, departure, left);
        current = call;
        if (isCancelled()) throw new IOException("called off");
        return client.exchange().read(request, call);
    }

    private boolean isTokenRefused(PlatformAnswer<T> answer) {
        return answer instanceof Refused<T> refused
                && TOKEN_REFUSED.contains(refused.problem().code());
    }

    private boolean isTimeFor(Duration wait, Instant deadline) {
        return client.now().plus(wait).isBefore(deadline);
    }

    private static boolean mayPass(Reason reason) {
        return reason == Reason.OFFLINE || reason == Reason.TIMEOUT || reason == Reason.BROKEN;
    }

    /** How long to wait before the next try; empty if this is an answer to give to the caller. */
    private Optional<Duration> comeBack(PlatformAnswer<T> answer, Duration pause) {
        if (!(answer instanceof Refused<T> refused)) return Optional.empty();
        Problem problem = refused.problem();
        if (problem.status() != SERVICE_UNAVAILABLE || !problem.retryable()) return Optional.empty();
        Long seconds = problem.retryAfterSeconds();
        Duration wait = seconds == null ? pause : Duration.ofSeconds(seconds);
        return wait.compareTo(client.settings().longestPause()) > 0 ? Optional.empty() : Optional.of(wait);
    }

    private Reason reason(IOException e, PlatformClient.Departure departure) {
        if (isCancelled() || Thread.currentThread().isInterrupted()) return Reason.CANCELLED;
        if (e instanceof SSLPeerUnverifiedException || isOfCertificates(e)) return Reason.UNTRUSTED;
        if (e instanceof Exchange.StrangeAnswerException) return Reason.NOT_THE_PLATFORM;
        if (!departure.hasBegun()) return Reason.OFFLINE;
        return e instanceof InterruptedIOException ? Reason.TIMEOUT : Reason.BROKEN;
    }

    /** A handshake may fail because the connection breaks, too. */
    private static boolean isOfCertificates(Throwable e) {
        return e instanceof CertificateException || e.getCause() != null && isOfCertificates(e.getCause());
    }

    private boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    private void await(Duration wait) {
        try {
            if (!cancelled.await(wait.toNanos(), TimeUnit.NANOSECONDS)) return;
            throw new PlatformUnreachableException(Reason.CANCELLED, new IOException("called off"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformUnreachableException(Reason.CANCELLED, e);
        }
    }
}
