package cn.xinxintong.server.http;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.apikey.ApiKeyLookup;
import cn.xinxintong.auth.apikey.ApiKeys;
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
    private final ApiKeys keys;

    public Callers(Sessions sessions, AccountStore accounts, StaffStore staff, ApiKeys keys) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.staff = staff;
        this.keys = keys;
    }

    /** @throws Refusal if there is a token and it is not good, or not any more */
    Caller of(@Nullable String authorization) {
        if (authorization == null) return new Caller.Anonymous();
        if (!authorization.startsWith(BEARER)) throw Refusal.of(ProblemCode.NOT_SIGNED_IN);
        String token = token(authorization);
        if (ApiKeys.isKey(token)) return ofKey(token);
        SessionLookup lookup = sessions.of(token);
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
            case SIGNED_OUT, PASSWORD_CHANGED, IDENTITY_CORRECTED, ACCOUNT_CLOSED -> ProblemCode.SESSION_EXPIRED;
            case SIGNED_IN_ELSEWHERE -> ProblemCode.SESSION_ENDED_ELSEWHERE;
            case ENDED_BY_OWNER, MOBILE_LOST -> ProblemCode.SESSION_ENDED_BY_OWNER;
            case TOKEN_REUSED -> ProblemCode.SESSION_ENDED_FOR_SAFETY;
        };
    }

    private Caller ofKey(String text) {
        ApiKeyLookup lookup = keys.of(text);
        if (lookup instanceof ApiKeyLookup.Admitted admitted) return new Caller.KeyCaller(admitted.key());
        if (lookup instanceof ApiKeyLookup.Ended) throw Refusal.of(ProblemCode.API_KEY_ENDED);
        if (lookup instanceof ApiKeyLookup.TooOften often) {
            throw Refusal.ofTries(ProblemCode.TOO_MANY_REQUESTS, 0, often.retryAfter());
        }
        throw Refusal.of(ProblemCode.NOT_SIGNED_IN);
    }

    private Optional<Caller> of(Session session) {
        if (session.principal() instanceof Principal.Worker worker) {
            Optional<Account> account = accounts.find(worker.worker())
                    .filter(a -> a.worker().equals(worker.worker())) // not if it was merged into another
                    .filter(a -> a.standing() != Account.Standing.CLOSED);
            if (account.filter(a -> a.standing() != Account.Standing.ACTIVE).isPresent()) {
                throw Refusal.of(ProblemCode.ACCOUNT_BLOCKED);
            }
            return account.map(a -> new Caller.WorkerCaller(session, a));
        }
        return staff.find(session.principal().id()).map(a -> new Caller.StaffCaller(session, a));
    }
}
