package cn.xinxintong.entry.testing;

import cn.xinxintong.entry.Invitation;
import cn.xinxintong.entry.InvitationId;
import cn.xinxintong.entry.InvitationStore;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Keeps invitations in memory. */
public final class InMemoryInvitationStore implements InvitationStore {
    private final Map<InvitationId, Invitation> invitations = new LinkedHashMap<>();

    @Override
    public synchronized void add(Invitation invitation) {
        invitations.put(invitation.id(), invitation);
    }

    @Override
    public synchronized boolean replace(Invitation next) {
        Invitation kept = invitations.get(next.id());
        if (kept == null || kept.version() != next.version() - 1) return false;
        invitations.put(next.id(), next);
        return true;
    }

    @Override
    public synchronized Optional<Invitation> find(InvitationId id) {
        return Optional.ofNullable(invitations.get(id));
    }

    @Override
    public synchronized List<Invitation> of(WorkerId worker) {
        return newestFirst(i -> i.worker().equals(worker));
    }

    @Override
    public synchronized List<Invitation> of(ProjectId project) {
        return newestFirst(i -> i.project().equals(project));
    }

    private List<Invitation> newestFirst(Predicate<Invitation> wanted) {
        return invitations.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Invitation::sentAt).reversed())
                .toList();
    }
}
