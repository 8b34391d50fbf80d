package cn.xinxintong.auth;

import cn.xinxintong.auth.SignInOutcome.Reason;
import cn.xinxintong.auth.SignInOutcome.Refused;
import cn.xinxintong.auth.SignInOutcome.SignedIn;
import cn.xinxintong.auth.session.Device;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.SessionEnd;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.consent.Consents;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.consent.Recipient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where all roads of sign-in meet: who has shown that it is he goes through here. Who comes in on another device is out on the
 * one before, and hears of both. Thread-safe.
 */
public final class Entrance {
    private final Sessions sessions;
    private final Consents consents;
    private final int devicesAtOnce;
    private final AccountNews news;
    private final Consumer<Runnable> together;

    /**
     * @param devicesAtOnce on how many devices a worker may be signed in at once, at least 1; of more, those that he signed in
     *     on longest ago are signed out
     * @param together runs all of it, or nothing
     */
    public Entrance(
            Sessions sessions, Consents consents, int devicesAtOnce, AccountNews news, Consumer<Runnable> together) {
        if (devicesAtOnce < 1) throw new IllegalArgumentException("devicesAtOnce is below 1");
        this.sessions = sessions;
        this.consents = consents;
        this.devicesAtOnce = devicesAtOnce;
        this.news = news;
        this.together = together;
    }

    boolean isCurrent(String agreementVersion) {
        return consents.isCurrent(Purpose.USER_AGREEMENT, agreementVersion);
    }

    /** Starts a session of that scope; as long as the password is the initial one, there is no other beside it. */
    SignInOutcome letIn(Account account, Scope scope, String agreementVersion, Device device) {
        if (account.standing() != Account.Standing.ACTIVE) {
            return new Refused(Reason.ACCOUNT_BLOCKED, 0, Duration.ZERO);
        }
        List<Sessions.Started> started = new ArrayList<>(1);
        together.accept(() -> {
            consents.give(account.worker(), Purpose.USER_AGREEMENT, agreementVersion, Recipient.PLATFORM);
            started.add(start(account, scope, device));
        });
        return new SignedIn(started.get(0), account);
    }

    private Sessions.Started start(Account account, Scope scope, Device device) {
        Principal worker = new Principal.Worker(account.worker());
        if (account.credential() instanceof Credential.Initial) {
            sessions.endAll(worker, SessionEnd.SIGNED_IN_ELSEWHERE);
            return sessions.start(worker, scope, device);
        }
        boolean unfamiliar = sessions.isUnfamiliar(worker, device.id());
        Sessions.Started started = sessions.start(worker, scope, device);
        int ended = sessions.keepNewestDevices(started.session(), devicesAtOnce);
        if (unfamiliar) news.signedInOnUnfamiliarDevice(account.worker());
        else if (ended > 0) news.signedOutElsewhere(account.worker());
        return started;
    }
}
