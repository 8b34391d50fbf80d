package cn.xinxintong.android.wages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.os.Looper;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import cn.xinxintong.android.App;
import cn.xinxintong.android.R;
import cn.xinxintong.android.Wiring;
import cn.xinxintong.android.signin.SignInActivity;
import cn.xinxintong.android.testing.FakePlatform;
import cn.xinxintong.android.testing.SignedIn;
import cn.xinxintong.android.testing.StepwiseExecutor;
import java.time.Clock;
import java.time.Duration;
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
import org.robolectric.shadows.ShadowAlertDialog;

@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34, qualifiers = "zh-rCN-w411dp-h891dp-port-xxhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class WagesActivityTest {
    private static final String WAGES = "GET /v1/me/wages";

    private final FakePlatform platform = new FakePlatform().pays();
    private final StepwiseExecutor background = new StepwiseExecutor();
    private ActivityController<WagesActivity> controller;

    @Before
    public void open() {
        SignedIn.on(platform, background);
        controller = Robolectric.buildActivity(WagesActivity.class).setup();
    }

    @After
    public void close() {
        controller.close();
        platform.close();
    }

    @Test
    public void bearsTheBannerWordForWord() {
        View decor = controller.get().getWindow().getDecorView();
        var found = new java.util.ArrayList<View>();
        decor.findViewsWithText(found, "工资最终发放结果以银行实际到账为准!", View.FIND_VIEWS_WITH_TEXT);

        assertThat(found).hasSize(1);
    }

    @Test
    public void showsTheWagesOfTheMonthAndItsSentence() {
        background.runAll();

        assertThat(text(R.id.month)).isEqualTo("2026年11月");
        assertThat(text(R.id.paid_sum)).isEqualTo("¥3,000.00");
        assertThat(text(R.id.sentence)).startsWith("11月出勤19天");
        assertThat(rows().getChildCount()).isEqualTo(3);
        View paid = rows().getChildAt(1);
        assertThat(text(paid, R.id.wage_amount)).isEqualTo("+¥3,000.00");
        assertThat(text(paid, R.id.wage_state)).isEqualTo("已到账");
        assertThat(texts((ViewGroup) paid.findViewById(R.id.wage_pairs)))
                .containsSubsequence("项目名称", "天山区青峰路安置房二期3#-9#楼及地下室", "发放企业", "新疆砺石建筑劳务有限公司")
                .containsSubsequence("工资到账时间", "\u20682026-11-14\u2069");
    }

    @Test
    public void asksWithTheTokenOfWhoSignedIn() {
        background.runAll();

        assertThat(platform.asked(WAGES)).singleElement().satisfies(asked -> {
            assertThat(asked.authorization()).isEqualTo("Bearer t-1");
            assertThat(asked.query()).contains("from=2026-11", "to=2026-11");
        });
    }

    @Test
    public void readsAWageOutInWords() {
        background.runAll();

        assertThat(rows().getChildAt(1).findViewById(R.id.wage_head).getContentDescription())
                .isEqualTo("11月, 已到账 3000.00 元");
    }

    @Test
    public void saysWhyAWageCameBack() {
        background.runAll();

        assertThat(text(rows().getChildAt(2), R.id.wage_next)).isEqualTo("卡已停用。换一张卡，企业会重新发。");
        assertThat(rows().getChildAt(0).findViewById(R.id.wage_next).getVisibility())
                .isEqualTo(View.GONE);
    }

    @Test
    public void saysThatItIsSlowAfterEightSeconds() {
        assertThat(text(R.id.notice_text)).isEqualTo("正在取工资…");

        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(9));

        assertThat(text(R.id.notice_text)).isEqualTo("有点慢，还在取。");
    }

    @Test
    public void saysOfAMonthWithoutPayWhatToDo() {
        platform.paysNothing();
        background.runAll();

        assertThat(text(R.id.blank_title)).isEqualTo("11月还没有工资记录");
        assertThat(text(R.id.blank_text)).contains("0991-3655106");
        assertThat(view(R.id.retry).getVisibility()).isEqualTo(View.GONE);
    }

    @Test
    public void saysThatThereIsNoNetworkAndFetchesAgain() {
        platform.goAway();
        background.runAll();
        assertThat(text(R.id.blank_title)).isEqualTo("现在没有网");

        view(R.id.retry).performClick();

        assertThat(background.waiting()).isEqualTo(1);
    }

    @Test
    public void showsLastDataWithItsTimeWhereThereIsNoNetwork() {
        background.runAll();
        platform.goAway();
        view(R.id.earlier).performClick();
        view(R.id.later).performClick();
        background.runAll();

        assertThat(text(R.id.notice_text)).isEqualTo("现在没有网。下面是北京时间 \u20682026-11-23 12:00\u2069 取到的。");
        assertThat(rows().getChildCount()).isEqualTo(3);
    }

    @Test
    public void leadsWhoIsSignedOutBackToSignIn() {
        platform.refuses(WAGES, 401, "SESSION_EXPIRED", "");
        background.runAll();
        assertThat(text(R.id.notice_text)).isEqualTo("登录过期了，再登一次。");

        view(R.id.retry).performClick();

        assertThat(nextScreen()).isEqualTo(SignInActivity.class.getName());
        assertThat(App.of(controller.get()).isSignedIn()).isFalse();
    }

    @Test
    public void signsOutOnceHeHasConfirmed() {
        background.runAll();
        view(R.id.sign_out).performClick();
        assertThat(App.of(controller.get()).isSignedIn()).isTrue();

        ShadowAlertDialog.getLatestAlertDialog()
                .getButton(AlertDialog.BUTTON_POSITIVE)
                .performClick();
        shadowOf(Looper.getMainLooper()).idle();
        background.runAll();

        assertThat(nextScreen()).isEqualTo(SignInActivity.class.getName());
        assertThat(App.of(controller.get()).isSignedIn()).isFalse();
        assertThat(platform.asked("DELETE /v1/session"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.authorization()).isEqualTo("Bearer t-1"));
    }

    @Test
    public void isForNobodyWhoseSessionIsOver() {
        Clock nextYear = Clock.offset(FakePlatform.NOW, Duration.ofDays(365));
        App.of(RuntimeEnvironment.getApplication()).wire(new Wiring(platform.address(), background, nextYear));

        try (var again = Robolectric.buildActivity(WagesActivity.class).setup()) {
            assertThat(again.get().isFinishing()).isTrue();
        }
    }

    @Test
    public void keepsWhatItShowsWhenThePhoneIsTurned() {
        background.runAll();
        controller.recreate();

        assertThat(rows().getChildCount()).isEqualTo(3);
        assertThat(background.waiting()).isZero();
    }

    @Test
    public void comesBackToTheMonthAfterTheDeathOfTheProcess() {
        view(R.id.earlier).performClick();
        Bundle saved = new Bundle();
        controller.pause().stop().saveInstanceState(saved).close();
        controller = Robolectric.buildActivity(WagesActivity.class).setup(saved);

        assertThat(text(R.id.month)).isEqualTo("2026年10月");
        assertThat(view(R.id.later).getVisibility()).isEqualTo(View.VISIBLE);
    }

    private String nextScreen() {
        Intent next = shadowOf(controller.get()).getNextStartedActivity();
        return next.getComponent().getClassName();
    }

    private static java.util.List<String> texts(ViewGroup pairs) {
        var texts = new java.util.ArrayList<String>();
        for (int i = 0; i < pairs.getChildCount(); i++) {
            texts.add(text(pairs.getChildAt(i), R.id.pair_name));
            texts.add(text(pairs.getChildAt(i), R.id.pair_value));
        }
        return texts;
    }

    private ViewGroup rows() {
        return (ViewGroup) view(R.id.rows);
    }

    private String text(int id) {
        return ((TextView) view(id)).getText().toString();
    }

    private static String text(View leaf, int id) {
        return ((TextView) leaf.findViewById(id)).getText().toString();
    }

    private View view(int id) {
        return controller.get().findViewById(id);
    }
}
