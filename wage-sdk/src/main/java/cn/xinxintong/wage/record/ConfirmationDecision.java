package cn.xinxintong.wage.record;

/** What became of a worker's word about a wage. */
public sealed interface ConfirmationDecision {

    /** It stands, or stood already. */
    record Kept(Wage wage, Confirmation confirmation) implements ConfirmationDecision {}

    /** It does not, and nothing changed. */
    record Refused(Reason reason) implements ConfirmationDecision {}

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        WAGE_NOT_FOUND,
        /** It has not come, or did not stay: there is nothing yet to say of it. */
        WAGE_NOT_PAID,
        /** He said something else before. */
        WAGE_ANSWERED,
        /** The time for it is over. Whoever says nothing has waived nothing: he can still complain. */
        CONFIRMATION_CLOSED
    }
}
