package cn.xinxintong.server.entry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.entry.Invitation;
import cn.xinxintong.entry.InvitationId;
import cn.xinxintong.entry.InvitationStore;
import cn.xinxintong.entry.PayKind;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.entry.Terms;
import cn.xinxintong.entry.testing.InvitationStoreContract;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.Dump;
import cn.xinxintong.server.testing.Known;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SqlInvitationStoreTest extends InvitationStoreContract {
    private static final Stores STORES = TestDatabase.fresh();
    private static final Known KNOWN = new Known(STORES);
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Override
    protected InvitationStore store() {
        return STORES.invitations;
    }

    @Override
    protected void known(WorkerId worker) {
        KNOWN.worker(worker);
    }

    @Override
    protected void known(EnterpriseId enterprise) {
        KNOWN.enterprise(enterprise);
    }

    @Override
    protected void known(ProjectId project, EnterpriseId enterprise) {
        KNOWN.project(project, enterprise);
    }

    @Override
    protected void known(TeamId team, ProjectId project) {
        KNOWN.team(team, project);
    }

    @Test
    void nobodyWithoutTheKeyReadsTheNote() {
        TeamId team = new TeamId(UUID.randomUUID());
        KNOWN.team(team, People.TOWER);
        Invitation sent = invitation(team, Invitation.State.SENT, "带上身份证", 1);
        STORES.invitations.add(sent);
        STORES.invitations.replace(new Invitation(
                sent.id(),
                sent.project(),
                sent.enterprise(),
                sent.worker(),
                sent.terms(),
                sent.sentAt(),
                sent.expiresAt(),
                Invitation.State.DECLINED,
                "母亲住院",
                2));

        assertThat(Dump.of(STORES.database))
                .contains(sent.id().toString())
                .doesNotContain("带上身份证")
                .doesNotContain("母亲住院");
    }

    private static Invitation invitation(TeamId team, Invitation.State state, String note, int version) {
        return new Invitation(
                new InvitationId(UUID.randomUUID()),
                People.TOWER,
                People.BUILDERS,
                People.ZHANG,
                new Terms(team, "020", PayKind.DAY, Money.parse("280")),
                NOW,
                NOW.plusSeconds(86_400),
                state,
                note,
                version);
    }
}
