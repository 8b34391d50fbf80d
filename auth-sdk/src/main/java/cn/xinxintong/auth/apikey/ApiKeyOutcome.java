package cn.xinxintong.auth.apikey;

/** What came of asking for a key. */
public sealed interface ApiKeyOutcome {

    /**
     * It is made.
     *
     * @param text the only copy: it is not kept
     */
    record Issued(String text, ApiKey key) implements ApiKeyOutcome {
        @Override
        public String toString() {
            return "Issued[" + key.id() + "]";
        }
    }

    /** It is not. */
    record Refused(Reason reason) implements ApiKeyOutcome {}

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        /** One of the projects is not the enterprise's, or does not exist: which of them is not told. */
        PROJECT_NOT_FOUND,
        /** It would have ended already, or only after more than two years. */
        KEY_TERM_UNFIT
    }
}
