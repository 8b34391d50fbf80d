package cn.xinxintong.android;

import static org.assertj.core.api.Assertions.assertThat;

import android.app.Activity;
import android.content.Intent;
import android.os.Looper;
import cn.xinxintong.android.signin.AgreementActivity;
import cn.xinxintong.android.signin.SignInActivity;
import cn.xinxintong.android.testing.Camera;
import cn.xinxintong.android.testing.FakePlatform;
import cn.xinxintong.android.testing.Looks;
import cn.xinxintong.android.testing.Phone;
import cn.xinxintong.android.testing.SignedIn;
import cn.xinxintong.android.testing.StepwiseExecutor;
import cn.xinxintong.android.testing.Typist;
import cn.xinxintong.android.wages.WagesActivity;
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
    private static final String WAGES = "GET /v1/me/wages";

    private final FakePlatform platform = new FakePlatform().pays();
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
            Typist.fillIn(screen);
            screen.findViewById(R.id.sign_in).performClick();
            background.runAll();
        });
    }

    @Test
    public void signInLocked() {
        platform.refuses(SIGN_IN, 429, "LOCKED", ",\"retryAfterSeconds\":900");
        look("sign-in-locked", SignInActivity.class, screen -> {
            Typist.fillIn(screen);
            screen.findViewById(R.id.sign_in).performClick();
            background.runAll();
        });
    }

    @Test
    public void signInWhileThePlatformIsAsked() {
        look(
                "sign-in-busy",
                SignInActivity.class,
                screen -> {
                    Typist.fillIn(screen);
                    platform.hold();
                    screen.findViewById(R.id.sign_in).performClick();
                    new Thread(background::runAll).start();
                    platform.awaitARequest();
                },
                screen -> {
                    assertThat(screen.findViewById(R.id.login).isEnabled()).isFalse();
                    platform.release();
                });
    }

    @Test
    public void theAgreement() {
        look("agreement", AgreementActivity.class, screen -> {});
    }

    @Test
    public void payOfAMonth() {
        look("wages", WagesActivity.class, screen -> {});
    }

    @Test
    public void payOfAMonthThatHasNoneYet() {
        platform.paysNothing();
        look("wages-empty", WagesActivity.class, screen -> {});
    }

    @Test
    public void payThatIsBeingFetched() {
        look("wages-loading", WagesActivity.class, screen -> screen.findViewById(R.id.earlier)
                .performClick());
    }

    @Test
    public void payThatCannotBeFetched() {
        platform.refuses(WAGES, 500, "INTERNAL_ERROR", "");
        look("wages-trouble", WagesActivity.class, screen -> {});
    }

    @Test
    public void payFromEarlierWhereNoneCanBeFetchedNow() {
        look("wages-earlier", WagesActivity.class, screen -> {
            platform.refuses(WAGES, 500, "INTERNAL_ERROR", "");
            screen.findViewById(R.id.earlier).performClick();
            screen.findViewById(R.id.later).performClick();
            background.runAll();
            platform.pays();
        });
    }

    private <A extends Activity> void look(String name, Class<A> type, Consumer<A> before) {
        look(name, type, before, screen -> {});
    }

    private <A extends Activity> void look(String name, Class<A> type, Consumer<A> before, Consumer<A> after) {
        if (type == WagesActivity.class) SignedIn.on(platform, background);
        for (Phone phone : Camera.isOn() ? Phone.all() : Phone.mostTelling()) {
            RuntimeEnvironment.setQualifiers(phone.qualifiers());
            RuntimeEnvironment.setFontScale(phone.fontScale());
            App.of(RuntimeEnvironment.getApplication())
                    .wire(new Wiring(platform.address(), background, FakePlatform.NOW));
            Intent intent = new Intent().putExtra("text", "第一条 新薪通让你看到自己的出勤和工资。\n第二条 你的记录只有你自己和有权的人能看。");
            try (var controller = Robolectric.buildActivity(type, intent).setup()) {
                background.runAll();
                before.accept(controller.get());
                Shadows.shadowOf(Looper.getMainLooper()).idle();

                Camera.take(controller.get(), name + "-" + phone.name());
                assertThat(Looks.complaintsAbout(controller.get()))
                        .as(phone.name())
                        .isEmpty();
                after.accept(controller.get());
            }
        }
    }
}
