package cn.xinxintong.server.signin;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.StepUp;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.wire.StepUpForm.Road;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import java.util.stream.Stream;

/** Asks whether whoever holds a session has shown a short while ago that it is he. Thread-safe. */
public final class StepUps {
    private final Sessions sessions;
    private final StepUp stepUp;

    public StepUps(Sessions sessions, StepUp stepUp) {
        this.sessions = sessions;
        this.stepUp = stepUp;
    }

    /** @throws Refusal with the roads that are open to him if he has not */
    public void require(Request request) {
        if (!sessions.isProven(request.session())) throw required(request);
    }

    Refusal required(Request request) {
        return Refusal.of(ProblemCode.STEP_UP_REQUIRED).withRoads(names(open(request.worker())));
    }

    /** The roads that are open to him but that one. */
    String[] roadsBeside(Road road, Account account) {
        return names(open(account).filter(other -> other != road));
    }

    private Stream<Road> open(Account account) {
        return Stream.of(Road.values()).filter(road -> switch (road) {
            case PASSWORD -> true;
            case SMS -> stepUp.isSmsOpenTo(account);
            case FACE -> stepUp.isFaceOpenTo(account);
        });
    }

    private static String[] names(Stream<Road> roads) {
        return roads.map(Road::name).toArray(String[]::new);
    }
}
