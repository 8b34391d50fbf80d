package cn.xinxintong.android.wages;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.widget.TextView;
import cn.xinxintong.android.App;
import cn.xinxintong.android.Drawing;
import cn.xinxintong.android.Language;
import cn.xinxintong.android.R;
import cn.xinxintong.android.signin.SignInActivity;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Draws the pay of a month. Its state outlives it; the death of the process loses what was fetched, not the month. */
public final class WagesActivity extends Activity {
    private static final String MONTH = "month";
    private static final long SLOW_MILLIS = 8_000;

    private final Handler later = new Handler(Looper.getMainLooper());
    private final Runnable sayThatItIsSlow = this::sayThatItIsSlow;
    private Kept kept;
    private WagesLeaf leaf;

    /** What a rotation hands to the next Activity. */
    private record Kept(WagesScreen screen, Drawing<WagesView> drawing) {}

    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(Language.applied(base));
    }

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        setTitle(R.string.wages_title);
        setContentView(R.layout.wages);
        leaf = new WagesLeaf(getWindow().getDecorView());
        kept = kept(saved);
        listen(kept.screen());
        kept.drawing().by(this::draw);
        draw();
        if (!App.of(this).isSignedIn()) signIn();
    }

    private Kept kept(@Nullable Bundle saved) {
        if (getLastNonConfigurationInstance() instanceof Kept before) return before;
        Drawing<WagesView> drawing = new Drawing<>();
        WagesScreen screen = App.of(this).wages(drawing);
        if (saved != null) screen.turnTo(YearMonth.parse(saved.getString(MONTH, "")));
        fetch(screen);
        return new Kept(screen, drawing);
    }

    private void listen(WagesScreen screen) {
        findViewById(R.id.earlier).setOnClickListener(view -> {
            screen.earlier();
            fetch(screen);
        });
        findViewById(R.id.later).setOnClickListener(view -> {
            screen.later();
            fetch(screen);
        });
        findViewById(R.id.retry).setOnClickListener(view -> {
            if (screen.view().notice() instanceof WagesNotice.SignedOut) signOut();
            else fetchAgain(screen);
        });
        TextView signOut = findViewById(R.id.sign_out);
        signOut.setOnClickListener(view -> askWhetherToSignOut());
    }

    private void fetch(WagesScreen screen) {
        App.of(this).background().execute(screen::fetch);
    }

    private void fetchAgain(WagesScreen screen) {
        screen.again();
        fetch(screen);
    }

    private void draw() {
        WagesView view = kept.screen().view();
        leaf.draw(view);
        later.removeCallbacks(sayThatItIsSlow);
        if (view.notice() instanceof WagesNotice.Loading) later.postDelayed(sayThatItIsSlow, SLOW_MILLIS);
    }

    private void sayThatItIsSlow() {
        leaf.drawSlow();
    }

    private void askWhetherToSignOut() {
        new AlertDialog.Builder(this)
                .setTitle(R.string.sign_out_question)
                .setMessage(R.string.sign_out_keeps)
                .setNegativeButton(R.string.sign_out_stay, null)
                .setPositiveButton(R.string.sign_out, (dialog, which) -> signOut())
                .setCancelable(false)
                .show();
    }

    private void signOut() {
        App.of(this).signOut();
        signIn();
    }

    private void signIn() {
        startActivity(new Intent(this, SignInActivity.class));
        finish();
    }

    @Override
    protected void onSaveInstanceState(Bundle out) {
        super.onSaveInstanceState(out);
        out.putString(MONTH, kept.screen().view().month().toString());
    }

    @Override
    public Object onRetainNonConfigurationInstance() {
        return kept;
    }

    @Override
    protected void onDestroy() {
        later.removeCallbacks(sayThatItIsSlow);
        kept.drawing().byNobody();
        super.onDestroy();
    }
}
