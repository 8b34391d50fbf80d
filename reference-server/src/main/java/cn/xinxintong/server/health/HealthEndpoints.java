package cn.xinxintong.server.health;

import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Readiness;
import cn.xinxintong.server.http.Route;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Whether the server lives, and whether it can work. */
public final class HealthEndpoints {

    /** What a probe reads. */
    public record HealthForm(@JsonProperty("status") String status) {}

    private final Readiness readiness;

    public HealthEndpoints(Readiness readiness) {
        this.readiness = readiness;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/healthz",
                        Access.PROBE,
                        "The process lives",
                        HealthForm.class,
                        request -> Answer.ok(new HealthForm("UP"))),
                Route.get("/readyz", Access.PROBE, "The server can work", HealthForm.class, request -> {
                    readiness.check();
                    return Answer.ok(new HealthForm("READY"));
                }));
    }
}
