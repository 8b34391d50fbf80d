package cn.xinxintong.server.enterprise;

import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.ProjectStore;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.http.Caller;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;

/** The projects of the enterprise whose staff asks; another's is not found. */
public final class OwnProjects {
    private final ProjectStore projects;

    public OwnProjects(ProjectStore projects) {
        this.projects = projects;
    }

    /** The project in the path. */
    public Project in(Request request) {
        ProjectId id = request.pathId("id", ProjectId::new);
        return projects.project(id)
                .filter(p -> p.enterprise().equals(enterprise(request)))
                .orElseThrow(() -> Refusal.of(ProblemCode.PROJECT_NOT_FOUND));
    }

    /** The project in the path, also for a key that is bound to it; one that it is not bound to is not found. */
    public Project forGates(Request request) {
        if (!(request.caller() instanceof Caller.KeyCaller gate)) return in(request);
        ProjectId id = request.pathId("id", ProjectId::new);
        return projects.project(id)
                .filter(p -> gate.key().projects().contains(id))
                .filter(p -> p.enterprise().equals(gate.key().enterprise()))
                .orElseThrow(() -> Refusal.of(ProblemCode.PROJECT_NOT_FOUND));
    }

    /** Whose staff asks. */
    public static EnterpriseId enterprise(Request request) {
        return request.staff().enterprises().stream().findFirst().orElseThrow();
    }
}
