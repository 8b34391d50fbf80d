package cn.xinxintong.auth;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes that an officer hands over on paper: eight digits, so that they can be read out and typed on any phone. */
final class OneTimeCodes {
    private final SecureRandom random;

    OneTimeCodes(SecureRandom random) {
        this.random = random;
    }

    String next() {
        return String.format(Locale.ROOT, "%08d", random.nextInt(100_000_000));
    }
}
