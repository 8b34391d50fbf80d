package cn.xinxintong.entry;

import static cn.xinxintong.testing.People.ALIM;
import static cn.xinxintong.testing.People.BRIDGE;
import static cn.xinxintong.testing.People.BUILDERS;
import static cn.xinxintong.testing.People.TOWER;
import static cn.xinxintong.testing.People.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.entry.Invitation.State;
import cn.xinxintong.entry.testing.InMemoryInvitationStore;
import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InMemoryEntryStoresTest {
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-06-01T10:00:00Z");
    private static final Terms TERMS = new Terms(new TeamId(new UUID(4, 1)), "钢筋工", PayKind.DAY, Money.parse("320"));

    private final InMemoryInvitationStore invitations = new InMemoryInvitationStore();
    private final InMemoryRoster roster = new InMemoryRoster();

    @Test
    void ofTwoStepsFromOneVersionTheFirstWins() {
        Invitation sent = sent(1, ZHANG, MORNING);
        invitations.add(sent);

        assertThat(invitations.replace(sent.step(State.DECLINED))).isTrue();
        assertThat(invitations.replace(sent.step(State.REVOKED))).isFalse();
        assertThat(invitations.find(sent.id())).contains(sent.step(State.DECLINED));
    }

    @Test
    void whatIsNotKeptIsNotReplaced() {
        Invitation unknown = sent(1, ZHANG, MORNING);

        assertThat(invitations.replace(unknown.step(State.VIEWED))).isFalse();
        assertThat(invitations.find(unknown.id())).isEmpty();
    }

    @Test
    void invitationsComeNewestFirstAndToTheirOwnOnly() {
        Invitation older = sent(1, ZHANG, MORNING);
        Invitation newer = sent(2, ZHANG, EVENING);
        Invitation others = sent(3, ALIM, MORNING);
        invitations.add(older);
        invitations.add(newer);
        invitations.add(others);

        assertThat(invitations.of(ZHANG)).containsExactly(newer, older);
        assertThat(invitations.of(TOWER)).first().isEqualTo(newer);
        assertThat(invitations.of(BRIDGE)).isEmpty();
    }

    @Test
    void oneInvitationMakesOneMembership() {
        Membership first = membership(1, MORNING, Membership.STILL_THERE);
        roster.join(first);
        roster.join(membership(1, EVENING, Membership.STILL_THERE));

        assertThat(roster.of(ZHANG)).containsExactly(first);
    }

    @Test
    void whoHasLeftIsAMemberOfThePastOnly() {
        roster.join(membership(1, MORNING, EVENING));

        assertThat(roster.membership(ZHANG, TOWER, EVENING.minusMillis(1))).isPresent();
        assertThat(roster.membership(ZHANG, TOWER, EVENING)).isEmpty();
        assertThat(roster.of(TOWER, EVENING)).isEmpty();
        assertThat(roster.of(ZHANG)).hasSize(1);
    }

    private static Invitation sent(int number, WorkerId worker, Instant at) {
        InvitationId id = new InvitationId(new UUID(6, number));
        Instant expiresAt = at.plusSeconds(604_800);
        return new Invitation(id, TOWER, BUILDERS, worker, TERMS, at, expiresAt, State.SENT, "", 1);
    }

    private static Membership membership(int invitation, Instant since, Instant until) {
        return new Membership(ZHANG, TOWER, new InvitationId(new UUID(6, invitation)), TERMS, since, until);
    }
}
