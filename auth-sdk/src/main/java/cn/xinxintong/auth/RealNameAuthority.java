package cn.xinxintong.auth;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.PersonName;

/** An authority that knows which name belongs to which number. Thread-safe. */
@FunctionalInterface
public interface RealNameAuthority {

    Answer ask(IdentityNumber number, PersonName name);

    /** What it says. */
    enum Answer {
        MATCH,
        MISMATCH,
        /** It is not connected, or does not answer now. */
        UNAVAILABLE
    }

    /** No authority is connected: the officer's road is the one that is left. */
    static RealNameAuthority none() {
        return (number, name) -> Answer.UNAVAILABLE;
    }
}
