package cn.xinxintong.android.testing;

import android.app.Activity;
import android.widget.TextView;
import cn.xinxintong.android.R;

/** Fills in the sign-in screen. */
public final class Typist {
    public static final String LOGIN = "65010219900307123X";
    public static final String PASSWORD = "07123X";

    private Typist() {}

    /** Both fields and the tick. */
    public static void fillIn(Activity signIn) {
        ((TextView) signIn.findViewById(R.id.login)).setText(LOGIN);
        ((TextView) signIn.findViewById(R.id.password)).setText(PASSWORD);
        signIn.findViewById(R.id.agreement_tick).performClick();
    }
}
