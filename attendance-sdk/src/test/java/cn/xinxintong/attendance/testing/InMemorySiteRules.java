package cn.xinxintong.attendance.testing;

import cn.xinxintong.attendance.punch.Site;
import cn.xinxintong.attendance.punch.SiteRules;
import cn.xinxintong.identity.ProjectId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what projects lay down in memory. */
public final class InMemorySiteRules implements SiteRules {
    private final Map<ProjectId, Site> sites = new ConcurrentHashMap<>();

    /** Lays down the rules of the project anew. */
    public void put(Site site) {
        sites.put(site.project(), site);
    }

    @Override
    public Optional<Site> site(ProjectId project) {
        return Optional.ofNullable(sites.get(project));
    }
}
