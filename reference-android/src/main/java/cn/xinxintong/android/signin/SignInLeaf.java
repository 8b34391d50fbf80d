package cn.xinxintong.android.signin;

import android.text.Selection;
import android.text.method.PasswordTransformationMethod;
import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.Button;
import android.widget.CheckBox;
import android.widget.EditText;
import android.widget.ImageButton;
import android.widget.ImageView;
import android.widget.TextView;
import cn.xinxintong.android.R;
import cn.xinxintong.android.widget.Mark;

/** The widgets of the sign-in screen: shows a {@link SignInView}, all of it, whatever was shown before. */
final class SignInLeaf {
    private final SignInWords words;
    private final EditText login;
    private final EditText password;
    private final View passwordBox;
    private final ImageButton eye;
    private final View wrong;
    private final TextView wrongText;
    private final CheckBox tick;
    private final TextView link;
    private final View notice;
    private final ImageView noticeIcon;
    private final TextView noticeText;
    private final Button button;
    private final TextView why;

    SignInLeaf(View root) {
        words = new SignInWords(root.getResources());
        login = root.findViewById(R.id.login);
        password = root.findViewById(R.id.password);
        passwordBox = root.findViewById(R.id.password_box);
        eye = root.findViewById(R.id.password_eye);
        wrong = root.findViewById(R.id.wrong);
        wrongText = root.findViewById(R.id.wrong_text);
        tick = root.findViewById(R.id.agreement_tick);
        link = root.findViewById(R.id.agreement_link);
        notice = root.findViewById(R.id.notice);
        noticeIcon = root.findViewById(R.id.notice_icon);
        noticeText = root.findViewById(R.id.notice_text);
        button = root.findViewById(R.id.sign_in);
        why = root.findViewById(R.id.why);
        link.getPaint().setUnderlineText(true);
        root.<TextView>findViewById(R.id.support).getPaint().setUnderlineText(true);
        button.setAccessibilityDelegate(new ReasonInAnnouncement());
    }

    void draw(SignInView view) {
        fill(login, view.login());
        fill(password, view.password());
        show(password, view.passwordShown());
        eye.setImageResource(view.passwordShown() ? R.drawable.ic_eye_shut : R.drawable.ic_eye);
        eye.setContentDescription(
                eye.getContext().getText(view.passwordShown() ? R.string.password_hide : R.string.password_show));
        tick.setChecked(view.agreementTicked());
        draw(view.button());
        draw(view.notice());
    }

    /** Text that is there already stays as it is, with the cursor in it. */
    private static void fill(EditText field, String text) {
        if (!field.getText().toString().equals(text)) {
            field.setText(text);
            field.setSelection(text.length());
        }
    }

    private static void show(EditText password, boolean inClearLetters) {
        boolean isClear = password.getTransformationMethod() == null;
        if (isClear == inClearLetters) return;
        int cursor = Selection.getSelectionEnd(password.getText());
        password.setTransformationMethod(inClearLetters ? null : PasswordTransformationMethod.getInstance());
        if (cursor >= 0) password.setSelection(cursor);
    }

    private void draw(SignInButton state) {
        boolean busy = state == SignInButton.BUSY;
        button.setText(busy ? R.string.sign_in_busy : R.string.sign_in);
        button.setActivated(state == SignInButton.ACTIVE || busy);
        why.setText(words.why(state));
        why.setVisibility(state == SignInButton.ACTIVE ? View.GONE : View.VISIBLE);
        login.setEnabled(!busy);
        password.setEnabled(!busy);
        tick.setEnabled(!busy);
    }

    private void draw(SignInNotice state) {
        boolean underTheField = false;
        boolean asANote = true;
        if (state instanceof SignInNotice.Refused refused) {
            underTheField = isOfTheFields(refused.reason());
            wrongText.setText(underTheField ? words.refusal(refused) : "");
            noticeText.setText(underTheField ? "" : words.refusal(refused));
            mark(refused.reason()).note(notice, noticeIcon);
            asANote = !underTheField;
        } else if (state instanceof SignInNotice.ChoosePassword) {
            noticeText.setText(R.string.choose_password);
            Mark.WARN.note(notice, noticeIcon);
        } else if (state instanceof SignInNotice.Welcome) {
            noticeText.setText(R.string.signed_in);
            Mark.OK.note(notice, noticeIcon);
        } else {
            asANote = false;
        }
        boolean isNews = underTheField && wrong.getVisibility() != View.VISIBLE;
        if (isNews) goTo(password);
        passwordBox.setActivated(underTheField);
        wrong.setVisibility(underTheField ? View.VISIBLE : View.GONE);
        notice.setVisibility(asANote ? View.VISIBLE : View.GONE);
    }

    private static void goTo(EditText field) {
        field.requestFocus();
        field.setSelection(field.length());
    }

    private static boolean isOfTheFields(SignInNotice.Reason reason) {
        return reason == SignInNotice.Reason.WRONG_LOGIN || reason == SignInNotice.Reason.WRONG_FORM;
    }

    private static Mark mark(SignInNotice.Reason reason) {
        return switch (reason) {
            case LOCKED, ACCOUNT_BLOCKED, WRONG_LOGIN, WRONG_FORM -> Mark.BAD;
            case AGREEMENT_OUTDATED, TRY_LATER, NO_ANSWER, OTHER -> Mark.WARN;
        };
    }

    /** A button that cannot be pressed yet stays within reach, and says so together with the reason. */
    private final class ReasonInAnnouncement extends View.AccessibilityDelegate {
        @Override
        public void onInitializeAccessibilityNodeInfo(View host, AccessibilityNodeInfo info) {
            super.onInitializeAccessibilityNodeInfo(host, info);
            info.setEnabled(host.isActivated());
            if (!host.isActivated()) info.setContentDescription(button.getText() + ", " + why.getText());
        }
    }
}
