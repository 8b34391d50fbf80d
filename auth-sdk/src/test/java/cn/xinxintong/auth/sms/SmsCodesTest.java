package cn.xinxintong.auth.sms;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.sms.CodeAsked.Taken;
import cn.xinxintong.auth.sms.CodeCheck.Right;
import cn.xinxintong.auth.testing.InMemoryAttemptStore;
import cn.xinxintong.auth.testing.InMemoryCodePost;
import cn.xinxintong.auth.testing.InMemorySmsCodeStore;
import cn.xinxintong.auth.testing.TestKeys;
import cn.xinxintong.crypto.BlindIndex;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.MovableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SmsCodesTest {
    private static final MobileNumber ZHANG = new MobileNumber("13899990001");
    private static final MobileNumber ALIM = new MobileNumber("13899990002");
    private static final MobileNumber NOBODY = new MobileNumber("13899990003");
    private static final String PHONE = "phone-1";
    private static final CodeCheck EXPIRED = new CodeCheck.Refused(CodeCheck.Reason.CODE_EXPIRED, 0);

    private final MovableClock clock = new MovableClock();
    private final InMemorySmsCodeStore store = new InMemorySmsCodeStore();
    private final InMemoryAttemptStore attempts = new InMemoryAttemptStore();
    private final InMemoryCodePost post = new InMemoryCodePost();
    private final SmsCodes codes = new SmsCodes(
            new SmsCodes.Ports(store, attempts, m -> !m.equals(NOBODY), Runnable::run),
            new BlindIndex(new TestKeys()),
            SmsCodePolicy.defaults(),
            new SecureRandom(),
            clock);

    private CodeAsked ask(MobileNumber mobile, CodePurpose purpose, String device, String network) {
        return codes.ask(new CodeRequest(mobile, purpose, device, network), post);
    }

    private String sent(MobileNumber mobile, CodePurpose purpose, String device) {
        assertThat(ask(mobile, purpose, device, "")).isInstanceOf(Taken.class);
        return post.last();
    }

    private String sent() {
        return sent(ZHANG, CodePurpose.SIGN_IN, PHONE);
    }

    private CodeCheck check(MobileNumber mobile, CodePurpose purpose, String device, String code) {
        return codes.check(new CodeProof(mobile, purpose, device, code));
    }

    private CodeCheck check(String code) {
        return check(ZHANG, CodePurpose.SIGN_IN, PHONE, code);
    }

    private static String otherThan(String code) {
        return (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
    }

    @Test
    void aCodeHasSixDigitsAndIsRightOnce() {
        String code = sent();

        assertThat(code).matches("[0-9]{6}");
        assertThat(check(code)).isEqualTo(new Right());
        assertThat(check(code)).isEqualTo(EXPIRED);
    }

    @Test
    void fullWidthDigitsAndBlanksRoundThemAreForgiven() {
        StringBuilder wide = new StringBuilder(" ");
        for (char digit : sent().toCharArray()) wide.append((char) (digit - '0' + '０'));

        assertThat(check(wide.append(' ').toString())).isEqualTo(new Right());
    }

    @Test
    void whoAsksIsToldWhenHeMayAskAgainAndHowLongTheCodeIsGood() {
        assertThat(ask(ZHANG, CodePurpose.SIGN_IN, PHONE, ""))
                .isEqualTo(new Taken(Duration.ofSeconds(60), Duration.ofMinutes(5)));
    }

    @Test
    void aCodeIsGoodForFiveMinutes() {
        String code = sent();
        clock.forward(Duration.ofMinutes(5).minusMillis(1));

        assertThat(check(code)).isEqualTo(new Right());
    }

    @Test
    void aCodeIsNoLongerGoodAfterFiveMinutes() {
        String code = sent();
        clock.forward(Duration.ofMinutes(5));

        assertThat(check(code)).isEqualTo(EXPIRED);
    }

    @Test
    void wrongCodesCountDownAndTheFifthEndsTheCode() {
        String code = sent();
        for (int left = 4; left > 0; left--) {
            assertThat(check(otherThan(code))).isEqualTo(new CodeCheck.Refused(CodeCheck.Reason.CODE_WRONG, left));
        }

        assertThat(check(otherThan(code))).isEqualTo(EXPIRED);
        assertThat(check(code)).isEqualTo(EXPIRED);
    }

    @Test
    void theFifthTryMayStillBeRight() {
        String code = sent();
        for (int i = 0; i < 4; i++) check(otherThan(code));

        assertThat(check(code)).isEqualTo(new Right());
    }

    @ParameterizedTest
    @EnumSource(value = CodePurpose.class, mode = Mode.EXCLUDE, names = "SIGN_IN")
    void aCodeForOnePurposeIsNoneForAnother(CodePurpose other) {
        String code = sent();

        assertThat(check(ZHANG, other, PHONE, code)).isEqualTo(EXPIRED);
        assertThat(check(code)).isEqualTo(new Right());
    }

    @Test
    void aCodeForOneNumberIsNoneForAnother() {
        String zhangs = sent();
        String alims = sent(ALIM, CodePurpose.SIGN_IN, PHONE);
        if (zhangs.equals(alims)) return;

        assertThat(check(alims)).isEqualTo(new CodeCheck.Refused(CodeCheck.Reason.CODE_WRONG, 4));
    }

    @Test
    void aCodeForOneDeviceIsNoneOnAnother() {
        String code = sent();

        assertThat(check(ZHANG, CodePurpose.SIGN_IN, "phone-2", code)).isEqualTo(EXPIRED);
        assertThat(check(ZHANG, CodePurpose.SIGN_IN, "", code)).isEqualTo(EXPIRED);
        assertThat(check(code)).isEqualTo(new Right());
    }

    @Test
    void aCodeForNoDeviceIsGoodOnAny() {
        String code = sent(ZHANG, CodePurpose.SIGN_IN, "");

        assertThat(check(ZHANG, CodePurpose.SIGN_IN, "phone-2", code)).isEqualTo(new Right());
    }

    @Test
    void aCodeThatSomebodyAsksForElsewhereLeavesMineAsItIs() {
        String mine = sent();
        clock.forward(Duration.ofSeconds(60));
        sent(ZHANG, CodePurpose.SIGN_IN, "a stranger's phone");

        assertThat(check(mine)).isEqualTo(new Right());
    }

    @Test
    void aLaterCodeMakesAnEarlierOneVoid() {
        String earlier = sent();
        clock.forward(Duration.ofSeconds(60));
        String later = sent();

        if (!earlier.equals(later)) {
            assertThat(check(earlier)).isEqualTo(new CodeCheck.Refused(CodeCheck.Reason.CODE_WRONG, 4));
        }
        assertThat(check(later)).isEqualTo(new Right());
    }

    @Test
    void betweenTwoToANumberAMinutePasses() {
        String first = sent();
        clock.forward(Duration.ofSeconds(20));

        assertThat(ask(ZHANG, CodePurpose.STEP_UP, "phone-2", ""))
                .isEqualTo(new CodeAsked.Refused(CodeAsked.Reason.CODE_TOO_SOON, Duration.ofSeconds(40)));
        assertThat(check(first)).isEqualTo(new Right());
        clock.forward(Duration.ofSeconds(40));
        assertThat(ask(ZHANG, CodePurpose.STEP_UP, "phone-2", "")).isInstanceOf(Taken.class);
    }

    @Test
    void aNumberGetsTenADay() {
        for (int i = 0; i < 10; i++) {
            sent();
            clock.forward(Duration.ofHours(1));
        }

        assertThat(ask(ZHANG, CodePurpose.SIGN_IN, PHONE, ""))
                .isEqualTo(new CodeAsked.Refused(CodeAsked.Reason.TOO_MANY_CODES, Duration.ofHours(6)));
        clock.forward(Duration.ofHours(6));
        assertThat(ask(ZHANG, CodePurpose.SIGN_IN, PHONE, "")).isInstanceOf(Taken.class);
    }

    @Test
    void aNetworkGetsTwoHundredADayAndUsesNothingUpOfOthers() {
        for (int i = 0; i < 200; i++) {
            MobileNumber number = new MobileNumber(String.format("139%08d", i));
            assertThat(ask(number, CodePurpose.BIND, "", "203.0.113.7")).isInstanceOf(Taken.class);
        }

        assertThat(ask(ZHANG, CodePurpose.SIGN_IN, PHONE, "203.0.113.7"))
                .isEqualTo(new CodeAsked.Refused(CodeAsked.Reason.TOO_MANY_CODES, Duration.ofHours(16)));
        assertThat(ask(ZHANG, CodePurpose.SIGN_IN, PHONE, "203.0.113.8")).isInstanceOf(Taken.class);
    }

    @ParameterizedTest
    @EnumSource(value = CodePurpose.class, mode = Mode.EXCLUDE, names = "BIND")
    void toANumberThatNobodyHasNothingIsSentAndNobodyLearnsIt(CodePurpose purpose) {
        List<Object> nobodys = new ArrayList<>();
        List<Object> zhangs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            nobodys.add(ask(NOBODY, purpose, PHONE, ""));
            zhangs.add(ask(ZHANG, purpose, PHONE, ""));
        }
        String wrong = otherThan(post.last());
        for (int i = 0; i < 6; i++) {
            nobodys.add(check(NOBODY, purpose, PHONE, wrong));
            zhangs.add(check(ZHANG, purpose, PHONE, wrong));
        }

        assertThat(nobodys).isEqualTo(zhangs);
        assertThat(post.sent()).extracting(InMemoryCodePost.Sent::to).containsExactly(ZHANG);
    }

    @Test
    void aNumberThatIsToBeBoundGetsACodeThoughNobodyHasItYet() {
        String code = sent(NOBODY, CodePurpose.BIND, PHONE);

        assertThat(check(NOBODY, CodePurpose.BIND, PHONE, code)).isEqualTo(new Right());
    }

    @Test
    void neitherCodeNorNumberIsKept() {
        String code = sent();

        assertThat(store.all())
                .hasSize(1)
                .allMatch(kept ->
                        kept.hash().matches("[0-9a-f]{64}") && !kept.hash().contains(code));
        assertThat(attempts.keys()).allMatch(key -> key.matches("[0-9a-f]{64}"));
    }

    @Test
    void ofManyWhoShowACodeAtOnceOneIsLetIn() {
        String code = sent();

        assertThat(AtOnce.eightTimes(i -> check(code))).containsOnlyOnce(new Right());
    }

    @Test
    void ofManyWhoAskAtOnceOneGetsACode() {
        var asked = AtOnce.eightTimes(i -> ask(ZHANG, CodePurpose.SIGN_IN, PHONE, "") instanceof Taken);

        assertThat(asked).containsOnlyOnce(true);
        assertThat(post.sent()).hasSize(1);
    }
}
