package cn.xinxintong.android;

import android.app.Application;
import android.content.Context;
import android.content.res.Configuration;
import android.os.Build;
import android.security.NetworkSecurityPolicy;
import cn.xinxintong.android.signin.SignInScreen;
import cn.xinxintong.android.signin.SignInView;
import cn.xinxintong.android.wages.WagesScreen;
import cn.xinxintong.android.wages.WagesView;
import cn.xinxintong.auth.client.SignInClient;
import cn.xinxintong.auth.wire.DeviceForm;
import cn.xinxintong.auth.wire.SignedInForm;
import cn.xinxintong.wage.client.WageClient;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Puts the app together. What the screens share lives here, as long as the process. */
public final class App extends Application {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private Wiring wiring;
    private Connection connection;
    private Session session;

    public static App of(Context context) {
        return (App) context.getApplicationContext();
    }

    @Override
    public void onCreate() {
        super.onCreate();
        String address = PlatformAddress.permitted(
                getString(R.string.platform_address), NetworkSecurityPolicy.getInstance()::isCleartextTrafficPermitted);
        wire(new Wiring(address, Executors.newCachedThreadPool(), Clock.system(BEIJING)));
    }

    /** The language of the phone may have changed. */
    @Override
    public void onConfigurationChanged(Configuration next) {
        super.onConfigurationChanged(next);
        connection.speak(Language.of(Language.applied(this)));
    }

    /** Puts the app together anew. */
    public void wire(Wiring next) {
        wiring = next;
        connection = new Connection(next.address(), Language.of(Language.applied(this)), next.clock());
        session = new Session(getSharedPreferences("session", MODE_PRIVATE), next.clock());
        connection.bear(session);
    }

    public Executor background() {
        return wiring.background();
    }

    /** The screens and the platform's sentences are in this language from now on. */
    public void speak(Language language) {
        language.choose(this);
        connection.speak(language);
    }

    public boolean isSignedIn() {
        return session.token().isPresent();
    }

    public SignInScreen signIn(Consumer<SignInView> listener) {
        return new SignInScreen(new SignInClient(connection), device(), this::begin, listener);
    }

    public WagesScreen wages(Consumer<WagesView> listener) {
        return new WagesScreen(new WageClient(connection), wiring.clock(), listener);
    }

    /** Forgets him on this phone at once, and on the platform as soon as it answers. */
    public void signOut() {
        session.token().ifPresent(token -> wiring.background().execute(connection.farewell(token)));
        session.end();
        connection.signedOut();
    }

    /** With the initial password he is let in only to choose another, and that screen is not there yet. */
    private void begin(SignedInForm answer) {
        if (answer.mustChangePassword()) return;
        session.begin(answer);
        connection.bear(session);
    }

    private DeviceForm device() {
        var kept = getSharedPreferences("device", MODE_PRIVATE);
        String id = kept.getString("id", "");
        if (id.isEmpty()) {
            id = UUID.randomUUID().toString();
            kept.edit().putString("id", id).apply();
        }
        String model = Build.MODEL;
        return new DeviceForm(id, model.substring(0, Math.min(model.length(), 64)), null);
    }
}
