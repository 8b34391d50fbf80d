package cn.xinxintong.auth;

/** What an account's password is. Hashes are PHC strings, and never shown. */
public sealed interface Credential {

    String passwordHash();

    /** The last six of the identity number: opens a session that can only change it, with the one-time code on paper. */
    record Initial(String passwordHash, String oneTimeCodeHash) implements Credential {
        @Override
        public String toString() {
            return "Initial[*]";
        }
    }

    /** A password that the worker chose. */
    record Own(String passwordHash) implements Credential {
        @Override
        public String toString() {
            return "Own[*]";
        }
    }
}
