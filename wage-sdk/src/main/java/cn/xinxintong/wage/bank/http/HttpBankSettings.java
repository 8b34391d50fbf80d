package cn.xinxintong.wage.bank.http;

import java.time.Duration;

/**
 * Where a bank is, and how long it is waited for.
 *
 * @param address scheme, host and port, and a path before {@code /v1} if there is one: {@code https://bank.example}
 * @param connectTimeout for the connection to be made
 * @param readTimeout between two bytes of the answer
 * @param callTimeout for the whole call
 * @param longestAnswer in bytes; a longer one is none
 */
public record HttpBankSettings(
        String address, Duration connectTimeout, Duration readTimeout, Duration callTimeout, int longestAnswer) {
    private static final int FOUR_MEBIBYTES = 4 << 20;

    /** @throws IllegalArgumentException if a time or the length is not positive: no call may be endless */
    public HttpBankSettings {
        if (isNone(connectTimeout) || isNone(readTimeout) || isNone(callTimeout)) {
            throw new IllegalArgumentException("a time-out is not positive");
        }
        if (longestAnswer < 1) throw new IllegalArgumentException("longestAnswer is not positive");
    }

    private static boolean isNone(Duration time) {
        return time.isZero() || time.isNegative();
    }

    /** Five seconds to connect, fifteen to read, thirty in all, and answers of at most 4 MiB. */
    public static HttpBankSettings of(String address) {
        return new HttpBankSettings(
                address, Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30), FOUR_MEBIBYTES);
    }

    public HttpBankSettings withTimeouts(Duration connect, Duration read, Duration call) {
        return new HttpBankSettings(address, connect, read, call, longestAnswer);
    }

    public HttpBankSettings withLongestAnswer(int bytes) {
        return new HttpBankSettings(address, connectTimeout, readTimeout, callTimeout, bytes);
    }
}
