package cn.xinxintong.auth.sms;

import java.time.Instant;

/**
 * A code as it is kept.
 *
 * @param hash of the code, keyed, in hexadecimal
 * @param endsAt from then on it is not good any more
 * @param tries that were counted
 */
public record SmsCode(String hash, Instant endsAt, int tries) {
    @Override
    public String toString() {
        return "SmsCode[*]";
    }
}
