package cn.xinxintong.server.signin;

import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.wire.SessionForm;
import cn.xinxintong.auth.wire.TokenForm;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.wire.PlatformRequest.Method;
import java.util.List;
import java.util.UUID;

/** Sessions, once somebody is in: renewed, listed and ended. */
public final class SessionEndpoints {
    private final Sessions sessions;

    public SessionEndpoints(Sessions sessions) {
        this.sessions = sessions;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                                "/v1/session/renewal",
                                Access.SIGNED_IN,
                                "The next token of my session; the one before is good until this one is used",
                                Void.class,
                                TokenForm.class,
                                this::renew)
                        .inSteps(),
                Route.write(
                        Method.DELETE,
                        "/v1/session",
                        Access.SIGNED_IN,
                        "Sign out",
                        Void.class,
                        Void.class,
                        this::signOut),
                Route.list("/v1/me/sessions", Access.WORKER, "My open sessions", SessionForm.class, this::mine),
                Route.write(
                        Method.DELETE,
                        "/v1/me/sessions/{id}",
                        Access.WORKER,
                        "End one of my sessions, here or on another phone",
                        Void.class,
                        Void.class,
                        this::end));
    }

    private Answer renew(Request request) {
        Sessions.Started renewed =
                sessions.renew(request.token()).orElseThrow(() -> Refusal.of(ProblemCode.TOKEN_REPLACED));
        return Answer.ok(new TokenForm(renewed.token(), Beijing.time(renewed.tokenEndsAt())));
    }

    private Answer signOut(Request request) {
        sessions.end(request.session());
        return Answer.nothing();
    }

    private Answer mine(Request request) {
        Session current = request.session();
        List<SessionForm> open = sessions.openOf(current.principal()).stream()
                .map(s -> new SessionForm(
                        s.id().toString(),
                        s.deviceName(),
                        Beijing.time(s.startedAt()),
                        Beijing.time(s.seenAt()),
                        s.id().equals(current.id())))
                .toList();
        return Answer.ok(request.page(open));
    }

    private Answer end(Request request) {
        UUID id = request.pathId("id", uuid -> uuid);
        if (!sessions.end(request.session(), id)) throw Refusal.of(ProblemCode.NOT_FOUND);
        return Answer.nothing();
    }
}
