package cn.xinxintong.auth.client;

import static cn.xinxintong.auth.client.ScriptedServer.BROKEN;
import static cn.xinxintong.auth.client.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.client.ScriptedServer.Answer;
import cn.xinxintong.auth.client.ScriptedServer.Asked;
import cn.xinxintong.auth.wire.AgreementForm;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformAnswer.Done;
import cn.xinxintong.wire.PlatformAnswer.Refused;
import cn.xinxintong.wire.PlatformRequest;
import cn.xinxintong.wire.PlatformRequest.Method;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRenewalTest {
    private static final Answer AGREEMENT = json(200, "{\"kind\":\"user\",\"version\":\"1\",\"text\":\"t\"}");
    private static final Duration AHEAD = Duration.ofDays(30);
    private static final String RENEWAL = "/v1/session/renewal";

    private record Kept(String old, String token, OffsetDateTime expiresAt) {}

    private final MovableClock clock = new MovableClock();
    private final List<Kept> kept = new CopyOnWriteArrayList<>();
    private ScriptedServer server;
    private PlatformClient client;

    @BeforeEach
    void aClient() throws IOException {
        server = ScriptedServer.http();
        ClientSettings settings = ClientSettings.defaults()
                .withTries(1, Duration.ZERO, Duration.ZERO)
                .withRenewAhead(AHEAD);
        client = new PlatformClient(server.address(), "en", settings, clock);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void aTokenThatLastsIsNotRenewed() {
        signedInFor(AHEAD.plusSeconds(1));
        server.willAnswer(AGREEMENT);

        client.exchange(get());

        assertThat(server.asked()).extracting(Asked::target).doesNotContain(RENEWAL);
    }

    @Test
    void atItsEndItIsRenewedBeforeTheRequestAndTheAppKeepsTheNewOne() {
        signedInFor(AHEAD);
        server.willAnswer(renewed("t-2", Duration.ofDays(180)), AGREEMENT);

        client.exchange(get());

        assertThat(server.asked()).extracting(Asked::target).containsExactly(RENEWAL, "/v1/agreements/current");
        assertThat(server.asked()).extracting(Asked::bearer).containsExactly("t-1", "t-2");
        assertThat(server.asked().get(0).method()).isEqualTo("POST");
        assertThat(kept).containsExactly(new Kept("t-1", "t-2", in(Duration.ofDays(180))));
    }

    @Test
    void theNewTokenIsKeptBeforeItIsUsed() {
        OffsetDateTime end = in(Duration.ofDays(1));
        client.signedIn("t-1", end, (old, token, expiresAt) -> {
            assertThat(server.asked()).extracting(Asked::bearer).containsExactly("t-1");
            kept.add(new Kept(old, token, expiresAt));
        });
        server.willAnswer(renewed("t-2", Duration.ofDays(180)), AGREEMENT);

        client.exchange(get());

        assertThat(kept).extracting(Kept::token).containsExactly("t-2");
    }

    @Test
    void ofManyThreadsOneRenewsAndTheOthersGoOnWithTheTokenAtHand() {
        signedInFor(Duration.ofDays(1));
        CountDownLatch others = new CountDownLatch(7);
        for (int i = 0; i < 9; i++) {
            server.willAnswer(asked -> {
                if (!asked.target().equals(RENEWAL)) {
                    others.countDown();
                    return AGREEMENT;
                }
                await(others);
                return renewed("t-2", Duration.ofDays(180));
            });
        }

        List<PlatformAnswer<AgreementForm>> answers = AtOnce.eightTimes(i -> client.exchange(get()));

        assertThat(answers).allMatch(a -> a instanceof Done);
        assertThat(server.asked()).filteredOn(a -> a.target().equals(RENEWAL)).hasSize(1);
        Map<String, Long> borne = server.asked().stream()
                .filter(a -> !a.target().equals(RENEWAL))
                .collect(Collectors.groupingBy(Asked::bearer, Collectors.counting()));
        assertThat(borne).isEqualTo(Map.of("t-1", 7L, "t-2", 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_SIGNED_IN", "SESSION_EXPIRED"})
    void whoIsRefusedBecauseTheTokenWasJustReplacedAsksAgainWithTheNewOne(String code) throws Exception {
        signedInFor(Duration.ofDays(1));
        CountDownLatch renewing = new CountDownLatch(1);
        CountDownLatch overtaken = new CountDownLatch(1);
        server.willAnswer(asked -> {
            renewing.countDown();
            await(overtaken);
            return renewed("t-2", Duration.ofDays(180));
        });
        CompletableFuture<?> first = CompletableFuture.supplyAsync(() -> client.exchange(get()));
        renewing.await();
        server.willAnswer(asked -> {
            overtaken.countDown();
            return refused(401, code);
        });
        server.willAnswer(AGREEMENT, AGREEMENT);

        PlatformAnswer<AgreementForm> answer = client.exchange(post());

        assertThat(answer).isInstanceOf(Done.class);
        assertThat(first.join()).isInstanceOf(Done.class);
        assertThat(server.asked())
                .filteredOn(a -> a.method().equals("POST") && !a.target().equals(RENEWAL))
                .extracting(Asked::bearer)
                .containsExactly("t-1", "t-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_SIGNED_IN", "SESSION_EXPIRED"})
    void aSessionThatIsOverIsTheCallersToKnow(String code) {
        signedInFor(AHEAD.plusDays(1));
        server.willAnswer(refused(401, code));

        assertThat(client.exchange(post())).isInstanceOf(Refused.class);
        assertThat(server.asked()).hasSize(1);
    }

    /** A wrong password is a 401 too, and counts as a try each time. */
    @Test
    void anotherRefusalIsNotSentAgainThoughTheTokenWasReplacedMeanwhile() {
        signedInFor(AHEAD.plusDays(1));
        server.willAnswer(asked -> {
            client.signedIn("t-9");
            return refused(401, "WRONG_LOGIN");
        });

        assertThat(client.exchange(post())).isInstanceOf(Refused.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aRenewalThatFailsIsTriedAgainAMinuteLaterAndHoldsUpNothing() {
        signedInFor(Duration.ofDays(1));
        server.willAnswer(BROKEN, AGREEMENT, AGREEMENT, json(503, "{}"), AGREEMENT, renewed("t-2", AHEAD), AGREEMENT);

        client.exchange(get());
        client.exchange(get());
        clock.forward(Duration.ofMinutes(1));
        client.exchange(get());
        clock.forward(Duration.ofMinutes(1));
        client.exchange(get());

        assertThat(server.asked())
                .extracting(a -> a.target().equals(RENEWAL) + " " + a.bearer())
                .containsExactly(
                        "true t-1", "false t-1", "false t-1", "true t-1", "false t-1", "true t-1", "false t-2");
    }

    @Test
    void aTokenThatHasRunOutCannotBeRenewed() {
        signedInFor(Duration.ofDays(1));
        clock.forward(Duration.ofDays(1));
        server.willAnswer(refused(401, "SESSION_EXPIRED"));

        client.exchange(get());

        assertThat(server.asked()).extracting(Asked::target).containsExactly("/v1/agreements/current");
    }

    @Test
    void aTokenThatLivesShorterThanThatIsRenewedAfterHalfItsLife() {
        signedInFor(Duration.ofMinutes(2));
        server.willAnswer(renewed("t-2", Duration.ofMinutes(20)), AGREEMENT, AGREEMENT);
        client.exchange(get());
        clock.forward(Duration.ofMinutes(9));
        client.exchange(get());
        clock.forward(Duration.ofMinutes(1));
        server.willAnswer(renewed("t-3", Duration.ofMinutes(20)), AGREEMENT);
        client.exchange(get());

        assertThat(server.asked()).extracting(Asked::bearer).containsExactly("t-1", "t-2", "t-2", "t-2", "t-3");
    }

    @Test
    void whoSignsOutWhileItIsRenewedStaysSignedOut() {
        signedInFor(Duration.ofDays(1));
        server.willAnswer(asked -> {
            client.signedOut();
            return renewed("t-2", Duration.ofDays(180));
        });
        server.willAnswer(AGREEMENT);

        client.exchange(get());

        assertThat(kept).isEmpty();
        assertThat(server.asked().get(1).headers()).doesNotContainKey("Authorization");
    }

    private void signedInFor(Duration life) {
        client.signedIn("t-1", in(life), (old, token, expiresAt) -> kept.add(new Kept(old, token, expiresAt)));
    }

    private OffsetDateTime in(Duration life) {
        return clock.instant().plus(life).atZone(MovableClock.BEIJING).toOffsetDateTime();
    }

    private Answer renewed(String token, Duration life) {
        return json(200, "{\"token\":\"" + token + "\",\"expiresAt\":\"" + in(life) + "\"}");
    }

    private static Answer refused(int status, String code) {
        return json(status, "{\"status\":" + status + ",\"code\":\"" + code + "\"}");
    }

    private static PlatformRequest<AgreementForm> get() {
        return PlatformRequest.get("/v1/agreements/current", Map.of(), AgreementForm.class);
    }

    private static PlatformRequest<AgreementForm> post() {
        return PlatformRequest.send(
                Method.POST, "/v1/things", new AgreementForm("user", "1", "t"), AgreementForm.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
