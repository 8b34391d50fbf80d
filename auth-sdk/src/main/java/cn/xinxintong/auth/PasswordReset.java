package cn.xinxintong.auth;

import cn.xinxintong.auth.PasswordOutcome.Changed;
import cn.xinxintong.auth.PasswordOutcome.Reason;
import cn.xinxintong.auth.PasswordOutcome.Refused;
import cn.xinxintong.auth.PasswordOutcome.Unfit;
import cn.xinxintong.auth.ResetPermit.Step;
import cn.xinxintong.auth.password.PasswordFault;
import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.throttle.Admission;
import cn.xinxintong.auth.throttle.Throttle;
import cn.xinxintong.identity.WorkerId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The officer's road out of a forgotten password: he sees the worker and his card, and hands him a code on paper; for the
 * code the worker gets a token, and for the token a new password. Thread-safe.
 */
public final class PasswordReset {
    private static final Duration CODE_LASTS = Duration.ofHours(24);
    private static final Duration TOKEN_LASTS = Duration.ofMinutes(15);
    private static final String PURPOSE = "password-reset";

    private final Ports ports;
    private final PasswordHashes hashes;
    private final PasswordChange change;
    private final SecureRandom random;
    private final Clock clock;

    /** What it stands on. */
    public record Ports(AccountStore accounts, ResetPermitStore permits, Sessions sessions, Throttle throttle) {}

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
        ResetToken token = ResetToken.of(permit.get().worker(), random);
        ports.permits().put(new ResetPermit(token.worker(), Step.CODE_SHOWN, token.digest(), after(TOKEN_LASTS)));
        return new ResetStart.Begun(token.text());
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
        boolean done = ports.permits().take(permit.get())
                && ports.accounts()
                        .replace(account.get().worker(), account.get().credential(), own);
        if (!done) return expired();
        ports.sessions().endAll(new Principal.Worker(account.get().worker()));
        return new Changed();
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
