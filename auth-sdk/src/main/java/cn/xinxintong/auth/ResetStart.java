package cn.xinxintong.auth;

/** What came of asking for a reset. */
public sealed interface ResetStart {

    /**
     * He may choose a new password.
     *
     * @param token shows that he may, for a quarter of an hour and once
     */
    record Begun(String token) implements ResetStart {
        @Override
        public String toString() {
            return "Begun[*]";
        }
    }

    /** Login and code do not belong together, or too many tries were wrong. */
    record NotBegun(PasswordOutcome.Refused why) implements ResetStart {}

    /** It was not his face, or it could not be told. */
    record FaceNotShown(FaceProof.Refused why) implements ResetStart {}
}
