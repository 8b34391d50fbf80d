package cn.xinxintong.entry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.entry.Invitation;
import cn.xinxintong.entry.Invitation.State;
import cn.xinxintong.entry.InvitationId;
import cn.xinxintong.entry.InvitationStore;
import cn.xinxintong.entry.PayKind;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.entry.Terms;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.Fresh;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link InvitationStore} promises. */
public abstract class InvitationStoreContract {
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00.123Z");

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract InvitationStore store();

    /** Called before anything refers to the worker. */
    protected void known(WorkerId worker) {}

    /** Called before anything refers to the enterprise. */
    protected void known(EnterpriseId enterprise) {}

    /** Called before anything refers to the project, and after its enterprise was made known. */
    protected void known(ProjectId project, EnterpriseId enterprise) {}

    /** Called before anything refers to the team, and after its project was made known. */
    protected void known(TeamId team, ProjectId project) {}

    @Test
    void keepsAnInvitationAsItWasSent() {
        InvitationStore store = store();
        Invitation invitation = add(store, worker(), site(), MORNING);

        assertThat(store.find(invitation.id())).contains(invitation);
        assertThat(store.find(new InvitationId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void replacesTheVersionBefore() {
        InvitationStore store = store();
        Invitation sent = add(store, worker(), site(), MORNING);
        Invitation viewed = next(sent, State.VIEWED, "");
        Invitation declined = next(viewed, State.DECLINED, "家里有事");

        assertThat(store.replace(viewed)).isTrue();
        assertThat(store.find(sent.id())).contains(viewed);
        assertThat(store.replace(declined)).isTrue();
        assertThat(store.find(sent.id())).contains(declined);
    }

    @Test
    void replacesNothingButTheVersionBefore() {
        InvitationStore store = store();
        Invitation sent = add(store, worker(), site(), MORNING);
        Invitation viewed = next(sent, State.VIEWED, "");
        store.replace(viewed);

        assertThat(store.replace(next(sent, State.REVOKED, ""))).isFalse();
        assertThat(store.replace(next(next(viewed, State.AWAITING_PRESENCE, ""), State.JOINED, "")))
                .isFalse();
        assertThat(store.find(sent.id())).contains(viewed);
    }

    @Test
    void replacesNothingThatWasNeverSent() {
        InvitationStore store = store();
        Invitation never = invitation(worker(), site(), MORNING);

        assertThat(store.replace(next(never, State.VIEWED, ""))).isFalse();
        assertThat(store.find(never.id())).isEmpty();
    }

    @Test
    void letsOneOfManyStepsAtOnceWin() {
        InvitationStore store = store();
        Invitation sent = add(store, worker(), site(), MORNING);

        var won = AtOnce.eightTimes(i -> store.replace(next(sent, State.DECLINED, "no. " + i)));

        assertThat(won).containsOnlyOnce(true);
        assertThat(store.find(sent.id()).orElseThrow().note()).isEqualTo("no. " + won.indexOf(true));
    }

    @Test
    void listsTheInvitationsOfOneWorkerNewestFirst() {
        InvitationStore store = store();
        WorkerId zhang = worker();
        Site tower = site();
        Site bridge = site();
        Invitation middle = add(store, zhang, tower, MORNING.plusSeconds(60));
        Invitation first = add(store, zhang, bridge, MORNING);
        Invitation last = add(store, zhang, tower, MORNING.plusSeconds(120));
        add(store, worker(), tower, MORNING);

        assertThat(store.of(zhang)).containsExactly(last, middle, first);
        assertThat(store.of(worker())).isEmpty();
    }

    @Test
    void listsTheInvitationsOfOneProjectNewestFirst() {
        InvitationStore store = store();
        Site tower = site();
        Invitation first = add(store, worker(), tower, MORNING);
        Invitation last = add(store, worker(), tower, MORNING.plusSeconds(60));
        add(store, worker(), site(), MORNING);

        assertThat(store.of(tower.project())).containsExactly(last, first);
        assertThat(store.of(site().project())).isEmpty();
    }

    private record Site(EnterpriseId enterprise, ProjectId project, TeamId team) {}

    private Site site() {
        Site site = new Site(Fresh.enterprise(), Fresh.project(), new TeamId(UUID.randomUUID()));
        known(site.enterprise());
        known(site.project(), site.enterprise());
        known(site.team(), site.project());
        return site;
    }

    private WorkerId worker() {
        WorkerId worker = Fresh.worker();
        known(worker);
        return worker;
    }

    private static Invitation add(InvitationStore store, WorkerId worker, Site site, Instant sentAt) {
        Invitation invitation = invitation(worker, site, sentAt);
        store.add(invitation);
        return invitation;
    }

    private static Invitation invitation(WorkerId worker, Site site, Instant sentAt) {
        Terms terms = new Terms(site.team(), "020", PayKind.DAY, Money.parse("350.50"));
        return new Invitation(
                new InvitationId(UUID.randomUUID()),
                site.project(),
                site.enterprise(),
                worker,
                terms,
                sentAt,
                sentAt.plusSeconds(7 * 86_400),
                State.SENT,
                "",
                1);
    }

    private static Invitation next(Invitation i, State state, String note) {
        return new Invitation(
                i.id(),
                i.project(),
                i.enterprise(),
                i.worker(),
                i.terms(),
                i.sentAt(),
                i.expiresAt(),
                state,
                note,
                i.version() + 1);
    }
}
