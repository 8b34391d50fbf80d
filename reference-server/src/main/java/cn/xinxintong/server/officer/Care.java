package cn.xinxintong.server.officer;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.Credential;
import cn.xinxintong.auth.staff.StaffAccount;
import cn.xinxintong.entry.Invitation;
import cn.xinxintong.entry.InvitationStore;
import cn.xinxintong.entry.Roster;
import cn.xinxintong.identity.ProjectId;
import java.util.List;
import java.util.stream.Stream;

/** Which officer a worker is in the care of. Thread-safe. */
public final class Care {
    private final Roster roster;
    private final InvitationStore invitations;

    public Care(Roster roster, InvitationStore invitations) {
        this.roster = roster;
        this.invitations = invitations;
    }

    /** A worker of the officer's projects, or one who belongs to none yet and has never chosen a password. */
    public boolean holds(StaffAccount officer, Account account) {
        List<ProjectId> worked =
                roster.of(account.worker()).stream().map(m -> m.project()).toList();
        boolean isNew = worked.isEmpty() && account.credential() instanceof Credential.Initial;
        Stream<ProjectId> invited = invitations.of(account.worker()).stream().map(Invitation::project);
        return isNew || Stream.concat(worked.stream(), invited).anyMatch(officer.projects()::contains);
    }
}
