package cn.xinxintong.android.testing;

import cn.xinxintong.android.App;
import cn.xinxintong.android.R;
import cn.xinxintong.android.Wiring;
import cn.xinxintong.android.signin.SignInActivity;
import java.util.concurrent.Executor;
import org.robolectric.Robolectric;
import org.robolectric.RuntimeEnvironment;

/** An app on which somebody has signed in, the way he does it: through the screen. */
public final class SignedIn {
    private SignedIn() {}

    public static void on(FakePlatform platform, Executor background) {
        platform.letsIn();
        App app = App.of(RuntimeEnvironment.getApplication());
        app.wire(new Wiring(platform.address(), Runnable::run, FakePlatform.NOW));
        try (var screen = Robolectric.buildActivity(SignInActivity.class).setup()) {
            Typist.fillIn(screen.get());
            screen.get().findViewById(R.id.sign_in).performClick();
        }
        app.wire(new Wiring(platform.address(), background, FakePlatform.NOW));
    }
}
