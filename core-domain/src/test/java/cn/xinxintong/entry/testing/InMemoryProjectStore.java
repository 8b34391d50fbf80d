package cn.xinxintong.entry.testing;

import cn.xinxintong.entry.Enterprise;
import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.ProjectStore;
import cn.xinxintong.entry.Team;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps enterprises, projects and teams in memory. */
public final class InMemoryProjectStore implements ProjectStore {
    private final Map<EnterpriseId, Enterprise> enterprises = new LinkedHashMap<>();
    private final Map<ProjectId, Project> projects = new LinkedHashMap<>();
    private final Map<TeamId, Team> teams = new LinkedHashMap<>();

    @Override
    public synchronized void add(Enterprise enterprise) {
        enterprises.put(enterprise.id(), enterprise);
    }

    @Override
    public synchronized Optional<Enterprise> enterprise(EnterpriseId id) {
        return Optional.ofNullable(enterprises.get(id));
    }

    @Override
    public synchronized void add(Project project) {
        projects.put(project.id(), project);
    }

    @Override
    public synchronized void update(Project project) {
        projects.replace(project.id(), project);
    }

    @Override
    public synchronized Optional<Project> project(ProjectId id) {
        return Optional.ofNullable(projects.get(id));
    }

    @Override
    public synchronized List<Project> of(EnterpriseId enterprise) {
        return projects.values().stream()
                .filter(p -> p.enterprise().equals(enterprise))
                .sorted(Comparator.comparing(Project::name))
                .toList();
    }

    @Override
    public synchronized void add(Team team) {
        teams.put(team.id(), team);
    }

    @Override
    public synchronized Optional<Team> team(TeamId id) {
        return Optional.ofNullable(teams.get(id));
    }

    @Override
    public synchronized List<Team> teamsOf(ProjectId project) {
        return teams.values().stream().filter(t -> t.project().equals(project)).toList();
    }
}
