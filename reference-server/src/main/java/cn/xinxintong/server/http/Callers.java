package cn.xinxintong.server.http;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.SessionEnd;
import cn.xinxintong.auth.session.SessionLookup;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.staff.StaffStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out who sends a request. Thread-safe. */
public final class Callers {
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final AccountStore accounts;
    private final StaffStore staff;

    public Callers(Sessions sessions, AccountStore accounts, StaffStore staff) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.staff = staff;
    }

    /** @throws Refusal if there is a token and it is not good, or not any more */
    Caller of(@Nullable String authorization) {
        if (authorization == null) return new Caller.Anonymous();
        if (!authorization.startsWith(BEARER)) throw Refusal.of(ProblemCode.NOT_SIGNED_IN);
        SessionLookup lookup = sessions.of(token(authorization));
        if (lookup instanceof SessionLookup.Over) throw Refusal.of(ProblemCode.SESSION_EXPIRED);
        if (lookup instanceof SessionLookup.Ended ended) throw Refusal.since(code(ended.because()), ended.at());
        if (lookup instanceof SessionLookup.Live live) {
            return of(live.session()).orElseThrow(() -> Refusal.of(ProblemCode.NOT_SIGNED_IN));
        }
        throw Refusal.of(ProblemCode.NOT_SIGNED_IN);
    }

    /** What stands behind {@code Bearer}. */
    static String token(String authorization) {
        return authorization.substring(BEARER.length());
    }

    private static ProblemCode code(SessionEnd because) {
        return switch (because) {
            case SIGNED_OUT, PASSWORD_CHANGED -> ProblemCode.SESSION_EXPIRED;
            case SIGNED_IN_ELSEWHERE -> ProblemCode.SESSION_ENDED_ELSEWHERE;
            case ENDED_BY_OWNER, MOBILE_LOST -> ProblemCode.SESSION_ENDED_BY_OWNER;
            case TOKEN_REUSED -> ProblemCode.SESSION_ENDED_FOR_SAFETY;
        };
    }

    private Optional<Caller> of(Session session) {
        if (session.principal() instanceof Principal.Worker worker) {
            Optional<Account> account = accounts.find(worker.worker());
            if (account.filter(a -> a.standing() != Account.Standing.ACTIVE).isPresent()) {
                throw Refusal.of(ProblemCode.ACCOUNT_BLOCKED);
            }
            return account.map(a -> new Caller.WorkerCaller(session, a));
        }
        return staff.find(session.principal().id()).map(a -> new Caller.StaffCaller(session, a));
    }
}
