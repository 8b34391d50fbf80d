package cn.xinxintong.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Cards;
import cn.xinxintong.server.testing.Phone;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.Soon;
import cn.xinxintong.server.testing.TestServer;
import cn.xinxintong.testing.AtOnce;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mobile number is good for: bound, changed, a road in, a road out of a forgotten password, a proof. */
class MobileOverHttpTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final Browser ANYBODY = SERVER.browser();

    private final Browser officer = Site.officer();
    private final Site.Newcomer person = Site.newcomer();
    private final Phone phone = Phone.fresh();

    private Browser withoutMobile() {
        Site.Newcomer other = Site.newcomer();
        return Site.firstSignIn(other, Site.collect(officer, other));
    }

    private static Reply bind(Browser worker, String mobile, String code) {
        return worker.put("/v1/me/mobile", "{'mobile':'" + mobile + "','code':'" + code + "'}");
    }

    private static Reply stepUp(Browser worker, String password) {
        return worker.post("/v1/me/step-ups", "{'road':'PASSWORD','password':'" + password + "'}");
    }

    private static Reply signIn(Phone phone, String code) {
        return ANYBODY.post(
                "/v1/sign-in/sms",
                "{'mobile':'" + phone.number() + "','code':'" + code
                        + "','agreementVersion':'2026-01','device':{'id':'phone-1','name':'红米'}}");
    }

    private static Reply beginReset(String login, String code) {
        return ANYBODY.post(
                "/v1/password-resets",
                "{'login':'" + login + "','agreementVersion':'2026-01','road':'SMS','code':'" + code
                        + "','device':{'id':'phone-1'}}");
    }

    @Test
    void aWorkerBindsHisNumberInWhicheverFormAndSignsInByIt() {
        Site.Newcomer him = Site.newcomer();
        Browser worker = Site.firstSignIn(him, Site.collect(officer, him));
        String n = phone.number();
        String typed = "+86 " + n.substring(0, 3) + "-" + n.substring(3, 7) + " " + n.substring(7);

        Reply bound = bind(worker, typed, phone.code("BIND"));

        assertThat(bound.status()).as(bound.text()).isEqualTo(200);
        assertThat(bound.at("/mobile")).isEqualTo(n.substring(0, 3) + "****" + n.substring(7));
        assertThat(Site.signIn(n, Site.PASSWORD, "").status()).isEqualTo(200);
        assertThat(Site.signIn("+86" + n, Site.PASSWORD, "").status()).isEqualTo(200);
        assertThat(signIn(phone, phone.code("SIGN_IN")).status()).isEqualTo(200);
    }

    @Test
    void wrongCodesAreCountedAndTheFifthEndsTheCode() {
        Browser worker = withoutMobile();
        String code = phone.code("BIND");
        for (int left = 4; left > 0; left--) {
            Reply wrong = bind(worker, phone.number(), Phone.otherThan(code));
            assertThat(wrong.code()).isEqualTo("CODE_WRONG");
            assertThat(wrong.at("/triesLeft")).isEqualTo(Integer.toString(left));
        }

        assertThat(bind(worker, phone.number(), Phone.otherThan(code)).code()).isEqualTo("CODE_EXPIRED");
        assertThat(bind(worker, phone.number(), code).code()).isEqualTo("CODE_EXPIRED");
        assertThat(worker.get("/v1/me").json().get("mobile").isNull()).isTrue();
    }

    @Test
    void aTakenNumberIsToldOnlyToWhoeverHoldsIt() {
        Site.withMobile(officer, person, phone);
        Browser worker = withoutMobile();
        String code = phone.code("BIND");

        assertThat(bind(worker, phone.number(), Phone.otherThan(code)).code()).isEqualTo("CODE_WRONG");
        Reply taken = bind(worker, phone.number(), code);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.code()).isEqualTo("MOBILE_TAKEN");
        Site.Newcomer third = Site.newcomer();
        Reply collected = officer.post(
                "/v1/officer/workers",
                "{'identityNumber':'" + third.number() + "','name':'" + third.name() + "','mobile':'" + phone.number()
                        + "'}");
        assertThat(collected.status()).isEqualTo(201);
        assertThat(collected.at("/mobileBound")).isEqualTo("false");
    }

    @Test
    void ofTwoAccountsThatBindOneNumberAtOnceOneGetsIt() {
        Browser zhang = withoutMobile();
        Browser alim = withoutMobile();
        String first = phone.code("BIND");
        SERVER.clock().forward(Duration.ofSeconds(61));
        int before = phone.messages().size();
        ANYBODY.post("/v1/sms-codes", "{'mobile':'" + phone.number() + "','purpose':'BIND'}");
        String second = Soon.when(phone::messages, texts -> texts.size() > before)
                .get(0)
                .replaceAll("\\D*(\\d{6}).*", "$1");

        var statuses =
                AtOnce.eightTimes(i -> bind(i % 2 == 0 ? zhang : alim, phone.number(), i % 2 == 0 ? first : second)
                        .status());

        assertThat(statuses.stream().filter(s -> s == 200)).hasSize(1);
    }

    @Test
    void aChangeNeedsAStepUpAndTheOldNumberHearsOfIt() {
        Browser worker = Site.withMobile(officer, person, phone);
        SERVER.clock().forward(Duration.ofDays(7));
        Phone next = Phone.fresh();
        String code = next.code("BIND");

        Reply unproven = bind(worker, next.number(), code);
        assertThat(unproven.status()).isEqualTo(403);
        assertThat(unproven.code()).isEqualTo("STEP_UP_REQUIRED");
        assertThat(unproven.json().at("/roads").toString()).isEqualTo("[\"PASSWORD\",\"SMS\"]");
        Reply wrong = stepUp(worker, "falsch-2026");
        assertThat(wrong.code()).isEqualTo("PASSWORD_WRONG");
        assertThat(wrong.at("/triesLeft")).isEqualTo("4");
        assertThat(stepUp(worker, Site.PASSWORD).status()).isEqualTo(200);
        assertThat(bind(worker, next.number(), code).status()).isEqualTo(200);

        assertThat(Soon.when(phone::messages, texts -> texts.get(0).contains("换了手机号")))
                .isNotEmpty();
        assertThat(worker.get("/v1/me/notices").at("/items/0/kind")).isEqualTo("MOBILE_CHANGED");
        assertThat(signIn(phone, phone.code("BIND")).code()).isEqualTo("CODE_EXPIRED");
        assertThat(signIn(next, next.code("SIGN_IN")).status()).isEqualTo(200);
    }

    @Test
    void aCodeToTheNumberOpensASessionAndIsUsedOnce() {
        Site.withMobile(officer, person, phone);
        String code = phone.code("SIGN_IN");

        assertThat(signIn(phone, Phone.otherThan(code)).code()).isEqualTo("CODE_WRONG");
        Reply in = signIn(phone, code);
        assertThat(in.status()).as(in.text()).isEqualTo(200);
        assertThat(in.json().get("mustChangePassword").asBoolean()).isFalse();
        assertThat(ANYBODY.as(in.at("/token")).get("/v1/home").status()).isEqualTo(200);
        assertThat(signIn(phone, code).code()).isEqualTo("CODE_EXPIRED");
    }

    @Test
    void beforeTheFirstChangeItOpensASessionThatCanOnlyChangeThePassword() {
        String card = "{'identityNumber':'" + person.number() + "','name':'" + person.name() + "','mobile':'"
                + phone.number() + "'}";
        assertThat(officer.post("/v1/officer/workers", card).status()).isEqualTo(201);

        Reply in = signIn(phone, phone.code("SIGN_IN"));

        assertThat(in.json().get("mustChangePassword").asBoolean()).isTrue();
        Browser worker = ANYBODY.as(in.at("/token"));
        assertThat(worker.get("/v1/home").code()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
        Reply changed = worker.put(
                "/v1/me/password",
                "{'oldPassword':'" + person.lastSix() + "','newPassword':'gongdi-2026','repeat':'gongdi-2026'}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    @Test
    void theRoadOfSmsIsOpenWhileThatOfThePasswordIsLocked() {
        Site.withMobile(officer, person, phone);
        for (int i = 0; i < 6; i++) Site.signIn(person.number(), "falsch-2026", "");
        Reply locked = Site.signIn(person.number(), Site.PASSWORD, "");
        assertThat(locked.code()).isEqualTo("LOCKED");
        assertThat(locked.at("/retryAfterSeconds")).isEqualTo("900");

        assertThat(signIn(phone, phone.code("SIGN_IN")).status()).isEqualTo(200);
        assertThat(Site.signIn(person.number(), Site.PASSWORD, "").status()).isEqualTo(200);
    }

    @Test
    void whoeverGuessesElsewhereLocksNobodyOutOfHisOwnPhone() {
        Site.withMobile(officer, person, phone);
        Site.signIn(person.number(), Site.PASSWORD, "");
        String guess = "{'login':'" + person.number()
                + "','password':'falsch-2026','agreementVersion':'2026-01','device':{'id':'a stranger'}}";

        for (int i = 0; i < 6; i++) ANYBODY.post("/v1/sign-in/password", guess);

        assertThat(ANYBODY.post("/v1/sign-in/password", guess).code()).isEqualTo("LOCKED");
        assertThat(Site.signIn(person.number(), Site.PASSWORD, "").status()).isEqualTo(200);
    }

    @Test
    void aForgottenPasswordIsResetByTheNumberThatHasBeenBoundForAWeek() {
        Browser before = Site.withMobile(officer, person, phone);
        Reply tooNew = beginReset(person.number(), phone.code("RESET"));
        assertThat(tooNew.code()).isEqualTo("MOBILE_TOO_NEW");
        assertThat(tooNew.json().at("/roads").toString()).isEqualTo("[\"OFFICER\"]");
        SERVER.clock().forward(Duration.ofDays(7));
        String code = phone.code("RESET");
        Reply wrong = beginReset(person.number(), Phone.otherThan(code));
        assertThat(wrong.code()).isEqualTo("CODE_WRONG");
        assertThat(beginReset(Site.newcomer().number(), code).code()).isEqualTo("CODE_WRONG");

        Reply begun = beginReset(person.number(), code);
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        Reply done = ANYBODY.post(
                "/v1/password-resets/completion",
                "{'token':'" + begun.at("/token") + "','newPassword':'xin-ma-77','repeat':'xin-ma-77'}");

        assertThat(done.status()).as(done.text()).isEqualTo(204);
        assertThat(before.get("/v1/me").code()).isEqualTo("SESSION_EXPIRED");
        assertThat(Site.signIn(phone.number(), "xin-ma-77", "").status()).isEqualTo(200);
        Soon.when(phone::messages, texts -> texts.get(0).contains("密码重设了"));
    }

    @Test
    void anotherCardTakesAStepUpOfEitherRoad() {
        Browser worker = Site.withMobile(officer, person, phone);
        worker.post("/v1/me/wage-card", Cards.binding(Cards.endingIn(Cards.ORDINARY)));
        String other = Cards.binding(Cards.endingIn("1005"));
        SERVER.clock().forward(Duration.ofDays(7));

        assertThat(worker.post("/v1/me/wage-card/changes", "{}").code()).isEqualTo("INVALID_FIELDS");
        Reply unproven = worker.post("/v1/me/wage-card/changes", other);
        assertThat(unproven.code()).isEqualTo("STEP_UP_REQUIRED");
        assertThat(unproven.json().at("/roads").toString()).isEqualTo("[\"PASSWORD\",\"SMS\"]");
        Reply proven = worker.post("/v1/me/step-ups", "{'road':'SMS','code':'" + phone.code("STEP_UP") + "'}");
        assertThat(proven.status()).as(proven.text()).isEqualTo(200);
        assertThat(proven.at("/expiresAt")).endsWith("+08:00");
        Reply changed = worker.post("/v1/me/wage-card/changes", other);
        assertThat(changed.status()).as(changed.text()).isEqualTo(201);

        SERVER.clock().forward(Duration.ofMinutes(5));
        assertThat(worker.post("/v1/me/wage-card/changes", other).code()).isEqualTo("STEP_UP_REQUIRED");
    }

    @Test
    void withoutANumberTheRoadOfSmsIsNotOffered() {
        Browser worker = withoutMobile();

        Reply unproven = worker.post("/v1/me/wage-card/changes", Cards.binding(Cards.endingIn(Cards.ORDINARY)));

        assertThat(unproven.json().at("/roads").toString()).isEqualTo("[\"PASSWORD\"]");
        assertThat(worker.post("/v1/me/step-ups", "{'road':'SMS','code':'123456'}")
                        .code())
                .isEqualTo("ROAD_NOT_OFFERED");
    }

    @Test
    void aNumberBoundAWhileAgoChangesNoCard() {
        Browser thief = withoutMobile();
        bind(thief, phone.number(), phone.code("BIND"));

        Reply refused = thief.post("/v1/me/wage-card/changes", Cards.binding(Cards.endingIn(Cards.ORDINARY)));
        assertThat(refused.json().at("/roads").toString()).isEqualTo("[\"PASSWORD\"]");
        Reply stepUp = thief.post("/v1/me/step-ups", "{'road':'SMS','code':'" + phone.code("STEP_UP") + "'}");

        assertThat(stepUp.code()).isEqualTo("MOBILE_TOO_NEW");
        assertThat(stepUp.json().at("/roads").toString()).isEqualTo("[\"PASSWORD\"]");
        assertThat(thief.get("/v1/me/notices").at("/items/0/kind")).isEqualTo("MOBILE_BOUND");
    }

    /** I4: the number of before is lost, and the password too; the officer has him and his card before him. */
    @Nested
    class BeforeTheOfficer {
        private final Browser worker = Site.withMobile(officer, person, phone);
        private final Phone next = Phone.fresh();

        BeforeTheOfficer() {
            Browser enterprise = Site.enterprise();
            Site.invite(enterprise, Site.project(enterprise), person);
        }

        private Reply confirm(Browser staff, String code) {
            return staff.post(
                    "/v1/officer/confirmations",
                    "{'purpose':'MOBILE_CHANGE','identityNumber':'" + person.number() + "','mobile':'" + next.number()
                            + "','code':'" + code + "'}");
        }

        @Test
        void theNewNumberIsBoundEveryPhoneIsSignedOutAndItIsOnRecordWhoDidIt() {
            Reply confirmed = confirm(officer, next.codeForAnyDevice("BIND"));

            assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
            Reply out = worker.get("/v1/me");
            assertThat(out.code()).isEqualTo("SESSION_ENDED_BY_OWNER");
            Soon.when(phone::messages, texts -> texts.get(0).contains("换了手机号"));
            Reply in = signIn(next, next.code("SIGN_IN"));
            assertThat(in.status()).as(in.text()).isEqualTo(200);
            Browser again = ANYBODY.as(in.at("/token"));
            assertThat(again.get("/v1/me/access-log").at("/items/0/what")).isEqualTo("MOBILE_CHANGED");
            assertThat(again.get("/v1/me/access-log").at("/items/0/role")).isEqualTo("OFFICER");
            assertThat(again.post("/v1/me/step-ups", "{'road':'SMS','code':'123456'}")
                            .code())
                    .isEqualTo("MOBILE_TOO_NEW");
        }

        @Test
        void aWrongCodeOrAnothersOfficerChangesNothing() {
            String code = next.codeForAnyDevice("BIND");

            assertThat(confirm(officer, Phone.otherThan(code)).code()).isEqualTo("CODE_WRONG");
            assertThat(confirm(Site.otherOfficer(), code).code()).isEqualTo("OFFICER_NOT_OF_PROJECT");
            assertThat(worker.get("/v1/me").at("/mobile"))
                    .endsWith(phone.number().substring(7));
        }

        @Test
        void numberAndCodeAreAskedFor() {
            String card = "{'purpose':'MOBILE_CHANGE','identityNumber':'" + person.number() + "'";

            assertThat(officer.post("/v1/officer/confirmations", card + "}").at("/fields/0/field"))
                    .isEqualTo("mobile");
            assertThat(officer.post("/v1/officer/confirmations", card + ",'mobile':'" + next.number() + "'}")
                            .at("/fields/0/field"))
                    .isEqualTo("code");
            assertThat(officer.post("/v1/officer/confirmations", card + ",'mobile':'110','code':'1'}")
                            .at("/fields/0/code"))
                    .isEqualTo("INVALID_MOBILE");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /v1/me/mobile {}",
                "PUT /v1/me/mobile {'mobile':'12800138000','code':'123456'}",
                "PUT /v1/me/mobile {'mobile':'13800138000'}",
                "PUT /v1/me/mobile {'mobile':'13800138000','code':'12345678901234567'}",
                "POST /v1/me/step-ups {}",
                "POST /v1/me/step-ups {'road':'FACE'}",
                "POST /v1/me/step-ups {'road':'FACE','challengeId':'c'}",
                "POST /v1/me/step-ups {'road':'FACE','challengeId':'c','frames':[]}",
                "POST /v1/me/step-ups {'road':'FACE','frames':['/9j/']}",
                "POST /v1/me/step-ups {'road':'EYES'}",
                "POST /v1/me/step-ups {'road':'PASSWORD','code':'123456'}",
                "POST /v1/me/step-ups {'road':'SMS','password':'gongdi-2026'}",
                "POST /v1/sign-in/sms {'mobile':'13800138000','code':'123456','agreementVersion':'2026-01'}",
                "POST /v1/sign-in/sms {'mobile':'650102','code':'1','agreementVersion':'2026-01','device':{'id':'p'}}",
                "POST /v1/sign-in/sms {'code':'123456','agreementVersion':'2026-01','device':{'id':'p'}}",
                "POST /v1/password-resets {'login':'13800138000','agreementVersion':'2026-01','road':'SMS'}",
                "POST /v1/password-resets {'login':'x','agreementVersion':'2026-01','road':'SMS','code':'123456'}"
            })
    void aBadRequestIsToldByField(String request) {
        String[] parts = request.split(" ", 3);
        Browser worker = withoutMobile();

        Reply reply = parts[0].equals("PUT") ? worker.put(parts[1], parts[2]) : worker.post(parts[1], parts[2]);

        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("INVALID_FIELDS");
        assertThat(reply.at("/fields/0/code")).isNotEmpty();
    }

    @Test
    void anAgreementOfBeforeIsAskedAgain() {
        Reply reply = ANYBODY.post(
                "/v1/sign-in/sms",
                "{'mobile':'13800138000','code':'123456','agreementVersion':'2020-01','device':{'id':'p'}}");

        assertThat(reply.code()).isEqualTo("AGREEMENT_OUTDATED");
    }
}
