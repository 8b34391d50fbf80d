package cn.xinxintong.auth.client;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How patient the client is, and whom it trusts.
 *
 * @param connect how long a connection may take to be made
 * @param answer how long the platform may be silent
 * @param whole how long a request may take in all, tries and pauses together
 * @param tries how often at most a request that is harmless twice is sent, at least 1
 * @param pause before the second try; twice as long before each later one
 * @param longestPause how long at most is waited where the platform says when to come back; with a longer time the caller gets
 *     the platform's answer
 * @param renewAhead how long before its end a token is renewed
 * @param pins the public keys of which one must be in the platform's chain of certificates, {@code sha256/} and the digest in
 *     Base64 (RFC 7469, 2.4); none: whom the device trusts is trusted. Pin a second key that lies in reserve, or an app that
 *     cannot be updated loses the platform with the first
 */
public record ClientSettings(
        Duration connect,
        Duration answer,
        Duration whole,
        int tries,
        Duration pause,
        Duration longestPause,
        Duration renewAhead,
        List<String> pins) {

    private static final Pattern PIN = Pattern.compile("sha256/[A-Za-z0-9+/]{43}=");

    /** @throws IllegalArgumentException if nothing could ever be sent, or a pin is none */
    public ClientSettings {
        if (tries < 1) throw new IllegalArgumentException("tries is below 1");
        if (whole.isZero() || whole.isNegative()) throw new IllegalArgumentException("whole is not positive");
        pins = List.copyOf(pins);
        if (!pins.stream().allMatch(pin -> PIN.matcher(pin).matches())) {
            throw new IllegalArgumentException("a pin is sha256/ and 32 bytes in Base64");
        }
    }

    /** 10 s to connect, 30 s of silence, 40 s in all; three tries; a token is renewed in its last 7 days; no pins. */
    public static ClientSettings defaults() {
        return new ClientSettings(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(40),
                3,
                Duration.ofMillis(300),
                Duration.ofSeconds(5),
                Duration.ofDays(7),
                List.of());
    }

    public ClientSettings withTimeouts(Duration connect, Duration answer, Duration whole) {
        return new ClientSettings(connect, answer, whole, tries, pause, longestPause, renewAhead, pins);
    }

    public ClientSettings withTries(int tries, Duration pause, Duration longestPause) {
        return new ClientSettings(connect, answer, whole, tries, pause, longestPause, renewAhead, pins);
    }

    public ClientSettings withRenewAhead(Duration renewAhead) {
        return new ClientSettings(connect, answer, whole, tries, pause, longestPause, renewAhead, pins);
    }

    public ClientSettings withPins(List<String> pins) {
        return new ClientSettings(connect, answer, whole, tries, pause, longestPause, renewAhead, pins);
    }
}
