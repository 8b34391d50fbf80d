package cn.xinxintong.entry;

/** What came of a step of an invitation. */
public sealed interface EntryDecision {

    /** Sent, viewed, declined or revoked. */
    record Stepped(Invitation invitation) implements EntryDecision {}

    /** The consents are recorded; a face or the officer must show that it is he. */
    record AwaitingPresence(Invitation invitation) implements EntryDecision {}

    /** He is a member. */
    record Joined(Membership membership) implements EntryDecision {}

    /** Nothing changed. */
    record Refused(Reason reason) implements EntryDecision {}

    /** Why nothing changed. Names are wire codes: never reused. */
    enum Reason {
        /** No such invitation, or somebody else's. */
        INVITATION_NOT_FOUND,
        INVITATION_EXPIRED,
        INVITATION_REVOKED,
        INVITATION_DECLINED,
        /** Already a member by this invitation. */
        INVITATION_USED,
        /** The consents come first, or one of them was withdrawn. */
        CONSENTS_NOT_GIVEN,
        /** Another step came first: look at the invitation again. */
        INVITATION_CHANGED,
        WAGE_CARD_CONSENT_MISSING,
        REAL_NAME_CONSENT_MISSING,
        /** The text has a newer version, to be read and agreed to. */
        CONSENT_OUTDATED,
        REAL_NAME_NOT_VERIFIED,
        UNDER_AGE,
        PROJECT_CLOSED,
        ALREADY_MEMBER,
        /** Nobody with that number has been collected by a labour officer. */
        WORKER_UNKNOWN,
        /** The number belongs to somebody with another name. */
        NAME_MISMATCH,
        TEAM_NOT_FOUND,
        /** The officer does not belong to this project. */
        OFFICER_NOT_OF_PROJECT,
        /** No consent to use the face; the officer's road is open. */
        FACE_CONSENT_MISSING,
        FACE_NOT_MATCHED,
        /** The platform has no model to compare faces with; the officer's road is open. */
        MODEL_MISSING
    }
}
