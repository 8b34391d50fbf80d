package cn.xinxintong.android.signin;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.ViewGroup;
import android.view.WindowManager;
import android.view.inputmethod.EditorInfo;
import android.widget.CheckBox;
import android.widget.EditText;
import android.widget.TextView;
import cn.xinxintong.android.App;
import cn.xinxintong.android.Drawing;
import cn.xinxintong.android.Language;
import cn.xinxintong.android.R;
import cn.xinxintong.android.wages.WagesActivity;
import cn.xinxintong.android.widget.FittingText;
import cn.xinxintong.android.widget.Isolated;
import cn.xinxintong.android.widget.Typing;
import org.jspecify.annotations.Nullable;

/** Draws the sign-in screen. Its state outlives it: a rotation loses nothing, and the death of the process the password only. */
public final class SignInActivity extends Activity {
    private static final String LOGIN = "login";
    private static final String TICKED_VERSION = "tickedVersion";

    private Kept kept;
    private SignInLeaf leaf;

    /** What a rotation hands to the next Activity. */
    private record Kept(SignInScreen screen, Drawing<SignInView> drawing) {}

    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(Language.applied(base));
    }

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        // neither a screenshot nor the list of recent apps shows a password
        getWindow().setFlags(WindowManager.LayoutParams.FLAG_SECURE, WindowManager.LayoutParams.FLAG_SECURE);
        setContentView(R.layout.sign_in);
        leaf = new SignInLeaf(getWindow().getDecorView());
        kept = kept(saved);
        listen(kept.screen());
        offerLanguages();
        kept.drawing().by(this::draw);
        draw();
        if (App.of(this).isSignedIn()) goOn();
    }

    private Kept kept(@Nullable Bundle saved) {
        if (getLastNonConfigurationInstance() instanceof Kept before) return before;
        Drawing<SignInView> drawing = new Drawing<>();
        SignInScreen screen = App.of(this).signIn(drawing);
        if (saved != null) screen.restore(saved.getString(LOGIN, ""), saved.getString(TICKED_VERSION, ""));
        if (!App.of(this).isSignedIn()) App.of(this).background().execute(screen::open);
        return new Kept(screen, drawing);
    }

    private void listen(SignInScreen screen) {
        EditText login = findViewById(R.id.login);
        EditText password = findViewById(R.id.password);
        FittingText.in(login, getText(R.string.login_hint));
        FittingText.in(password, getText(R.string.password_hint));
        Typing.in(login, screen::typeLogin);
        Typing.in(password, screen::typePassword);
        password.setOnEditorActionListener((view, action, event) -> {
            if (action == EditorInfo.IME_ACTION_DONE) press();
            return false;
        });
        findViewById(R.id.password_eye).setOnClickListener(view -> {
            if (screen.view().passwordShown()) screen.hidePassword();
            else screen.showPassword();
        });
        CheckBox tick = findViewById(R.id.agreement_tick);
        tick.setOnClickListener(view -> {
            if (tick.isChecked()) screen.tickAgreement();
            else screen.untickAgreement();
        });
        findViewById(R.id.agreement_link).setOnClickListener(view -> readAgreement());
        findViewById(R.id.sign_in).setOnClickListener(view -> press());
        findViewById(R.id.forgot_password).setOnClickListener(view -> tellTheRoads());
        findViewById(R.id.support).setOnClickListener(view -> callSupport());
    }

    private void offerLanguages() {
        ViewGroup bar = findViewById(R.id.languages);
        for (Language language : Language.values()) {
            if (language == Language.of(this)) continue;
            TextView name = (TextView) LayoutInflater.from(this).inflate(R.layout.language, bar, false);
            name.setText(language.ownName());
            name.setOnClickListener(view -> {
                App.of(this).speak(language);
                recreate();
            });
            bar.addView(name);
        }
    }

    /** A button that cannot be pressed leads to what is missing. */
    private void press() {
        SignInScreen screen = kept.screen();
        switch (screen.view().button()) {
            case ACTIVE -> App.of(this).background().execute(screen::signIn);
            case LOGIN_EMPTY -> findViewById(R.id.login).requestFocus();
            case PASSWORD_EMPTY -> findViewById(R.id.password).requestFocus();
            case AGREEMENT_NOT_LOADED -> App.of(this).background().execute(screen::open);
            case AGREEMENT_NOT_TICKED -> findViewById(R.id.agreement_tick).requestFocus();
            case BUSY, DONE -> {}
        }
    }

    private void readAgreement() {
        String text = kept.screen().view().agreementText();
        if (text.isEmpty()) {
            App.of(this).background().execute(kept.screen()::open);
        } else {
            startActivity(AgreementActivity.showing(this, text));
        }
    }

    private void tellTheRoads() {
        new AlertDialog.Builder(this)
                .setTitle(R.string.forgot_password)
                .setMessage(getString(R.string.forgot_password_roads, Isolated.of(getString(R.string.support_phone))))
                .setPositiveButton(R.string.understood, null)
                .show();
    }

    private void callSupport() {
        startActivity(new Intent(Intent.ACTION_DIAL, Uri.parse("tel:" + getString(R.string.support_phone))));
    }

    private void draw() {
        SignInView view = kept.screen().view();
        leaf.draw(view);
        if (view.notice() instanceof SignInNotice.Welcome) goOn();
    }

    private void goOn() {
        if (isFinishing()) return;
        startActivity(new Intent(this, WagesActivity.class));
        finish();
    }

    @Override
    protected void onPause() {
        kept.screen().leave();
        super.onPause();
    }

    @Override
    protected void onSaveInstanceState(Bundle out) {
        super.onSaveInstanceState(out);
        out.putString(LOGIN, kept.screen().view().login());
        out.putString(TICKED_VERSION, kept.screen().tickedVersion());
    }

    @Override
    public Object onRetainNonConfigurationInstance() {
        return kept;
    }

    @Override
    protected void onDestroy() {
        kept.drawing().byNobody();
        super.onDestroy();
    }
}
