package cn.xinxintong.auth.sms;

import java.time.Instant;
import java.util.Optional;

/** Keeps at most one code a key. Thread-safe, across processes too; never returns null. */
public interface SmsCodeStore {

    /**
     * Keeps the code in the place of an earlier one.
     *
     * @param key a blind index in hexadecimal
     */
    void put(String key, SmsCode code);

    /**
     * Counts one more try, and gives the code with that try counted. Empty, and nothing changes, if there is none, or it ended
     * at {@code now} or before, or it has borne {@code most} tries.
     */
    Optional<SmsCode> count(String key, Instant now, int most);

    /** Takes the code away; false if it is not there any more, so that one is used once. */
    boolean take(String key, SmsCode code);
}
