package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.punch.PunchAttempt;
import cn.xinxintong.attendance.punch.PunchDecision;
import cn.xinxintong.attendance.punch.PunchWords;
import cn.xinxintong.attendance.punch.Punching;
import cn.xinxintong.attendance.wire.PunchResultForm;
import cn.xinxintong.attendance.wire.PunchResultsForm;
import cn.xinxintong.attendance.wire.PunchesForm;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Json;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Workers punch by phone. A punch is its own idempotency key: sent again, it is repeated. */
public final class PunchEndpoint {
    private final Punching punching;
    private final Database database;
    private final Json json;

    public PunchEndpoint(Punching punching, Database database, Json json) {
        this.punching = punching;
        this.database = database;
        this.json = json;
    }

    public Route route() {
        return Route.post(
                        "/v1/me/punches",
                        Access.WORKER,
                        "Punch in or out: 1 to 200, oldest first, each signed or bare; always 200, each with its outcome",
                        PunchesForm.class,
                        PunchResultsForm.class,
                        this::punch)
                .inSteps();
    }

    private Answer punch(Request request) {
        List<PunchAttempt> attempts = request.body(PunchesForm.class).punches().stream()
                .map(this::attempt)
                .toList();
        List<PunchDecision> decisions = database.inTransaction(() ->
                punching.punch(request.worker().worker(), request.session().deviceId(), attempts));
        PunchWords words = PunchWords.in(request.language().tag());
        return Answer.ok(new PunchResultsForm(
                decisions.stream().map(d -> result(d, words)).toList()));
    }

    private PunchAttempt attempt(@Nullable Object punch) {
        return punch instanceof String jws
                ? PunchAttempt.ofJws(jws)
                : PunchAttempt.ofBareJson(punch == null ? "null" : json.text(punch));
    }

    private static PunchResultForm result(PunchDecision decision, PunchWords words) {
        if (decision instanceof PunchDecision.Accepted yes) {
            return new PunchResultForm(
                    yes.id(), "ACCEPTED", null, null, FlagNames.of(yes.punch().flags()));
        }
        if (decision instanceof PunchDecision.Repeated again) {
            return new PunchResultForm(again.id(), "REPEATED", null, null, FlagNames.of(again.flags()));
        }
        PunchDecision.Refused no = (PunchDecision.Refused) decision;
        return new PunchResultForm(
                no.id(), "REFUSED", no.reason().name(), words.of(no.reason()), FlagNames.of(no.flags()));
    }
}
