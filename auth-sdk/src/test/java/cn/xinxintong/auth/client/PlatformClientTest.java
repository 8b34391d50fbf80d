package cn.xinxintong.auth.client;

import static cn.xinxintong.auth.client.ScriptedServer.BROKEN;
import static cn.xinxintong.auth.client.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.auth.client.ScriptedServer.Answer;
import cn.xinxintong.auth.client.ScriptedServer.Asked;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.auth.wire.AgreementForm;
import cn.xinxintong.auth.wire.DeviceForm;
import cn.xinxintong.auth.wire.FaceChallengeForm;
import cn.xinxintong.auth.wire.FaceChallengeGivenForm;
import cn.xinxintong.auth.wire.FaceSignInForm;
import cn.xinxintong.auth.wire.MobileBindingForm;
import cn.xinxintong.auth.wire.PasswordSignInForm;
import cn.xinxintong.auth.wire.ResetCompletionForm;
import cn.xinxintong.auth.wire.ResetForm;
import cn.xinxintong.auth.wire.ResetRoad;
import cn.xinxintong.auth.wire.SessionForm;
import cn.xinxintong.auth.wire.SignedInForm;
import cn.xinxintong.auth.wire.SmsCodeForm;
import cn.xinxintong.auth.wire.SmsCodeSentForm;
import cn.xinxintong.auth.wire.SmsSignInForm;
import cn.xinxintong.auth.wire.StepUpForm;
import cn.xinxintong.auth.wire.TokenForm;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformAnswer.Done;
import cn.xinxintong.wire.PlatformAnswer.Refused;
import cn.xinxintong.wire.PlatformRequest;
import cn.xinxintong.wire.PlatformRequest.Method;
import cn.xinxintong.wire.PlatformUnreachableException;
import cn.xinxintong.wire.Problem;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformClientTest {
    private static final String AGREEMENT = "{\"kind\":\"user\",\"version\":\"2026-05\",\"text\":\"用户协议\"}";
    private static final ClientSettings SETTINGS = ClientSettings.defaults().withTries(2, Duration.ZERO, Duration.ZERO);
    private static final AgreementForm BODY = new AgreementForm("user", "2026-05", "用户协议");

    private final MovableClock clock = new MovableClock();
    private ScriptedServer server;
    private PlatformClient platform;

    @BeforeEach
    void aServer() throws IOException {
        server = ScriptedServer.http();
        platform = new PlatformClient(server.address(), "ug", SETTINGS, clock);
    }

    @AfterEach
    void close() {
        platform.close();
        server.close();
    }

    @Nested
    class WhenTheConnectionBreaks {
        @Test
        void aGetIsSentOnceMore() {
            willAnswer(BROKEN, json(200, AGREEMENT));

            assertThat(platform.exchange(get())).isEqualTo(new Done<>(BODY));
            assertThat(asked()).hasSize(2);
        }

        @Test
        void aGetIsNotSentAThirdTime() {
            willAnswer(BROKEN, BROKEN, json(200, AGREEMENT));

            assertThatThrownBy(() -> platform.exchange(get())).isInstanceOf(PlatformUnreachableException.class);
            assertThat(asked()).hasSize(2);
        }

        @Test
        void aPostWithoutAKeyIsSentOnce() {
            willAnswer(BROKEN, json(200, AGREEMENT));

            assertThatThrownBy(() -> platform.exchange(send(Method.POST)))
                    .isInstanceOf(PlatformUnreachableException.class);
            assertThat(asked()).hasSize(1);
        }

        @Test
        void aPatchWithoutAKeyIsSentOnce() {
            willAnswer(BROKEN, json(200, AGREEMENT));

            assertThatThrownBy(() -> platform.exchange(send(Method.PATCH)))
                    .isInstanceOf(PlatformUnreachableException.class);
            assertThat(asked()).hasSize(1);
        }

        @Test
        void aPutIsSentOnceMore() {
            willAnswer(BROKEN, json(200, AGREEMENT));

            assertThat(platform.exchange(send(Method.PUT))).isEqualTo(new Done<>(BODY));
        }

        @Test
        void aPostWithAKeyIsSentOnceMoreWithTheSameKeyAndBody() {
            willAnswer(BROKEN, json(201, AGREEMENT));

            assertThat(platform.exchange(create())).isEqualTo(new Done<>(BODY));
            assertThat(asked()).hasSize(2);
            assertThat(asked())
                    .extracting(a -> a.headers().getFirst("Idempotency-Key"))
                    .containsOnly("key-1");
            assertThat(asked())
                    .extracting(Asked::body)
                    .containsOnly(asked().get(0).body());
        }

        @Test
        void aServerThatIsGoneIsUnreachable() {
            server.close();

            assertThatThrownBy(() -> platform.exchange(get())).isInstanceOf(PlatformUnreachableException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 429, 500, 502})
    void aRefusalIsAnAnswerAndIsNotSentAgain(int status) {
        willAnswer(json(status, problem(status, true, null)), json(200, AGREEMENT));

        assertThat(platform.exchange(get())).isInstanceOf(Refused.class);
        assertThat(asked()).hasSize(1);
    }

    @Nested
    class WhenThePlatformIsBusy {
        @Test
        void aGetIsSentOnceMore() {
            willAnswer(json(503, problem(503, true, null)), json(200, AGREEMENT));

            assertThat(platform.exchange(get())).isEqualTo(new Done<>(BODY));
        }

        @Test
        void aPostWithAKeyIsSentOnceMore() {
            willAnswer(json(503, problem(503, true, null)), json(200, AGREEMENT));

            assertThat(platform.exchange(create())).isEqualTo(new Done<>(BODY));
        }

        @Test
        void aPostWithoutAKeyIsLeftToTheCaller() {
            willAnswer(json(503, problem(503, true, null)), json(200, AGREEMENT));

            assertThat(problem(platform.exchange(send(Method.POST))).status()).isEqualTo(503);
            assertThat(asked()).hasSize(1);
        }

        @Test
        void whatWillNotPassIsNotSentAgain() {
            willAnswer(json(503, problem(503, false, null)), json(200, AGREEMENT));

            assertThat(problem(platform.exchange(get())).retryable()).isFalse();
            assertThat(asked()).hasSize(1);
        }

        @Test
        void theCallerIsToldToComeBackLaterThanTheClientWaits() {
            willAnswer(json(503, problem(503, true, 1)), json(200, AGREEMENT));

            assertThat(problem(platform.exchange(get())).retryAfterSeconds()).isEqualTo(1);
            assertThat(asked()).hasSize(1);
        }

        @Test
        void theClientComesBackWhenItIsToldTo() {
            ClientSettings patient = ClientSettings.defaults().withTries(2, Duration.ZERO, Duration.ofSeconds(1));
            willAnswer(json(503, problem(503, true, 1)), json(200, AGREEMENT));
            long before = System.nanoTime();

            try (PlatformClient client = new PlatformClient(server.address(), "ug", patient, clock)) {
                assertThat(client.exchange(get())).isEqualTo(new Done<>(BODY));
            }

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }

        @Test
        void theLastAnswerIsTheCallers() {
            willAnswer(json(503, problem(503, true, null)), json(503, problem(503, true, null)));

            assertThat(problem(platform.exchange(get())).code()).isEqualTo("SOMETHING");
            assertThat(asked()).hasSize(2);
        }
    }

    private static String problem(int status, boolean retryable, Integer retryAfter) {
        return "{\"status\":" + status + ",\"code\":\"SOMETHING\",\"retryable\":" + retryable
                + ",\"retryAfterSeconds\":" + retryAfter + "}";
    }

    @Test
    void aRefusalThatAsksToComeBackAtOnceIsLeftToTheCaller() {
        willAnswer(new Answer(503, "", "", Map.of("Retry-After", "0")), json(200, AGREEMENT));

        assertThat(platform.exchange(send(Method.POST))).isInstanceOf(Refused.class);
        assertThat(asked()).hasSize(1);
    }

    @Nested
    class WhatIsSent {
        @Test
        void theBodyIsJson() throws IOException {
            willAnswer(new Answer(204, "", ""));
            var form = new PasswordSignInForm("13899990001", "密码-88", null, "2026-05", new DeviceForm("p", null, null));

            platform.exchange(PlatformRequest.send(Method.POST, "/v1/sign-in/password", form, Void.class));

            assertThat(asked().get(0).headers().getFirst("Content-Type")).startsWith("application/json");
            assertThat(new ObjectMapper()
                            .readTree(asked().get(0).body())
                            .path("password")
                            .asText())
                    .isEqualTo("密码-88");
        }

        @Test
        void theLanguageIsTold() {
            willAnswer(json(200, AGREEMENT));
            platform.exchange(get());

            assertThat(asked().get(0).headers().getFirst("Accept-Language")).isEqualTo("ug");
        }

        @Test
        void theTokenIsBorneBetweenSigningInAndOut() {
            willAnswer(json(200, AGREEMENT), json(200, AGREEMENT), json(200, AGREEMENT));
            platform.exchange(get());
            platform.signedIn("token-1");
            platform.exchange(get());
            platform.signedOut();
            platform.exchange(get());

            assertThat(asked())
                    .extracting(a -> a.headers().getFirst("Authorization"))
                    .containsExactly(null, "Bearer token-1", null);
        }

        @Test
        void aRequestWithoutAKeySendsNone() {
            willAnswer(json(200, AGREEMENT));
            platform.exchange(send(Method.POST));

            assertThat(asked().get(0).headers()).doesNotContainKey("Idempotency-key");
        }

        @Test
        void queryParametersAreEncodedAndThePathIsLeftAlone() {
            willAnswer(json(200, AGREEMENT));
            Map<String, String> query = new LinkedHashMap<>();
            query.put("name", "张 &=");
            query.put("month", "2026-05");

            platform.exchange(PlatformRequest.get("/v1/a%2Fb", query, AgreementForm.class));

            assertThat(asked().get(0).target()).isEqualTo("/v1/a%2Fb?name=%E5%BC%A0%20%26%3D&month=2026-05");
        }

        @Test
        void aDeleteNeedsNoBodyAndNoAnswer() {
            willAnswer(new Answer(204, "", ""));

            assertThat(new SignInClient(platform).signOut()).isInstanceOf(Done.class);
            assertThat(asked().get(0).method()).isEqualTo("DELETE");
            assertThat(asked().get(0).target()).isEqualTo("/v1/session");
        }
    }

    @Nested
    class WhatIsRead {
        @Test
        void unknownFieldsAreIgnored() {
            willAnswer(json(200, "{\"kind\":\"user\",\"new\":{\"a\":[1]},\"version\":\"2026-05\",\"text\":\"用户协议\"}"));

            assertThat(platform.exchange(get())).isEqualTo(new Done<>(BODY));
        }

        @Test
        void aTimeKeepsItsOffset() {
            willAnswer(json(
                    200,
                    "{\"id\":\"1\",\"deviceName\":\"\",\"startedAt\":\"2026-06-01T08:00:00+08:00\","
                            + "\"seenAt\":\"2026-06-01T08:05:00+08:00\",\"current\":true}"));

            var answer = platform.exchange(PlatformRequest.get("/v1/me/session", Map.of(), SessionForm.class));

            assertThat(((Done<SessionForm>) answer).body().startedAt())
                    .isEqualTo(OffsetDateTime.parse("2026-06-01T08:00:00+08:00"));
        }

        @Test
        void aProblemIsParsed() {
            willAnswer(new Answer(
                    401,
                    "application/problem+json",
                    "{\"type\":\"/problems/WRONG_LOGIN\",\"title\":\"wrong login\",\"status\":401,"
                            + "\"code\":\"WRONG_LOGIN\",\"retryable\":false,\"requestId\":\"r-1\","
                            + "\"detail\":\"账号或密码错误\",\"triesLeft\":4,\"unheardOf\":1}"));

            assertThat(problem(platform.exchange(send(Method.POST))))
                    .isEqualTo(new Problem(
                            "/problems/WRONG_LOGIN",
                            "wrong login",
                            401,
                            "WRONG_LOGIN",
                            false,
                            "r-1",
                            "账号或密码错误",
                            null,
                            null,
                            4,
                            null,
                            null));
        }

        @ParameterizedTest
        @CsvSource({"502, true", "503, true", "403, false", "404, false"})
        void anErrorPageIsAProblemToo(int status, boolean retryable) {
            Answer page = new Answer(status, "text/html", "<html><body>Bad Gateway</body></html>");
            willAnswer(page, page);

            Problem problem = problem(platform.exchange(get()));

            assertThat(problem.code()).isEqualTo("UNEXPECTED_ANSWER");
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.retryable()).isEqualTo(retryable);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "null", "[]", "{}", "{\"status\":500,\"error\":\"Internal Server Error\"}", "\"no\""})
        void anErrorInAnotherFormIsAProblemWithACode(String body) {
            willAnswer(json(500, body));

            assertThat(problem(platform.exchange(get())).code()).isEqualTo("UNEXPECTED_ANSWER");
        }

        @Test
        void aLoginPageOfTheWirelessNetworkIsNotThePlatform() {
            Answer page = new Answer(200, "text/html", "<html>Welcome</html>");
            willAnswer(page, page);

            assertThatThrownBy(() -> platform.exchange(get())).isInstanceOf(PlatformUnreachableException.class);
        }

        @ParameterizedTest
        @CsvSource({"200, ''", "200, null", "201, ''", "204, ''"})
        void anAnswerWithoutWhatWasAskedForIsNotThePlatforms(int status, String body) {
            willAnswer(json(status, body), json(status, body));

            assertThatThrownBy(() -> platform.exchange(get())).isInstanceOf(PlatformUnreachableException.class);
            assertThatThrownBy(() -> platform.exchange(send(Method.POST)))
                    .isInstanceOf(PlatformUnreachableException.class);
        }
    }

    @Nested
    class ARedirect {
        @ParameterizedTest
        @ValueSource(ints = {301, 302, 303, 307, 308})
        void isNotFollowed(int status) {
            String elsewhere = "http://127.0.0.1:" + server.port() + "/elsewhere";
            platform.signedIn("token-1");
            willAnswer(
                    new Answer(status, "", "", Map.of("Location", elsewhere)),
                    json(200, AGREEMENT),
                    json(200, AGREEMENT));

            Problem problem = problem(platform.exchange(get()));

            assertThat(problem.code()).isEqualTo("UNEXPECTED_ANSWER");
            assertThat(problem.retryable()).isTrue();
            assertThat(asked()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(ints = {307, 308})
        void doesNotCarryABodyElsewhere(int status) {
            String elsewhere = "http://127.0.0.1:" + server.port() + "/elsewhere";
            willAnswer(new Answer(status, "", "", Map.of("Location", elsewhere)), json(200, AGREEMENT));

            assertThat(platform.exchange(send(Method.POST))).isInstanceOf(Refused.class);
            assertThat(asked()).hasSize(1);
        }
    }

    @Test
    void theSignInClientReadsWhoSignedIn() {
        willAnswer(json(
                200,
                "{\"token\":\"t-1\",\"expiresAt\":\"2026-06-01T08:00:00+08:00\",\"mustChangePassword\":true,"
                        + "\"worker\":{\"id\":\"w-1\",\"name\":\"张**\",\"realNameVerified\":false}}"));

        var answer = new SignInClient(platform)
                .signIn(new PasswordSignInForm("13899990001", "p", null, "2026-05", new DeviceForm("p", null, null)));

        SignedInForm form = ((Done<SignedInForm>) answer).body();
        assertThat(form.token()).isEqualTo("t-1");
        assertThat(form.mustChangePassword()).isTrue();
        assertThat(form.worker().name()).isEqualTo("张**");
        assertThat(asked().get(0).target()).isEqualTo("/v1/sign-in/password");
    }

    @Test
    void theSignInClientAsksForACodeAndSignsInByIt() {
        willAnswer(json(202, "{\"retryAfterSeconds\":60,\"validSeconds\":300}"));
        SignInClient client = new SignInClient(platform);
        DeviceForm device = new DeviceForm("p", null, null);

        var sent = client.askForCode(new SmsCodeForm("13899990001", CodePurpose.SIGN_IN, device));

        assertThat(((Done<SmsCodeSentForm>) sent).body()).isEqualTo(new SmsCodeSentForm(60, 300));
        assertThat(asked().get(0).target()).isEqualTo("/v1/sms-codes");
        willAnswer(json(200, "{}"));
        client.signInBySms(new SmsSignInForm("13899990001", "123456", "2026-05", device));
        willAnswer(json(200, "{}"));
        client.bindMobile(new MobileBindingForm("13899990001", "123456"));
        willAnswer(json(200, "{}"));
        client.stepUp(new StepUpForm(StepUpForm.Road.PASSWORD, "p", null, null, null));
        assertThat(asked()).extracting(Asked::target).endsWith("/v1/sign-in/sms", "/v1/me/mobile", "/v1/me/step-ups");
    }

    @Test
    void theSignInClientKnowsTheRoadsByFaceAndTheSessions() {
        willAnswer(
                json(200, "{\"challengeId\":\"c\",\"moves\":[\"NOD\"],\"expiresAt\":\"2026-06-01T08:03:00+08:00\"}"));
        SignInClient client = new SignInClient(platform);
        DeviceForm device = new DeviceForm("p", null, null);

        var challenge =
                client.faceChallenge(new FaceChallengeForm(FaceChallengeForm.Purpose.SIGN_IN, "13899990001", device));

        assertThat(((Done<FaceChallengeGivenForm>) challenge).body().moves()).containsExactly("NOD");
        willAnswer(json(200, "{}"));
        client.signInByFace(new FaceSignInForm("13899990001", "c", List.of("/9j/"), "2026-05", device));
        willAnswer(json(200, "{}"));
        client.stepUpChallenge();
        willAnswer(json(200, "{\"token\":\"t\"}"));
        client.beginReset(new ResetForm("13899990001", "2026-05", ResetRoad.FACE, null, device, "c", List.of("/9j/")));
        willAnswer(json(204, ""));
        client.completeReset(new ResetCompletionForm("t", "p", "p"));
        willAnswer(json(200, "{\"token\":\"t-2\",\"expiresAt\":\"2026-07-01T08:00:00+08:00\"}"));
        assertThat(((Done<TokenForm>) client.renew()).body().token()).isEqualTo("t-2");
        willAnswer(json(204, ""));
        client.endSession("s-1");
        assertThat(asked())
                .extracting(Asked::target)
                .containsExactly(
                        "/v1/face-challenges",
                        "/v1/sign-in/face",
                        "/v1/me/face-challenges",
                        "/v1/password-resets",
                        "/v1/password-resets/completion",
                        "/v1/session/renewal",
                        "/v1/me/sessions/s-1");
    }

    private static PlatformRequest<AgreementForm> get() {
        return PlatformRequest.get("/v1/agreements/current", Map.of(), AgreementForm.class);
    }

    private static PlatformRequest<AgreementForm> send(Method method) {
        return PlatformRequest.send(method, "/v1/things", BODY, AgreementForm.class);
    }

    private static PlatformRequest<AgreementForm> create() {
        return PlatformRequest.create("/v1/things", BODY, "key-1", AgreementForm.class);
    }

    private static Problem problem(PlatformAnswer<?> answer) {
        return ((Refused<?>) answer).problem();
    }

    private void willAnswer(Answer... next) {
        server.willAnswer(next);
    }

    private List<Asked> asked() {
        return server.asked();
    }
}
