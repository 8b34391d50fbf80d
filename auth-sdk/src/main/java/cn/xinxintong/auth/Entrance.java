package cn.xinxintong.auth;

import cn.xinxintong.auth.SignInOutcome.Reason;
import cn.xinxintong.auth.SignInOutcome.Refused;
import cn.xinxintong.auth.SignInOutcome.SignedIn;
import cn.xinxintong.auth.session.Device;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.consent.Consents;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.consent.Recipient;
import java.time.Duration;

/** Where all roads of sign-in meet: who has shown that it is he goes through here. Thread-safe. */
final class Entrance {
    private final Sessions sessions;
    private final Consents consents;

    Entrance(Sessions sessions, Consents consents) {
        this.sessions = sessions;
        this.consents = consents;
    }

    boolean isCurrent(String agreementVersion) {
        return consents.isCurrent(Purpose.USER_AGREEMENT, agreementVersion);
    }

    /** Starts a session of that scope; as long as the password is the initial one, there is no other beside it. */
    SignInOutcome letIn(Account account, Scope scope, String agreementVersion, Device device) {
        if (account.standing() == Account.Standing.BLOCKED) {
            return new Refused(Reason.ACCOUNT_BLOCKED, 0, Duration.ZERO);
        }
        Principal worker = new Principal.Worker(account.worker());
        if (account.credential() instanceof Credential.Initial) sessions.endAll(worker);
        consents.give(account.worker(), Purpose.USER_AGREEMENT, agreementVersion, Recipient.PLATFORM);
        return new SignedIn(sessions.start(worker, scope, device), account);
    }
}
