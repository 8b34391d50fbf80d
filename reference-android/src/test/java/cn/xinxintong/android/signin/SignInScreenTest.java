package cn.xinxintong.android.signin;

import static cn.xinxintong.android.signin.SignInNotice.Reason.ACCOUNT_BLOCKED;
import static cn.xinxintong.android.signin.SignInNotice.Reason.AGREEMENT_OUTDATED;
import static cn.xinxintong.android.signin.SignInNotice.Reason.LOCKED;
import static cn.xinxintong.android.signin.SignInNotice.Reason.NO_ANSWER;
import static cn.xinxintong.android.signin.SignInNotice.Reason.OTHER;
import static cn.xinxintong.android.signin.SignInNotice.Reason.TRY_LATER;
import static cn.xinxintong.android.signin.SignInNotice.Reason.WRONG_FORM;
import static cn.xinxintong.android.signin.SignInNotice.Reason.WRONG_LOGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.xinxintong.android.testing.ScriptedPlatform;
import cn.xinxintong.auth.client.SignInClient;
import cn.xinxintong.auth.wire.AgreementForm;
import cn.xinxintong.auth.wire.DeviceForm;
import cn.xinxintong.auth.wire.PasswordSignInForm;
import cn.xinxintong.auth.wire.SignedInForm;
import cn.xinxintong.auth.wire.WorkerForm;
import cn.xinxintong.wire.Problem;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SignInScreenTest {
    private static final String LOGIN = "650102199003071234";
    private static final DeviceForm DEVICE = new DeviceForm("phone-1", "Android 8", null);
    private static final AgreementForm FIRST = new AgreementForm("user", "2026-01", "the first text");
    private static final AgreementForm SECOND = new AgreementForm("user", "2026-02", "the second text");

    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final List<SignedInForm> signedIn = new ArrayList<>();
    private final List<SignInView> shown = new ArrayList<>();
    private final SignInScreen screen = new SignInScreen(new SignInClient(platform), DEVICE, signedIn::add, shown::add);

    @Nested
    class TheButton {
        @Test
        void saysThatTheLoginIsEmptyFirst() {
            openWithAgreement();

            assertThat(screen.view().button()).isEqualTo(SignInButton.LOGIN_EMPTY);
        }

        @Test
        void saysThatBlanksAreNoLogin() {
            openWithAgreement();
            screen.typeLogin("   ");

            assertThat(screen.view().button()).isEqualTo(SignInButton.LOGIN_EMPTY);
        }

        @Test
        void saysThatThePasswordIsEmpty() {
            openWithAgreement();
            screen.typeLogin(LOGIN);

            assertThat(screen.view().button()).isEqualTo(SignInButton.PASSWORD_EMPTY);
        }

        @Test
        void saysThatTheAgreementIsNotTicked() {
            openWithAgreement();
            screen.typeLogin(LOGIN);
            screen.typePassword("071234");

            assertThat(screen.view().button()).isEqualTo(SignInButton.AGREEMENT_NOT_TICKED);
        }

        @Test
        void wakesWhenAllThreeAreThere() {
            fillIn();

            assertThat(screen.view().button()).isEqualTo(SignInButton.ACTIVE);
        }

        @Test
        void sleepsAgainWhenTheTickIsTakenAway() {
            fillIn();
            screen.untickAgreement();

            assertThat(screen.view().button()).isEqualTo(SignInButton.AGREEMENT_NOT_TICKED);
        }

        @Test
        void sleepsWhileThereIsNoTextToAgreeTo() {
            platform.thenNothing();
            screen.open();
            assertThat(refusal().reason()).isEqualTo(NO_ANSWER);

            screen.typeLogin(LOGIN);
            screen.typePassword("071234");
            screen.tickAgreement();

            assertThat(screen.view().button()).isEqualTo(SignInButton.AGREEMENT_NOT_LOADED);
            assertThat(screen.view().agreementTicked()).isFalse();
        }

        @Test
        void sendsNothingWhileItSleeps() {
            openWithAgreement();
            screen.signIn();

            assertThat(platform.requests).hasSize(1);
        }
    }

    @Nested
    class ThePassword {
        @Test
        void isHiddenUntilItIsShownAndKeepsItsText() {
            screen.typePassword("071234");
            assertThat(screen.view().passwordShown()).isFalse();

            screen.showPassword();
            assertThat(screen.view().passwordShown()).isTrue();

            screen.hidePassword();
            assertThat(screen.view().passwordShown()).isFalse();
            assertThat(screen.view().password()).isEqualTo("071234");
        }

        @Test
        void isHiddenAgainOnLeaving() {
            screen.typePassword("071234");
            screen.showPassword();
            screen.leave();

            assertThat(screen.view().passwordShown()).isFalse();
            assertThat(screen.view().password()).isEqualTo("071234");
        }

        @Test
        void isForgottenOnceHeIsIn() {
            fillIn();
            platform.thenDone(answer(false));
            screen.signIn();

            assertThat(screen.view().password()).isEmpty();
        }

        @Test
        void isInNoTextOfTheView() {
            screen.typeLogin(LOGIN);
            screen.typePassword("071234");

            assertThat(screen.view().toString()).doesNotContain("071234").doesNotContain(LOGIN);
        }
    }

    @Nested
    class AfterTheDeathOfTheProcess {
        @Test
        void theLoginIsThereAndTheTickComesBackWithTheSameText() {
            screen.restore(LOGIN, "2026-01");
            openWithAgreement();

            assertThat(screen.view().login()).isEqualTo(LOGIN);
            assertThat(screen.view().agreementTicked()).isTrue();
        }

        @Test
        void theTickIsGoneWhereTheTextIsAnother() {
            screen.restore(LOGIN, "2025-12");
            openWithAgreement();

            assertThat(screen.view().agreementTicked()).isFalse();
        }

        @Test
        void theTickSurvivesADeathBeforeTheTextArrives() {
            screen.restore(LOGIN, "2026-01");

            assertThat(screen.tickedVersion()).isEqualTo("2026-01");
        }

        @Test
        void aTickThatWasTakenAwayStaysAway() {
            screen.restore(LOGIN, "2026-01");
            openWithAgreement();
            screen.untickAgreement();

            assertThat(screen.tickedVersion()).isEmpty();
        }
    }

    @Nested
    class SigningIn {
        @Test
        void sendsWhatWasTypedWithTheVersionThatWasTicked() {
            fillIn();
            platform.thenDone(answer(false));
            screen.signIn();

            assertThat(platform.requests.get(1).path()).isEqualTo("/v1/sign-in/password");
            assertThat(platform.requests.get(1).body())
                    .isEqualTo(new PasswordSignInForm(LOGIN, "071234", null, "2026-01", DEVICE));
        }

        @Test
        void welcomesAndHandsOverTheToken() {
            fillIn();
            platform.thenDone(answer(false));
            screen.signIn();

            assertThat(signedIn).containsExactly(answer(false));
            assertThat(screen.view().notice()).isEqualTo(new SignInNotice.Welcome());
            assertThat(screen.view().button()).isEqualTo(SignInButton.DONE);
        }

        @Test
        void leadsWhoHasTheInitialPasswordToTheChange() {
            fillIn();
            platform.thenDone(answer(true));
            screen.signIn();

            assertThat(screen.view().notice()).isEqualTo(new SignInNotice.ChoosePassword());
            assertThat(screen.view().button()).isEqualTo(SignInButton.PASSWORD_EMPTY);
        }

        @Test
        void isBusyWhileThePlatformIsAskedAndASecondTapDoesNotAskTwice() {
            fillIn();
            platform.thenDone(answer(false), () -> {
                assertThat(shown.get(shown.size() - 1).button()).isEqualTo(SignInButton.BUSY);
                screen.signIn();
            });
            screen.signIn();

            assertThat(platform.requests).hasSize(2);
            assertThat(screen.view().button()).isEqualTo(SignInButton.DONE);
        }

        @Test
        void isNotBusyForEverWhenTheAnswerCannotBeKept() {
            fillIn();
            platform.thenDone(answer(false), () -> {
                throw new IllegalStateException("disk is full");
            });

            assertThatIllegalStateException().isThrownBy(screen::signIn);
            assertThat(screen.view().button()).isEqualTo(SignInButton.ACTIVE);
        }

        @Test
        void tellsEveryChangeToTheListener() {
            fillIn();
            platform.thenRefused(problem("WRONG_LOGIN", false));
            screen.signIn();

            assertThat(shown).hasSize(6).last().isEqualTo(screen.view());
        }
    }

    @Nested
    class ARefusal {
        @Test
        void ofAWrongLoginSaysHowManyTriesAreLeft() {
            refuse(problem("WRONG_LOGIN", 401, false, null, 3));

            assertThat(refusal().reason()).isEqualTo(WRONG_LOGIN);
            assertThat(refusal().triesLeft()).isEqualTo(3);
            assertThat(refusal().requestId()).isEqualTo("r-1");
            assertThat(screen.view().button()).isEqualTo(SignInButton.ACTIVE);
            assertThat(screen.view().password()).isEqualTo("071234");
        }

        @Test
        void ofALockedLoginSaysHowLong() {
            refuse(problem("LOCKED", 429, true, 900L, null));

            assertThat(refusal().reason()).isEqualTo(LOCKED);
            assertThat(refusal().retryAfter()).isEqualTo(Duration.ofMinutes(15));
        }

        @Test
        void ofABlockedAccountIsTold() {
            refuse(problem("ACCOUNT_BLOCKED", false));

            assertThat(refusal().reason()).isEqualTo(ACCOUNT_BLOCKED);
        }

        @Test
        void ofAnOutdatedAgreementFetchesTheNewTextAndAsksAgain() {
            fillIn();
            platform.thenRefused(problem("AGREEMENT_OUTDATED", false)).thenDone(SECOND);
            screen.signIn();

            assertThat(refusal().reason()).isEqualTo(AGREEMENT_OUTDATED);
            assertThat(screen.view().agreementText()).isEqualTo("the second text");
            assertThat(screen.view().button()).isEqualTo(SignInButton.AGREEMENT_NOT_TICKED);
        }

        @Test
        void ofAFieldIsAWrongForm() {
            var field = new Problem.Field("login", "IdentityNumberText", "");
            refuse(new Problem(
                    "", "", 400, "FIELDS_INVALID", false, "r-1", "", null, List.of(field), null, null, null));

            assertThat(refusal().reason()).isEqualTo(WRONG_FORM);
        }

        @Test
        void thatMayPassAsksToTryLater() {
            refuse(problem("INTERNAL_ERROR", 500, true, null, null));

            assertThat(refusal().reason()).isEqualTo(TRY_LATER);
        }

        @Test
        void withAnUnknownCodeShowsThePlatformsSentence() {
            refuse(problem("NEVER_HEARD_OF", false));

            assertThat(refusal().reason()).isEqualTo(OTHER);
            assertThat(refusal().detail()).isEqualTo("the platform's sentence");
        }

        @Test
        void withoutAnAnswerKeepsWhatWasTyped() {
            fillIn();
            platform.thenNothing();
            screen.signIn();

            assertThat(refusal().reason()).isEqualTo(NO_ANSWER);
            assertThat(screen.view().password()).isEqualTo("071234");
            assertThat(screen.view().button()).isEqualTo(SignInButton.ACTIVE);
        }

        @Test
        void goesAwayWhenSomethingIsTyped() {
            refuse(problem("WRONG_LOGIN", false));
            screen.typePassword("0712345");

            assertThat(screen.view().notice()).isEqualTo(new SignInNotice.Nothing());
        }

        private void refuse(Problem problem) {
            fillIn();
            platform.thenRefused(problem);
            screen.signIn();
        }
    }

    private SignInNotice.Refused refusal() {
        return (SignInNotice.Refused) screen.view().notice();
    }

    private void openWithAgreement() {
        platform.thenDone(FIRST);
        screen.open();
    }

    private void fillIn() {
        openWithAgreement();
        screen.typeLogin(LOGIN);
        screen.typePassword("071234");
        screen.tickAgreement();
    }

    private static SignedInForm answer(boolean mustChangePassword) {
        var expiry = OffsetDateTime.parse("2026-06-08T08:00:00+08:00");
        return new SignedInForm("token", expiry, mustChangePassword, new WorkerForm("1", "张*国", true));
    }

    private static Problem problem(String code, boolean retryable) {
        return problem(code, 403, retryable, null, null);
    }

    private static Problem problem(String code, int status, boolean retryable, Long retryAfterSeconds, Integer tries) {
        String sentence = "the platform's sentence";
        return new Problem(
                "", "", status, code, retryable, "r-1", sentence, retryAfterSeconds, null, tries, null, null);
    }
}
