package cn.xinxintong.attendance.punch;

import cn.xinxintong.identity.ProjectId;
import java.util.Optional;

/** Knows what projects lay down. Thread-safe; never returns null. */
@FunctionalInterface
public interface SiteRules {

    /** The project's rules; empty if there is no such project. */
    Optional<Site> site(ProjectId project);
}
