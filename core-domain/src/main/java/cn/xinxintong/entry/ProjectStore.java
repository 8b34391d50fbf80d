package cn.xinxintong.entry;

import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import java.util.List;
import java.util.Optional;

/** Keeps enterprises, projects and teams. Thread-safe; never returns null. */
public interface ProjectStore {

    void add(Enterprise enterprise);

    Optional<Enterprise> enterprise(EnterpriseId id);

    void add(Project project);

    /** Replaces name, address, region and state. */
    void update(Project project);

    Optional<Project> project(ProjectId id);

    /** The enterprise's projects, by name. */
    List<Project> of(EnterpriseId enterprise);

    void add(Team team);

    Optional<Team> team(TeamId id);

    /** The project's teams, the first one made first. */
    List<Team> teamsOf(ProjectId project);
}
