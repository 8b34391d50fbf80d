package cn.xinxintong.android.signin;

import android.content.res.Resources;
import cn.xinxintong.android.R;
import cn.xinxintong.android.widget.Isolated;

/** What the sign-in screen says, in the language of the resources. */
final class SignInWords {
    private final Resources words;

    SignInWords(Resources words) {
        this.words = words;
    }

    /** The reason beneath a button that cannot be pressed; empty if it can. */
    String why(SignInButton button) {
        return switch (button) {
            case ACTIVE -> "";
            case LOGIN_EMPTY -> words.getString(R.string.why_login_empty);
            case PASSWORD_EMPTY -> words.getString(R.string.why_password_empty);
            case AGREEMENT_NOT_LOADED -> words.getString(R.string.why_agreement_not_loaded);
            case AGREEMENT_NOT_TICKED -> words.getString(R.string.why_agreement_not_ticked);
            case BUSY -> words.getString(R.string.why_busy);
            case DONE -> words.getString(R.string.why_done);
        };
    }

    String refusal(SignInNotice.Refused refused) {
        String sentence = sentence(refused);
        if (refused.requestId().isEmpty() || !isOurs(refused.reason())) return sentence;
        String number = words.getString(R.string.request_number, Isolated.of(refused.requestId()));
        return words.getString(R.string.two_sentences, sentence, number);
    }

    /** What support must look into: only then is the number of the request of use to him. */
    private static boolean isOurs(SignInNotice.Reason reason) {
        return reason == SignInNotice.Reason.TRY_LATER || reason == SignInNotice.Reason.OTHER;
    }

    private String sentence(SignInNotice.Refused refused) {
        return switch (refused.reason()) {
            case WRONG_LOGIN -> wrongLogin(refused.triesLeft());
            case LOCKED -> counted(R.plurals.refused_locked, minutes(refused));
            case ACCOUNT_BLOCKED -> words.getString(R.string.refused_account_blocked);
            case AGREEMENT_OUTDATED -> words.getString(R.string.refused_agreement_outdated);
            case WRONG_FORM -> words.getString(R.string.refused_wrong_form);
            case TRY_LATER -> words.getString(R.string.refused_try_later);
            case NO_ANSWER -> words.getString(R.string.refused_no_answer);
            case OTHER -> refused.detail().isEmpty() ? words.getString(R.string.refused_other) : refused.detail();
        };
    }

    private String wrongLogin(int triesLeft) {
        if (triesLeft == 0) return words.getString(R.string.refused_wrong_login);
        return counted(R.plurals.refused_wrong_login_tries, triesLeft);
    }

    /** Begun minutes count as whole ones: who waits that long does not come too early. */
    private static int minutes(SignInNotice.Refused refused) {
        return (int) Math.max(1, (refused.retryAfter().getSeconds() + 59) / 60);
    }

    /** Latin digits in every language. */
    private String counted(int plural, int number) {
        return words.getQuantityString(plural, number, Isolated.of(Integer.toString(number)));
    }
}
