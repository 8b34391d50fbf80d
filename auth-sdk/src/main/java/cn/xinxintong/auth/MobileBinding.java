package cn.xinxintong.auth;

import cn.xinxintong.auth.MobileOutcome.Bound;
import cn.xinxintong.auth.MobileOutcome.Reason;
import cn.xinxintong.auth.MobileOutcome.Refused;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.SessionEnd;
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
        return bindAndTell(worker, mobile, before, () -> {});
    }

    /**
     * The labour officer has the worker and his identity card before him, who has lost the number of before and, it may be,
     * the telephone with it: all his sessions end. The number of before is told.
     *
     * @param code that was sent to the number for {@link CodePurpose#BIND}, for no device: the worker reads it out
     */
    public MobileOutcome changeBeforeOfficer(WorkerId worker, MobileNumber mobile, String code) {
        Optional<MobileNumber> before = accounts.mobileOf(worker);
        CodeCheck check = codes.check(new CodeProof(mobile, CodePurpose.BIND, "", code));
        if (check instanceof CodeCheck.Refused) {
            CodeCheck.Refused no = (CodeCheck.Refused) check;
            return new Refused(Reason.of(no.reason()), no.triesLeft());
        }
        return bindAndTell(
                worker, mobile, before, () -> sessions.endAll(new Principal.Worker(worker), SessionEnd.MOBILE_LOST));
    }

    private MobileOutcome bindAndTell(
            WorkerId worker, MobileNumber mobile, Optional<MobileNumber> before, Runnable then) {
        Instant now = clock.instant();
        AtomicBoolean bound = new AtomicBoolean();
        news.together().accept(() -> {
            bound.set(accounts.bind(worker, mobile, now));
            if (!bound.get()) return;
            then.run();
            if (!before.isPresent()) news.news().mobileBound(worker);
            before.filter(b -> !b.equals(mobile)).ifPresent(b -> news.news().mobileChanged(worker, b));
        });
        return bound.get() ? new Bound() : new Refused(Reason.MOBILE_TAKEN, 0);
    }
}
