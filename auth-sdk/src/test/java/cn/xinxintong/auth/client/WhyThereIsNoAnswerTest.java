package cn.xinxintong.auth.client;

import static cn.xinxintong.auth.client.ScriptedServer.BROKEN;
import static cn.xinxintong.auth.client.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.xinxintong.auth.client.ScriptedServer.Answer;
import cn.xinxintong.auth.wire.AgreementForm;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.wire.PlatformAnswer.Done;
import cn.xinxintong.wire.PlatformRequest;
import cn.xinxintong.wire.PlatformRequest.Method;
import cn.xinxintong.wire.PlatformUnreachableException;
import cn.xinxintong.wire.PlatformUnreachableException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import okhttp3.CertificatePinner;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyThereIsNoAnswerTest {
    private static final ClientSettings SETTINGS = ClientSettings.defaults().withTries(2, Duration.ZERO, Duration.ZERO);
    private static final Answer AGREEMENT = json(200, "{\"kind\":\"user\",\"version\":\"1\",\"text\":\"t\"}");
    private static final AgreementForm BODY = new AgreementForm("user", "1", "t");

    private final MovableClock clock = new MovableClock();
    private ScriptedServer server;

    @BeforeEach
    void aServer() throws IOException {
        server = ScriptedServer.http();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nobodyListensThere() {
        server.close();

        assertThat(reason(server.address(), SETTINGS)).isEqualTo(Reason.OFFLINE);
    }

    @Test
    void theNameIsNotToBeFound() {
        assertThat(reason("http://platform.invalid", SETTINGS)).isEqualTo(Reason.OFFLINE);
    }

    @Test
    void thePlatformIsSilent() throws Exception {
        ClientSettings hasty =
                SETTINGS.withTimeouts(Duration.ofSeconds(9), Duration.ofMillis(80), Duration.ofSeconds(9));
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(reason("http://localhost:" + silent.getLocalPort(), hasty))
                    .isEqualTo(Reason.TIMEOUT);
        }
    }

    @Test
    void allTriesTogetherTakeNoLongerThanTheWhole() throws Exception {
        ClientSettings hasty = SETTINGS.withTimeouts(
                        Duration.ofSeconds(9), Duration.ofSeconds(9), Duration.ofMillis(80))
                .withTries(1000, Duration.ZERO, Duration.ZERO);
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            long before = System.nanoTime();

            assertThat(reason("http://localhost:" + silent.getLocalPort(), hasty))
                    .isEqualTo(Reason.TIMEOUT);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void theConnectionBreaks() {
        server.willAnswer(BROKEN, BROKEN);

        assertThat(reason(server.address(), SETTINGS)).isEqualTo(Reason.BROKEN);
    }

    @Test
    void anotherAnswersInThePlatformsPlaceAndIsNotAskedAgain() {
        server.willAnswer(new Answer(200, "text/html", "<html>Welcome to the airport</html>"));

        assertThat(reason(server.address(), SETTINGS)).isEqualTo(Reason.NOT_THE_PLATFORM);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void nothingOfTheRequestIsSaid() {
        server.close();
        try (PlatformClient client = new PlatformClient(server.address(), "en", SETTINGS, clock)) {
            PlatformRequest<AgreementForm> request =
                    PlatformRequest.get("/v1/x", Map.of("name", "zhang"), AgreementForm.class);

            Throwable e = catchThrowableOfType(PlatformUnreachableException.class, () -> client.exchange(request));

            for (; e != null; e = e.getCause())
                assertThat(String.valueOf(e.getMessage())).doesNotContain("zhang");
        }
    }

    @Nested
    class CalledOff {
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private PlatformClient client;

        @BeforeEach
        void aClient() {
            client = new PlatformClient(server.address(), "en", SETTINGS, clock);
        }

        @AfterEach
        void release() {
            released.countDown();
            client.close();
        }

        @Test
        void whileThePlatformThinks() throws Exception {
            var call = client.call(get());
            CompletableFuture<?> waiting = asked(call);

            call.cancel();

            assertThat(reason(waiting)).isEqualTo(Reason.CANCELLED);
        }

        @Test
        void byClosing() throws Exception {
            CompletableFuture<?> waiting = asked(client.call(get()));

            client.close();

            assertThat(reason(waiting)).isEqualTo(Reason.CANCELLED);
        }

        @Test
        void whileItPauses() throws Exception {
            ClientSettings slow = SETTINGS.withTries(2, Duration.ofSeconds(30), Duration.ofSeconds(30));
            server.willAnswer(asked -> {
                arrived.countDown();
                return BROKEN;
            });
            try (PlatformClient patient = new PlatformClient(server.address(), "en", slow, clock)) {
                var call = patient.call(get());
                CompletableFuture<?> waiting = CompletableFuture.supplyAsync(call::answer);
                arrived.await();

                call.cancel();

                assertThat(reason(waiting)).isEqualTo(Reason.CANCELLED);
                assertThat(server.asked()).hasSize(1);
            }
        }

        @Test
        void beforeItBegins() {
            var call = client.call(get());

            call.cancel();

            assertThatThrownBy(call::answer)
                    .isInstanceOfSatisfying(PlatformUnreachableException.class, e -> assertThat(e.reason())
                            .isEqualTo(Reason.CANCELLED));
            assertThat(server.asked()).isEmpty();
        }

        @Test
        void oneCallOnlyAndTheOthersGoOn() throws Exception {
            var call = client.call(get());
            CompletableFuture<?> waiting = asked(call);
            server.willAnswer(AGREEMENT);

            call.cancel();

            assertThat(client.exchange(get())).isEqualTo(new Done<>(BODY));
            assertThat(reason(waiting)).isEqualTo(Reason.CANCELLED);
        }

        @Test
        void aClosedClientSendsNothing() {
            client.close();
            client.close();

            assertThatThrownBy(() -> client.exchange(get())).isInstanceOf(IllegalStateException.class);
            assertThat(server.asked()).isEmpty();
        }

        private CompletableFuture<?> asked(PlatformCall<?> call) throws InterruptedException {
            server.willAnswer(asked -> {
                arrived.countDown();
                await(released);
                return AGREEMENT;
            });
            CompletableFuture<?> waiting = CompletableFuture.supplyAsync(call::answer);
            arrived.await();
            return waiting;
        }
    }

    @Nested
    class Certificates {
        private final HeldCertificate authority =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        private final HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .signedBy(authority)
                .build();
        private ScriptedServer secure;

        @BeforeEach
        void aSecureServer() throws IOException {
            SSLContext context = new HandshakeCertificates.Builder()
                    .heldCertificate(certificate)
                    .build()
                    .sslContext();
            secure = ScriptedServer.https(context);
            secure.willAnswer(AGREEMENT);
        }

        @AfterEach
        void stop() {
            secure.close();
        }

        @Test
        void thePinnedKeyIsLetThrough() {
            assertThat(exchange(List.of(CertificatePinner.pin(certificate.certificate()))))
                    .isEqualTo(new Done<>(BODY));
        }

        @Test
        void oneOfSeveralPinsIsEnough() {
            assertThat(exchange(List.of(pinOfAnother(), CertificatePinner.pin(certificate.certificate()))))
                    .isEqualTo(new Done<>(BODY));
        }

        @Test
        void aTrustedCertificateWithAnotherKeyIsRefusedAndNothingIsSent() {
            assertThatThrownBy(() -> exchange(List.of(pinOfAnother())))
                    .isInstanceOfSatisfying(PlatformUnreachableException.class, e -> assertThat(e.reason())
                            .isEqualTo(Reason.UNTRUSTED));
            assertThat(secure.asked()).isEmpty();
        }

        @Test
        void aCertificateOfAnUnknownAuthorityIsRefusedAndNothingIsSent() {
            assertThat(reason(secure.address(), SETTINGS)).isEqualTo(Reason.UNTRUSTED);
            assertThat(secure.asked()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "sha256/", "sha256/nonsense", "sha1/AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "MIIB"})
        void aPinThatIsNoneIsRefusedAtOnce(String pin) {
            assertThatThrownBy(() -> SETTINGS.withPins(List.of(pin))).isInstanceOf(IllegalArgumentException.class);
        }

        private String pinOfAnother() {
            return CertificatePinner.pin(new HeldCertificate.Builder().build().certificate());
        }

        private Object exchange(List<String> pins) {
            HandshakeCertificates trusted = new HandshakeCertificates.Builder()
                    .addTrustedCertificate(authority.certificate())
                    .build();
            OkHttpClient.Builder trusting =
                    new OkHttpClient.Builder().sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager());
            try (PlatformClient client =
                    new PlatformClient(secure.address(), "en", SETTINGS.withPins(pins), clock, trusting)) {
                return client.exchange(get());
            }
        }
    }

    private static PlatformRequest<AgreementForm> get() {
        return PlatformRequest.get("/v1/agreements/current", Map.of(), AgreementForm.class);
    }

    private Reason reason(String address, ClientSettings settings) {
        try (PlatformClient client = new PlatformClient(address, "en", settings, Clock.systemUTC())) {
            PlatformRequest<AgreementForm> once =
                    PlatformRequest.send(Method.POST, "/v1/things", BODY, AgreementForm.class);
            Reason post = catchThrowableOfType(PlatformUnreachableException.class, () -> client.exchange(once))
                    .reason();
            if (server.asked().size() == 1) return post;
            Reason get = catchThrowableOfType(PlatformUnreachableException.class, () -> client.exchange(get()))
                    .reason();
            assertThat(get).isEqualTo(post);
            return get;
        }
    }

    private static Reason reason(CompletableFuture<?> waiting) {
        CompletionException e = catchThrowableOfType(CompletionException.class, waiting::join);
        return ((PlatformUnreachableException) e.getCause()).reason();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
