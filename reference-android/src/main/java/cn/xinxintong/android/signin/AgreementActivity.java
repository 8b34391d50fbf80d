package cn.xinxintong.android.signin;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.widget.TextView;
import cn.xinxintong.android.Language;
import cn.xinxintong.android.R;
import org.jspecify.annotations.Nullable;

/** The text that is agreed to. */
public final class AgreementActivity extends Activity {
    private static final String TEXT = "text";

    static Intent showing(Context context, String text) {
        return new Intent(context, AgreementActivity.class).putExtra(TEXT, text);
    }

    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(Language.applied(base));
    }

    @Override
    protected void onCreate(@Nullable Bundle saved) {
        super.onCreate(saved);
        setTitle(R.string.agreement_title);
        setContentView(R.layout.agreement);
        TextView text = findViewById(R.id.text);
        text.setText(getIntent().getStringExtra(TEXT));
        findViewById(R.id.back).setOnClickListener(view -> finish());
    }
}
