package cn.xinxintong.entry;

import cn.xinxintong.entry.testing.InMemoryInvitationStore;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.util.List;
import java.util.Optional;

/** Lets something else happen between the reading of an invitation and its next replacement. */
final class RacingInvitationStore implements InvitationStore {
    private final InMemoryInvitationStore kept = new InMemoryInvitationStore();
    private Optional<Runnable> meanwhile = Optional.empty();

    /** Once, just before the next replacement. */
    void meanwhile(Runnable event) {
        meanwhile = Optional.of(event);
    }

    @Override
    public boolean replace(Invitation next) {
        Optional<Runnable> event = meanwhile;
        meanwhile = Optional.empty();
        event.ifPresent(Runnable::run);
        return kept.replace(next);
    }

    @Override
    public void add(Invitation invitation) {
        kept.add(invitation);
    }

    @Override
    public Optional<Invitation> find(InvitationId id) {
        return kept.find(id);
    }

    @Override
    public List<Invitation> of(WorkerId worker) {
        return kept.of(worker);
    }

    @Override
    public List<Invitation> of(ProjectId project) {
        return kept.of(project);
    }
}
