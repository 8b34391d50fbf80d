package cn.xinxintong.android.signin;

import cn.xinxintong.auth.client.SignInClient;
import cn.xinxintong.auth.wire.AgreementForm;
import cn.xinxintong.auth.wire.DeviceForm;
import cn.xinxintong.auth.wire.PasswordSignInForm;
import cn.xinxintong.auth.wire.SignedInForm;
import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformUnreachableException;
import java.util.function.Consumer;

/**
 * The sign-in screen. Thread-safe. {@link #open} and {@link #signIn} wait for the platform and belong on a thread of their
 * own; everything else returns at once. Every change is told to the listener, on the thread that made it.
 */
public final class SignInScreen {
    private final SignInClient platform;
    private final DeviceForm device;
    private final Consumer<SignedInForm> signedIn;
    private final Consumer<SignInView> listener;

    private String login = "";
    private String password = "";
    private boolean passwordShown;
    private String agreementVersion = "";
    private String agreementText = "";
    private boolean agreementTicked;
    private String restoredTick = "";
    private Progress progress = Progress.TYPING;
    private SignInNotice notice = new SignInNotice.Nothing();

    private enum Progress {
        TYPING,
        ASKING,
        DONE
    }

    /**
     * @param device the phone that is signed in on
     * @param signedIn is given the answer, token and all, before the screen says so
     * @param listener is told of every change
     */
    public SignInScreen(
            SignInClient platform, DeviceForm device, Consumer<SignedInForm> signedIn, Consumer<SignInView> listener) {
        this.platform = platform;
        this.device = device;
        this.signedIn = signedIn;
        this.listener = listener;
    }

    /** Fetches the text to be agreed to. May be called again while it has not arrived. */
    public void open() {
        try {
            var answer = platform.userAgreement();
            if (answer instanceof PlatformAnswer.Done<AgreementForm> done) change(() -> agree(done.body()));
            if (answer instanceof PlatformAnswer.Refused<AgreementForm> no) {
                change(() -> notice = SignInNotice.of(no.problem()));
            }
        } catch (PlatformUnreachableException e) {
            change(() -> notice = SignInNotice.noAnswer());
        }
    }

    /** A text in a version that he has not ticked takes the tick away. */
    private void agree(AgreementForm agreement) {
        if (!agreement.version().equals(agreementVersion))
            agreementTicked = agreement.version().equals(restoredTick);
        agreementVersion = agreement.version();
        agreementText = agreement.text();
    }

    /**
     * Takes up what was there when the process died. The tick comes back once it is known that the text is still the same.
     *
     * @param tickedVersion from {@link #tickedVersion}
     */
    public void restore(String login, String tickedVersion) {
        change(() -> {
            this.login = login;
            restoredTick = tickedVersion;
        });
    }

    /** The version of the agreement that is ticked; empty if none is. */
    public synchronized String tickedVersion() {
        if (agreementVersion.isEmpty()) return restoredTick;
        return agreementTicked ? agreementVersion : "";
    }

    public void typeLogin(String text) {
        change(() -> {
            login = text;
            notice = new SignInNotice.Nothing();
        });
    }

    public void typePassword(String text) {
        change(() -> {
            password = text;
            notice = new SignInNotice.Nothing();
        });
    }

    public void showPassword() {
        change(() -> passwordShown = true);
    }

    public void hidePassword() {
        change(() -> passwordShown = false);
    }

    /** Ticks the agreement; there is nothing to tick before its text has arrived. */
    public void tickAgreement() {
        change(() -> agreementTicked = !agreementVersion.isEmpty());
    }

    public void untickAgreement() {
        change(() -> agreementTicked = false);
    }

    /** Another screen comes before this one: what was shown is hidden, what was typed stays. */
    public void leave() {
        hidePassword();
    }

    /** Does nothing unless the button is active: a second tap does not ask twice. */
    public void signIn() {
        PasswordSignInForm form;
        synchronized (this) {
            if (button() != SignInButton.ACTIVE) return;
            progress = Progress.ASKING;
            form = new PasswordSignInForm(login.trim(), password, null, agreementVersion, device);
        }
        listener.accept(view());
        try {
            settle(platform.signIn(form));
        } catch (PlatformUnreachableException e) {
            change(() -> refuse(SignInNotice.noAnswer()));
        } finally {
            stopAsking();
        }
    }

    /** Whatever went wrong, the button is not busy for ever. */
    private void stopAsking() {
        boolean stuck;
        synchronized (this) {
            stuck = progress == Progress.ASKING;
        }
        if (stuck) change(() -> progress = Progress.TYPING);
    }

    private void settle(PlatformAnswer<SignedInForm> answer) {
        if (answer instanceof PlatformAnswer.Done<SignedInForm> done) {
            signedIn.accept(done.body());
            change(() -> welcome(done.body()));
        }
        if (answer instanceof PlatformAnswer.Refused<SignedInForm> no) {
            SignInNotice.Refused refusal = SignInNotice.of(no.problem());
            change(() -> refuse(refusal));
            if (refusal.reason() == SignInNotice.Reason.AGREEMENT_OUTDATED) open();
        }
    }

    /** With the initial password he is sent away to choose another one, and then comes back here. */
    private void welcome(SignedInForm answer) {
        progress = answer.mustChangePassword() ? Progress.TYPING : Progress.DONE;
        password = "";
        passwordShown = false;
        notice = answer.mustChangePassword() ? new SignInNotice.ChoosePassword() : new SignInNotice.Welcome();
    }

    private void refuse(SignInNotice.Refused refusal) {
        progress = Progress.TYPING;
        notice = refusal;
        if (refusal.reason() == SignInNotice.Reason.AGREEMENT_OUTDATED) agreementTicked = false;
    }

    public synchronized SignInView view() {
        return new SignInView(login, password, passwordShown, agreementText, agreementTicked, button(), notice);
    }

    private SignInButton button() {
        return switch (progress) {
            case ASKING -> SignInButton.BUSY;
            case DONE -> SignInButton.DONE;
            case TYPING -> whatIsMissing();
        };
    }

    private SignInButton whatIsMissing() {
        if (login.trim().isEmpty()) return SignInButton.LOGIN_EMPTY;
        if (password.isEmpty()) return SignInButton.PASSWORD_EMPTY;
        if (agreementVersion.isEmpty()) return SignInButton.AGREEMENT_NOT_LOADED;
        return agreementTicked ? SignInButton.ACTIVE : SignInButton.AGREEMENT_NOT_TICKED;
    }

    private void change(Runnable step) {
        SignInView after;
        synchronized (this) {
            step.run();
            after = view();
        }
        listener.accept(after);
    }
}
