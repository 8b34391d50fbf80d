package cn.xinxintong.entry.testing;

import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.Roster;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps memberships in memory. */
public final class InMemoryRoster implements Roster {
    private final List<Membership> memberships = new ArrayList<>();

    @Override
    public synchronized void join(Membership membership) {
        boolean known = memberships.stream()
                .anyMatch(m -> m.invitation().equals(membership.invitation()) || areBothOpen(m, membership));
        if (!known) memberships.add(membership);
    }

    private static boolean areBothOpen(Membership one, Membership other) {
        return one.worker().equals(other.worker())
                && one.project().equals(other.project())
                && one.until().equals(Membership.STILL_THERE)
                && other.until().equals(Membership.STILL_THERE);
    }

    @Override
    public synchronized Optional<Membership> membership(WorkerId worker, ProjectId project, Instant at) {
        return of(worker).stream()
                .filter(m -> m.project().equals(project) && m.holdsAt(at))
                .findFirst();
    }

    @Override
    public synchronized List<Membership> of(WorkerId worker) {
        return memberships.stream()
                .filter(m -> m.worker().equals(worker))
                .sorted(Comparator.comparing(Membership::since).reversed())
                .toList();
    }

    @Override
    public synchronized List<Membership> of(ProjectId project, Instant at) {
        return memberships.stream()
                .filter(m -> m.project().equals(project) && m.holdsAt(at))
                .toList();
    }
}
