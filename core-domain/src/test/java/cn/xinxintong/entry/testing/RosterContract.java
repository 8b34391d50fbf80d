package cn.xinxintong.entry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.entry.Invitation;
import cn.xinxintong.entry.InvitationId;
import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.PayKind;
import cn.xinxintong.entry.Roster;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.entry.Terms;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.Fresh;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Roster} promises. */
public abstract class RosterContract {
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00.123Z");
    private static final Instant EVENING = Instant.parse("2026-06-01T12:00:00Z");

    /** The roster under test, asked for once a test. It may hold what other tests left. */
    protected abstract Roster store();

    /** Called before anything refers to the worker. */
    protected void known(WorkerId worker) {}

    /** Called before anything refers to the enterprise. */
    protected void known(EnterpriseId enterprise) {}

    /** Called before anything refers to the project, and after its enterprise was made known. */
    protected void known(ProjectId project, EnterpriseId enterprise) {}

    /** Called before anything refers to the team, and after its project was made known. */
    protected void known(TeamId team, ProjectId project) {}

    /** Called before a membership refers to the invitation, and after all that the invitation refers to was made known. */
    protected void known(Invitation invitation) {}

    @Test
    void keepsAMembership() {
        Roster roster = store();
        Membership membership = join(roster, worker(), site(), MORNING, Membership.STILL_THERE);

        assertThat(roster.membership(membership.worker(), membership.project(), EVENING))
                .contains(membership);
        assertThat(roster.of(membership.worker())).containsExactly(membership);
        assertThat(roster.of(membership.project(), EVENING)).containsExactly(membership);
    }

    @Test
    void holdsFromTheJoiningOnUntilTheLeaving() {
        Roster roster = store();
        Membership m = join(roster, worker(), site(), MORNING, EVENING);

        assertThat(roster.membership(m.worker(), m.project(), MORNING.minusMillis(1)))
                .isEmpty();
        assertThat(roster.membership(m.worker(), m.project(), MORNING)).contains(m);
        assertThat(roster.membership(m.worker(), m.project(), EVENING.minusMillis(1)))
                .contains(m);
        assertThat(roster.membership(m.worker(), m.project(), EVENING)).isEmpty();
        assertThat(roster.of(m.project(), MORNING)).containsExactly(m);
        assertThat(roster.of(m.project(), EVENING)).isEmpty();
    }

    @Test
    void addsOneMembershipAnInvitation() {
        Roster roster = store();
        Membership membership = membership(worker(), site(), MORNING, Membership.STILL_THERE);

        AtOnce.eightTimes(i -> {
            roster.join(membership);
            return i;
        });

        assertThat(roster.of(membership.worker())).containsExactly(membership);
    }

    @Test
    void keepsTheFirstMembershipOfAnInvitation() {
        Roster roster = store();
        Membership first = join(roster, worker(), site(), MORNING, Membership.STILL_THERE);

        roster.join(new Membership(
                first.worker(), first.project(), first.invitation(), first.terms(), EVENING, Membership.STILL_THERE));

        assertThat(roster.of(first.worker())).containsExactly(first);
    }

    @Test
    void keepsTheFirstMembershipOfWhoeverHasNotLeft() {
        Roster roster = store();
        WorkerId zhang = worker();
        Site tower = site();
        Membership first = join(roster, zhang, tower, MORNING, Membership.STILL_THERE);

        join(roster, zhang, tower, EVENING, Membership.STILL_THERE);

        assertThat(roster.of(zhang)).containsExactly(first);
    }

    @Test
    void addsOneOfManyMembershipsOfAWorkerInAProjectAtOnce() {
        Roster roster = store();
        WorkerId zhang = worker();
        Site tower = site();
        List<Membership> memberships = Stream.generate(() -> membership(zhang, tower, MORNING, Membership.STILL_THERE))
                .limit(8)
                .toList();

        AtOnce.eightTimes(i -> {
            roster.join(memberships.get(i));
            return i;
        });

        assertThat(roster.of(zhang)).hasSize(1).first().isIn(memberships);
    }

    @Test
    void keepsWorkersAndProjectsApart() {
        Roster roster = store();
        WorkerId zhang = worker();
        Site tower = site();
        Site bridge = site();
        Membership onTower = join(roster, zhang, tower, MORNING, Membership.STILL_THERE);
        Membership other = join(roster, worker(), tower, MORNING, Membership.STILL_THERE);

        assertThat(roster.membership(zhang, bridge.project(), EVENING)).isEmpty();
        assertThat(roster.of(bridge.project(), EVENING)).isEmpty();
        assertThat(roster.of(tower.project(), EVENING)).containsExactlyInAnyOrder(onTower, other);
        assertThat(roster.of(worker())).isEmpty();
    }

    @Test
    void listsPastAndPresentMembershipsNewestFirst() {
        Roster roster = store();
        WorkerId zhang = worker();
        Site tower = site();
        Membership past = join(roster, zhang, tower, MORNING, EVENING);
        Membership again = join(roster, zhang, tower, EVENING.plusSeconds(60), Membership.STILL_THERE);
        Membership elsewhere = join(roster, zhang, site(), EVENING, Membership.STILL_THERE);

        assertThat(roster.of(zhang)).containsExactly(again, elsewhere, past);
        assertThat(roster.membership(zhang, tower.project(), EVENING.plusSeconds(60)))
                .contains(again);
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

    private Membership join(Roster roster, WorkerId worker, Site site, Instant since, Instant until) {
        Membership membership = membership(worker, site, since, until);
        roster.join(membership);
        return membership;
    }

    private Membership membership(WorkerId worker, Site site, Instant since, Instant until) {
        Terms terms = new Terms(site.team(), "020", PayKind.MONTH, Money.parse("9000"));
        Invitation invitation = new Invitation(
                new InvitationId(UUID.randomUUID()),
                site.project(),
                site.enterprise(),
                worker,
                terms,
                since.minusSeconds(3600),
                since.plusSeconds(3600),
                Invitation.State.JOINED,
                "",
                4);
        known(invitation);
        return new Membership(worker, site.project(), invitation.id(), terms, since, until);
    }
}
