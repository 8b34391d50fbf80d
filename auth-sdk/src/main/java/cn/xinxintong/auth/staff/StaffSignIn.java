package cn.xinxintong.auth.staff;

import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.throttle.Admission;
import cn.xinxintong.auth.throttle.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Lets staff in with password and second factor. Thread-safe. */
public final class StaffSignIn {
    private static final String PURPOSE = "staff-sign-in";
    private static final String NOBODYS_SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final StaffStore staff;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Clock clock;

    public StaffSignIn(StaffStore staff, PasswordHashes hashes, Sessions sessions, Throttle throttle, Clock clock) {
        this.staff = staff;
        this.hashes = hashes;
        this.sessions = sessions;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** @throws PasswordHashes.BusyException if too many are signing in; it does not count as a try */
    public StaffOutcome signIn(StaffAttempt attempt) {
        return hashes.admitted(() -> judge(attempt));
    }

    private StaffOutcome judge(StaffAttempt attempt) {
        String login = attempt.login().toLowerCase(Locale.ROOT);
        Admission admission = throttle.admit(PURPOSE, login);
        if (admission.isLocked()) return locked(admission);
        Optional<StaffAccount> found = staff.findByLogin(login);
        boolean password = found.map(a -> hashes.matches(attempt.password(), a.passwordHash()))
                .orElseGet(() -> hashes.matchesNobodys(attempt.password()));
        String secret = found.map(StaffAccount::totpSecret).orElse(NOBODYS_SECRET);
        OptionalLong step = Totp.stepOf(secret, attempt.code(), clock.instant());
        if (!password || !found.isPresent() || !step.isPresent()) return wrong(admission);
        StaffAccount account = found.get();
        if (!staff.useStep(account.id(), step.getAsLong())) return wrong(admission);
        throttle.forget(PURPOSE, login);
        upgrade(attempt, account);
        Principal principal = new Principal.Staff(account.id());
        return new StaffOutcome.SignedIn(sessions.start(principal, Scope.FULL, attempt.device()), account);
    }

    /** A hash made by another function or with older parameters is made anew while the password is at hand. */
    private void upgrade(StaffAttempt attempt, StaffAccount account) {
        String kept = account.passwordHash();
        if (hashes.isOutdated(kept)) staff.replace(account.id(), kept, hashes.hash(attempt.password()));
    }

    private static StaffOutcome wrong(Admission admission) {
        return admission.triesLeft() > 0
                ? new StaffOutcome.Refused(StaffOutcome.Reason.WRONG_STAFF_LOGIN, admission.triesLeft(), Duration.ZERO)
                : locked(admission);
    }

    private static StaffOutcome locked(Admission admission) {
        return new StaffOutcome.Refused(StaffOutcome.Reason.LOCKED, 0, admission.retryAfter());
    }
}
