package cn.xinxintong.auth;

import cn.xinxintong.auth.PasswordOutcome.Changed;
import cn.xinxintong.auth.PasswordOutcome.Reason;
import cn.xinxintong.auth.PasswordOutcome.Refused;
import cn.xinxintong.auth.PasswordOutcome.Unfit;
import cn.xinxintong.auth.ResetPermit.Step;
import cn.xinxintong.auth.face.FacePurpose;
import cn.xinxintong.auth.password.PasswordFault;
import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.SessionEnd;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.sms.CodeCheck;
import cn.xinxintong.auth.sms.CodeProof;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.auth.sms.SmsCodes;
import cn.xinxintong.auth.throttle.Admission;
import cn.xinxintong.auth.throttle.Throttle;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.WorkerId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The roads out of a forgotten password: the officer sees the worker and his card, and hands him a code on paper; or a code
 * comes by SMS to the number that has been bound for a week; or the worker shows his face. For the code the worker gets a token, and for the token a new
 * password. Thread-safe.
 */
public final class PasswordReset {
    private static final Duration CODE_LASTS = Duration.ofHours(24);
    private static final Duration TOKEN_LASTS = Duration.ofMinutes(15);
    private static final String PURPOSE = "password-reset";
    private static final String SMS_PURPOSE = "password-reset-sms";

    private final Ports ports;
    private final PasswordHashes hashes;
    private final PasswordChange change;
    private final SecureRandom random;
    private final Clock clock;

    /**
     * What it stands on.
     *
     * @param together runs all of it, or nothing
     */
    public record Ports(
            AccountStore accounts,
            ResetPermitStore permits,
            Sessions sessions,
            Throttle throttle,
            SmsCodes codes,
            FaceProofs faces,
            AccountNews news,
            Consumer<Runnable> together) {}

    public PasswordReset(Ports ports, PasswordHashes hashes, PasswordChange change, SecureRandom random, Clock clock) {
        this.ports = ports;
        this.hashes = hashes;
        this.change = change;
        this.random = random;
        this.clock = clock;
    }

    /**
     * The officer permits a reset.
     *
     * @return the code to be printed; an earlier one is void
     */
    public String permit(WorkerId worker) {
        String code = new OneTimeCodes(random).next();
        ports.permits().put(new ResetPermit(worker, Step.CODE_PRINTED, hashes.hash(code), after(CODE_LASTS)));
        return code;
    }

    /**
     * The worker shows the code; a known and an unknown login are refused alike.
     *
     * @throws PasswordHashes.BusyException if too many passwords wait to be hashed; it does not count as a try
     */
    public ResetStart begin(Login login, String code) {
        return hashes.admitted(() -> judge(login, code));
    }

    private ResetStart judge(Login login, String code) {
        Admission admission = ports.throttle().admit(PURPOSE, login.text());
        if (admission.isLocked()) return new ResetStart.NotBegun(locked(admission));
        Optional<ResetPermit> permit = ports.accounts()
                .find(login)
                .flatMap(a -> ports.permits().find(a.worker()))
                .filter(p -> p.step() == Step.CODE_PRINTED && clock.instant().isBefore(p.endsAt()));
        boolean right =
                permit.map(p -> hashes.matches(code, p.secretHash())).orElseGet(() -> hashes.matchesNobodys(code));
        if (!permit.isPresent() || !right || !ports.permits().take(permit.get())) {
            return new ResetStart.NotBegun(wrong(admission));
        }
        ports.throttle().forget(PURPOSE, login.text());
        return begun(permit.get().worker());
    }

    private ResetStart begun(WorkerId worker) {
        ResetToken token = ResetToken.of(worker, random);
        ports.permits().put(new ResetPermit(worker, Step.CODE_SHOWN, token.digest(), after(TOKEN_LASTS)));
        return new ResetStart.Begun(token.text());
    }

    /**
     * The worker shows a code that was sent to the number that is bound, for {@link CodePurpose#RESET}. Under an identity
     * number it is not told whether a code is wrong or was never sent: else whoever knows a mobile number and an identity
     * number learnt whether they belong together.
     *
     * @param deviceId as the code was asked for; empty if it was asked for none
     */
    public ResetStart beginBySms(Login login, String deviceId, String code) {
        Admission admission = ports.throttle().admit(SMS_PURPOSE, login.text());
        if (admission.isLocked()) return new ResetStart.NotBegun(locked(admission));
        Optional<Account> account = ports.accounts().find(login);
        Optional<MobileNumber> mobile = login instanceof Login.ByMobile
                ? Optional.of(((Login.ByMobile) login).mobile())
                : account.flatMap(a -> ports.accounts().mobileOf(a.worker()));
        Optional<CodeCheck> check =
                mobile.map(m -> ports.codes().check(new CodeProof(m, CodePurpose.RESET, deviceId, code)));
        boolean right = check.filter(c -> c instanceof CodeCheck.Right).isPresent();
        if (!right || !account.isPresent()) return new ResetStart.NotBegun(wrong(login, check, admission));
        ports.throttle().forget(SMS_PURPOSE, login.text());
        return SettledMobile.isOf(account.get().worker(), ports.accounts(), clock.instant())
                ? begun(account.get().worker())
                : new ResetStart.NotBegun(new Refused(Reason.MOBILE_TOO_NEW, 0, Duration.ZERO));
    }

    private static Refused wrong(Login login, Optional<CodeCheck> check, Admission admission) {
        if (admission.triesLeft() == 0) return locked(admission);
        Optional<CodeCheck.Refused> no = check.filter(c -> c instanceof CodeCheck.Refused)
                .map(c -> (CodeCheck.Refused) c)
                .filter(c -> login instanceof Login.ByMobile);
        int left = no.filter(c -> c.triesLeft() > 0)
                .map(c -> Math.min(c.triesLeft(), admission.triesLeft()))
                .orElse(admission.triesLeft());
        Reason reason = no.map(c -> Reason.of(c.reason())).orElse(Reason.CODE_WRONG);
        return new Refused(reason, reason == Reason.CODE_WRONG ? left : 0, Duration.ZERO);
    }

    /** The worker shows his face to a challenge for {@link FacePurpose#PASSWORD_RESET}. */
    public ResetStart beginByFace(FaceTry attempt) {
        FaceProof proof = ports.faces().show(FacePurpose.PASSWORD_RESET, attempt);
        return proof instanceof FaceProof.Refused
                ? new ResetStart.FaceNotShown((FaceProof.Refused) proof)
                : begun(((FaceProof.Shown) proof).account().worker());
    }

    /**
     * Sets the new password and ends all sessions of the worker. An unfit password leaves the token as it was.
     *
     * @throws PasswordHashes.BusyException if too many passwords wait to be hashed; the token is then as it was
     */
    public PasswordOutcome complete(String tokenText, NewPassword next) {
        return hashes.admitted(() -> judge(tokenText, next));
    }

    private PasswordOutcome judge(String tokenText, NewPassword next) {
        Optional<ResetToken> token = ResetToken.parse(tokenText);
        Optional<ResetPermit> permit = token.flatMap(t -> ports.permits().find(t.worker()))
                .filter(p -> p.step() == Step.CODE_SHOWN && clock.instant().isBefore(p.endsAt()))
                .filter(p -> p.secretHash().equals(token.get().digest()));
        Optional<Account> account = permit.flatMap(p -> ports.accounts().find(p.worker()));
        if (!permit.isPresent() || !account.isPresent()) return expired();
        Optional<PasswordFault> fault = change.fault(account.get(), next);
        if (fault.isPresent()) return new Unfit(fault.get());
        Credential own = new Credential.Own(hashes.hash(next.password()));
        return replace(permit.get(), account.get(), own) ? new Changed() : expired();
    }

    private boolean replace(ResetPermit permit, Account account, Credential own) {
        AtomicBoolean done = new AtomicBoolean();
        ports.together().accept(() -> {
            done.set(ports.permits().take(permit)
                    && ports.accounts().replace(account.worker(), account.credential(), own));
            if (!done.get()) return;
            ports.sessions().endAll(new Principal.Worker(account.worker()), SessionEnd.PASSWORD_CHANGED);
            ports.news().passwordReset(account.worker());
        });
        return done.get();
    }

    private Instant after(Duration time) {
        return clock.instant().plus(time);
    }

    private static Refused wrong(Admission admission) {
        return admission.triesLeft() > 0
                ? new Refused(Reason.ONE_TIME_CODE_WRONG, admission.triesLeft(), Duration.ZERO)
                : locked(admission);
    }

    private static Refused locked(Admission admission) {
        return new Refused(Reason.LOCKED, 0, admission.retryAfter());
    }

    private static Refused expired() {
        return new Refused(Reason.RESET_EXPIRED, 0, Duration.ZERO);
    }
}
