package cn.xinxintong.entry;

import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;

/**
 * An invitation to a project. Immutable: each step makes the next version.
 *
 * @param note why it was declined or revoked, in the person's own words; empty otherwise
 * @param version 1 when sent, one more with each step; who acts on an older one is told to look again
 */
public record Invitation(
        InvitationId id,
        ProjectId project,
        EnterpriseId enterprise,
        WorkerId worker,
        Terms terms,
        Instant sentAt,
        Instant expiresAt,
        State state,
        String note,
        int version) {

    /** Where the invitation stands. */
    public enum State {
        SENT,
        VIEWED,
        /** The consents are given; a face or the officer must still show that it is he. */
        AWAITING_PRESENCE,
        JOINED,
        DECLINED,
        EXPIRED,
        REVOKED;

        /** True as long as the worker may still join. */
        public boolean isOpen() {
            return this == SENT || this == VIEWED || this == AWAITING_PRESENCE;
        }
    }

    /** Where it stands at that instant: an open one expires by itself. */
    public State stateAt(Instant now) {
        return state.isOpen() && !now.isBefore(expiresAt) ? State.EXPIRED : state;
    }

    Invitation step(State next) {
        return step(next, note);
    }

    Invitation step(State next, String why) {
        return new Invitation(id, project, enterprise, worker, terms, sentAt, expiresAt, next, why, version + 1);
    }

    @Override
    public String toString() {
        return "Invitation[" + id + ", " + state + ", version " + version + "]";
    }
}
