package cn.xinxintong.auth.sms;

/** What a code that was shown is worth. */
public sealed interface CodeCheck {

    /** It was sent to that number, for that purpose, and is used up now. */
    record Right() implements CodeCheck {}

    /**
     * It is not.
     *
     * @param triesLeft with the code that was sent; 0 where that is not the point
     */
    record Refused(Reason reason, int triesLeft) implements CodeCheck {}

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        CODE_WRONG,
        /** There is none, or it is too old, used, or was tried too often. */
        CODE_EXPIRED
    }
}
