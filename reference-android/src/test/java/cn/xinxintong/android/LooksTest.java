package cn.xinxintong.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.content.Intent;
import android.os.Looper;
import android.widget.TextView;
import cn.xinxintong.android.signin.AgreementActivity;
import cn.xinxintong.android.signin.SignInActivity;
import cn.xinxintong.android.testing.Camera;
import cn.xinxintong.android.testing.FakePlatform;
import cn.xinxintong.android.testing.Looks;
import cn.xinxintong.android.testing.Phone;
import cn.xinxintong.android.testing.StepwiseExecutor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;

/** Every screen in every language, by day and by night, and with letters of twice the size. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 34)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
public class LooksTest {
    private static final String SIGN_IN = "POST /v1/sign-in/password";
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final FakePlatform platform = new FakePlatform();
    private final StepwiseExecutor background = new StepwiseExecutor();

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void signInThatWaitsForBothFields() {
        look("sign-in-idle", SignInActivity.class, screen -> {});
    }

    @Test
    public void signInRefused() {
        platform.refuses(SIGN_IN, 401, "WRONG_LOGIN", ",\"triesLeft\":3");
        look("sign-in-refused", SignInActivity.class, screen -> {
            fillIn(screen);
            screen.findViewById(R.id.sign_in).performClick();
            background.runAll();
        });
    }

    @Test
    public void signInLocked() {
        platform.refuses(SIGN_IN, 429, "LOCKED", ",\"retryAfterSeconds\":900");
        look("sign-in-locked", SignInActivity.class, screen -> {
            fillIn(screen);
            screen.findViewById(R.id.sign_in).performClick();
            background.runAll();
        });
    }

    @Test
    public void signInWhileThePlatformIsAsked() {
        platform.refuses(SIGN_IN, 401, "WRONG_LOGIN", "");
        look("sign-in-busy", SignInActivity.class, screen -> {
            fillIn(screen);
            App.of(screen).background().execute(() -> {});
            screen.findViewById(R.id.sign_in).performClick();
        });
    }

    @Test
    public void theAgreement() {
        look("agreement", AgreementActivity.class, screen -> {});
    }

    private static void fillIn(Activity screen) {
        ((TextView) screen.findViewById(R.id.login)).setText("65010219900307123X");
        ((TextView) screen.findViewById(R.id.password)).setText("07123X");
        screen.findViewById(R.id.agreement_tick).performClick();
    }

    private <A extends Activity> void look(String name, Class<A> type, Consumer<A> steps) {
        for (Phone phone : Phone.all()) {
            RuntimeEnvironment.setQualifiers(phone.qualifiers());
            RuntimeEnvironment.setFontScale(phone.fontScale());
            App.of(RuntimeEnvironment.getApplication()).wire(new Wiring(platform.address(), background, NOW));
            Intent intent = new Intent().putExtra("text", "第一条 新薪通让你看到自己的出勤和工资。\n第二条 你的记录只有你自己和有权的人能看。");
            try (var controller = Robolectric.buildActivity(type, intent).setup()) {
                background.runAll();
                steps.accept(controller.get());
                Shadows.shadowOf(Looper.getMainLooper()).idle();

                Camera.take(controller.get(), name + "-" + phone.name());
                assertThat(Looks.cutOff(controller.get())).as(phone.name()).isEmpty();
                assertThat(Looks.overTheEdge(controller.get())).as(phone.name()).isEmpty();
                assertThat(Looks.tooSmallToTouch(controller.get()))
                        .as(phone.name())
                        .isEmpty();
                assertThat(Looks.withoutAName(controller.get()))
                        .as(phone.name())
                        .isEmpty();
            }
        }
    }
}
