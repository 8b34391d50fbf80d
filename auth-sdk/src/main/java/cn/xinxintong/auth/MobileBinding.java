package cn.xinxintong.auth;

import cn.xinxintong.auth.MobileOutcome.Bound;
import cn.xinxintong.auth.MobileOutcome.Reason;
import cn.xinxintong.auth.MobileOutcome.Refused;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.sms.CodeCheck;
import cn.xinxintong.auth.sms.CodeProof;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.auth.sms.SmsCodes;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.WorkerId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Binds a worker's account to the mobile number that he holds in his hand, which a code proves. To change it he also shows
 * anew that it is he. Whether another has the number is told only to whoever holds it. Thread-safe.
 */
public final class MobileBinding {
    private final AccountStore accounts;
    private final SmsCodes codes;
    private final Sessions sessions;
    private final News news;
    private final Clock clock;

    /**
     * Whom it tells.
     *
     * @param together runs all of it, or nothing
     */
    public record News(AccountNews news, Consumer<Runnable> together) {}

    public MobileBinding(AccountStore accounts, SmsCodes codes, Sessions sessions, News news, Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.sessions = sessions;
        this.news = news;
        this.clock = clock;
    }

    /** @param code that was sent to the number for {@link CodePurpose#BIND}, for the device of the session */
    public MobileOutcome bind(Session session, MobileNumber mobile, String code) {
        WorkerId worker = new WorkerId(session.principal().id());
        Optional<MobileNumber> before = accounts.mobileOf(worker);
        boolean isChange = before.filter(b -> !b.equals(mobile)).isPresent();
        if (isChange && !sessions.isProven(session)) return new Refused(Reason.STEP_UP_REQUIRED, 0);
        CodeCheck check = codes.check(new CodeProof(mobile, CodePurpose.BIND, session.deviceId(), code));
        if (check instanceof CodeCheck.Refused) {
            CodeCheck.Refused no = (CodeCheck.Refused) check;
            return new Refused(Reason.of(no.reason()), no.triesLeft());
        }
        return bindAndTell(worker, mobile, before.filter(b -> isChange))
                ? new Bound()
                : new Refused(Reason.MOBILE_TAKEN, 0);
    }

    private boolean bindAndTell(WorkerId worker, MobileNumber mobile, Optional<MobileNumber> before) {
        Instant now = clock.instant();
        AtomicBoolean bound = new AtomicBoolean();
        news.together().accept(() -> {
            bound.set(accounts.bind(worker, mobile, now));
            if (bound.get()) before.ifPresent(number -> news.news().mobileChanged(worker, number));
        });
        return bound.get();
    }
}
