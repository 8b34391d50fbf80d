package cn.xinxintong.attendance.appeal;

/** What came of a word about an appeal. */
public sealed interface AppealDecision {

    /** It is kept. */
    record Kept(Appeal appeal) implements AppealDecision {}

    /** It is not. */
    record Refused(Reason reason) implements AppealDecision {}

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        APPEAL_NOT_FOUND,
        /** He was never a member of the project. */
        PROJECT_NOT_FOUND,
        /** An appeal about that day waits for a decision. */
        APPEAL_OPEN,
        DAY_TO_COME,
        DAY_TOO_OLD,
        /** He had left the project before that day. */
        DAY_AFTER_EXIT,
        /** They are not a coming and a going in turn; or there are none, or some, where the cause wants it otherwise. */
        ROWS_NOT_PAIRED,
        /** One of them is on another day, to come, or too long after its coming. */
        ROWS_NOT_OF_THE_DAY,
        TOO_MANY_ROWS_ASKED,
        TOO_MANY_ATTACHMENTS,
        TOO_MANY_APPEALS,
        ATTACHMENT_TOO_LARGE,
        /** Somebody else's word came first, or it was withdrawn. */
        APPEAL_SETTLED,
        /** Something was said since the version that was looked at. */
        APPEAL_CHANGED,
        /** The enterprise was silent for too long: the officer decides. */
        APPEAL_WITH_OFFICER,
        /** The enterprise has still time to decide. */
        APPEAL_WITH_ENTERPRISE
    }
}
