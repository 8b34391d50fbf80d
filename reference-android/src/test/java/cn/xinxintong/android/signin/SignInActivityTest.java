package cn.xinxintong.android.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.content.Intent;
import android.view.View;
import android.view.WindowManager;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.CheckBox;
import android.widget.EditText;
import android.widget.TextView;
import cn.xinxintong.android.App;
import cn.xinxintong.android.R;
import cn.xinxintong.android.Wiring;
import cn.xinxintong.android.testing.FakePlatform;
import cn.xinxintong.android.testing.StepwiseExecutor;
import cn.xinxintong.android.testing.Typist;
import cn.xinxintong.android.wages.WagesActivity;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;
import org.robolectric.shadows.ShadowDialog;

@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34, qualifiers = "zh-rCN-w411dp-h891dp-port-xxhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class SignInActivityTest {
    private static final String SIGN_IN = "POST /v1/sign-in/password";
    private final FakePlatform platform = new FakePlatform();
    private final StepwiseExecutor background = new StepwiseExecutor();
    private ActivityController<SignInActivity> controller;

    @Before
    public void open() {
        App.of(RuntimeEnvironment.getApplication()).wire(new Wiring(platform.address(), background, FakePlatform.NOW));
        controller = Robolectric.buildActivity(SignInActivity.class).setup();
        background.runAll();
    }

    @After
    public void close() {
        controller.close();
        platform.close();
    }

    @Test
    public void saysBeneathTheButtonWhatIsMissing() {
        assertThat(text(R.id.why)).isEqualTo("先填身份证号或手机号");
        type(R.id.login, "65010219900307123X");
        assertThat(text(R.id.why)).isEqualTo("再填密码");
        type(R.id.password, "07123X");
        assertThat(text(R.id.why)).isEqualTo("再勾选用户协议");
        view(R.id.agreement_tick).performClick();

        assertThat(view(R.id.why).getVisibility()).isEqualTo(View.GONE);
        assertThat(view(R.id.sign_in).isActivated()).isTrue();
    }

    @Test
    public void leadsToWhatIsMissingWhenTheSleepingButtonIsPressed() {
        type(R.id.login, "65010219900307123X");
        view(R.id.sign_in).performClick();

        assertThat(view(R.id.password).hasFocus()).isTrue();
        assertThat(background.waiting()).isZero();
    }

    @Test
    public void sendsWhatWasTypedAndGoesOnToThePay() {
        platform.letsIn();
        fillIn();
        view(R.id.sign_in).performClick();
        background.runAll();

        assertThat(platform.asked(SIGN_IN)).singleElement().satisfies(asked -> {
            assertThat(asked.body()).contains("\"login\":\"65010219900307123X\"", "\"agreementVersion\":\"2026-05\"");
            assertThat(asked.language()).isEqualTo("zh-CN");
        });
        Intent next = shadowOf(controller.get()).getNextStartedActivity();
        assertThat(next.getComponent().getClassName()).isEqualTo(WagesActivity.class.getName());
        assertThat(controller.get().isFinishing()).isTrue();
    }

    @Test
    public void asksOnceWhenItIsTappedTwice() {
        platform.letsIn();
        fillIn();
        view(R.id.sign_in).performClick();
        view(R.id.sign_in).performClick();
        background.runAll();

        assertThat(platform.asked(SIGN_IN)).hasSize(1);
    }

    @Test
    public void saysUnderThePasswordHowManyTriesAreLeft() {
        refuse(401, "WRONG_LOGIN", ",\"triesLeft\":3");

        assertThat(text(R.id.wrong_text)).isEqualTo("号码或密码不对。再错\u00a0\u20683\u2069\u00a0次，就要等一阵。");
        assertThat(view(R.id.password_box).isActivated()).isTrue();
        assertThat(view(R.id.password).hasFocus()).isTrue();
        assertThat(view(R.id.notice).getVisibility()).isEqualTo(View.GONE);
        assertThat(text(R.id.password)).isEqualTo("07123X");
    }

    @Test
    public void saysHowLongALockLasts() {
        refuse(429, "LOCKED", ",\"retryAfterSeconds\":870");

        assertThat(text(R.id.notice_text)).contains("等\u00a0\u206815\u2069\u00a0分钟再登");
        assertThat(view(R.id.wrong).getVisibility()).isEqualTo(View.GONE);
    }

    @Test
    public void saysThatThereIsNoNetworkAndKeepsWhatWasTyped() {
        fillIn();
        platform.goAway();
        view(R.id.sign_in).performClick();
        background.runAll();

        assertThat(text(R.id.notice_text)).isEqualTo("现在没有网。填的都在，有网后再登。");
        assertThat(text(R.id.login)).isEqualTo("65010219900307123X");
    }

    @Test
    public void sendsWhoHasTheInitialPasswordToTheOfficerAndKeepsNoToken() {
        platform.letsInToChangeThePassword();
        fillIn();
        view(R.id.sign_in).performClick();
        background.runAll();

        assertThat(text(R.id.notice_text)).contains("劳资专管员");
        assertThat(App.of(controller.get()).isSignedIn()).isFalse();
        assertThat(shadowOf(controller.get()).getNextStartedActivity()).isNull();
    }

    @Test
    public void showsThePasswordUntilHeLeaves() {
        type(R.id.password, "07123X");
        view(R.id.password_eye).performClick();
        assertThat(field(R.id.password).getTransformationMethod()).isNull();
        assertThat(view(R.id.password_eye).getContentDescription()).isEqualTo("隐藏密码");

        controller.pause();

        assertThat(field(R.id.password).getTransformationMethod()).isNotNull();
        assertThat(view(R.id.password_eye).getContentDescription()).isEqualTo("显示密码");
        assertThat(text(R.id.password)).isEqualTo("07123X");
    }

    @Test
    public void opensTheTextOfTheAgreement() {
        view(R.id.agreement_link).performClick();
        Intent next = shadowOf(controller.get()).getNextStartedActivity();

        try (var text = Robolectric.buildActivity(AgreementActivity.class, next).setup()) {
            TextView shown = text.get().findViewById(R.id.text);
            assertThat(shown.getText().toString()).startsWith("第一条 新薪通");
        }
    }

    @Test
    public void tellsTheRoadsToANewPassword() {
        view(R.id.forgot_password).performClick();

        assertThat(ShadowDialog.getLatestDialog().isShowing()).isTrue();
    }

    @Test
    public void losesNothingWhenThePhoneIsTurned() {
        fillIn();
        controller.recreate();

        assertThat(text(R.id.login)).isEqualTo("65010219900307123X");
        assertThat(text(R.id.password)).isEqualTo("07123X");
        assertThat(((CheckBox) view(R.id.agreement_tick)).isChecked()).isTrue();
    }

    @Test
    public void losesThePasswordOnlyWhenTheProcessDies() {
        fillIn();
        var saved = new android.os.Bundle();
        controller.pause().stop().saveInstanceState(saved).close();
        controller = Robolectric.buildActivity(SignInActivity.class).setup(saved);
        background.runAll();

        assertThat(text(R.id.login)).isEqualTo("65010219900307123X");
        assertThat(((CheckBox) view(R.id.agreement_tick)).isChecked()).isTrue();
        assertThat(text(R.id.password)).isEmpty();
    }

    @Test
    public void isInNoScreenshot() {
        int flags = controller.get().getWindow().getAttributes().flags;

        assertThat(flags & WindowManager.LayoutParams.FLAG_SECURE).isNotZero();
    }

    @Test
    public void saysTogetherWithTheButtonWhyItSleeps() {
        AccessibilityNodeInfo button = view(R.id.sign_in).createAccessibilityNodeInfo();
        assertThat(button.isEnabled()).isFalse();
        assertThat(button.getContentDescription().toString()).isEqualTo("登录, 先填身份证号或手机号");
    }

    @Test
    public void speaksTheLanguageThatWasChosen() {
        ((android.view.ViewGroup) view(R.id.languages)).getChildAt(0).performClick();
        controller.recreate();
        shadowOf(android.os.Looper.getMainLooper()).idle();

        assertThat(((TextView) view(R.id.sign_in)).getText().toString()).isEqualTo("كىرىش");
        assertThat(controller.get().getWindow().getDecorView().getLayoutDirection())
                .isEqualTo(View.LAYOUT_DIRECTION_RTL);
    }

    private void refuse(int status, String code, String more) {
        platform.refuses(SIGN_IN, status, code, more);
        fillIn();
        view(R.id.sign_in).performClick();
        background.runAll();
    }

    private void fillIn() {
        Typist.fillIn(controller.get());
    }

    private void type(int id, String text) {
        field(id).setText(text);
    }

    private EditText field(int id) {
        return (EditText) view(id);
    }

    private String text(int id) {
        return ((TextView) view(id)).getText().toString();
    }

    private View view(int id) {
        return controller.get().findViewById(id);
    }
}
