package cn.xinxintong.server.signin;

import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.wire.StepUpForm.Road;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import java.util.stream.Stream;

/** Asks whether whoever holds a session has shown a short while ago that it is he. Thread-safe. */
public final class StepUps {
    private final Sessions sessions;
    private final AccountStore accounts;

    public StepUps(Sessions sessions, AccountStore accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** @throws Refusal with the roads that are open to him if he has not */
    public void require(Request request) {
        if (!sessions.isProven(request.session())) throw required(request);
    }

    Refusal required(Request request) {
        boolean byMobile = accounts.mobileOf(request.worker().worker()).isPresent();
        return Refusal.of(ProblemCode.STEP_UP_REQUIRED)
                .withRoads(Stream.of(Road.values())
                        .filter(road -> road != Road.SMS || byMobile)
                        .map(Road::name)
                        .toArray(String[]::new));
    }
}
