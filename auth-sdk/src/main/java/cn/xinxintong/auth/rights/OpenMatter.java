package cn.xinxintong.auth.rights;

/** What a worker would lose sight of if he closed his account now. Names are wire codes: never reused. */
public enum OpenMatter {
    /** He is on a project: gates do not know him any more, and his days are not written down. */
    MEMBER_OF_PROJECT,
    /** A line of a payroll waits for his signature: without it, it is not paid. */
    LINE_TO_SIGN,
    /** A wage has not arrived yet: it still goes to his card, but nobody can tell him. */
    WAGE_PENDING,
    /** A wage came back from the bank or failed: it is paid again only to a card that takes it. */
    WAGE_RETURNED
}
