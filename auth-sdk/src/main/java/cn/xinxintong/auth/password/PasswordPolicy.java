package cn.xinxintong.auth.password;

import cn.xinxintong.identity.IdentityNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password that somebody chooses must be: 8 to 16 characters without blanks, of two kinds at least (digits, letters,
 * others), not made of the identity number's end or the mobile number, not a common one. Immutable.
 */
public final class PasswordPolicy {
    public static final int SHORTEST = 8;
    public static final int LONGEST = 16;

    private final Set<String> common;

    public PasswordPolicy() {
        this.common = readCommon();
    }

    /**
     * The first fault of a new password; empty if it has none. It is judged in the form that is hashed (NFKC), in which
     * full-width characters are plain ones. That it differs from the old one is checked by hash, elsewhere.
     *
     * @param mobile the bound mobile number, empty if there is none
     */
    public Optional<PasswordFault> fault(String typed, IdentityNumber number, String mobile) {
        String password = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return Optional.of(PasswordFault.PASSWORD_TOO_SHORT);
        if (length > LONGEST) return Optional.of(PasswordFault.PASSWORD_TOO_LONG);
        if (password.codePoints().anyMatch(PasswordPolicy::isBlankOrHidden)) {
            return Optional.of(PasswordFault.PASSWORD_HAS_BLANKS);
        }
        String plain = password.toUpperCase(Locale.ROOT);
        if (number.text().endsWith(plain) || plain.contains(number.lastSix())) {
            return Optional.of(PasswordFault.PASSWORD_IS_IDENTITY_TAIL);
        }
        if (!mobile.isEmpty() && plain.contains(mobile)) return Optional.of(PasswordFault.PASSWORD_IS_MOBILE);
        if (kinds(password) < 2) return Optional.of(PasswordFault.PASSWORD_TOO_SIMPLE);
        if (common.contains(plain)) return Optional.of(PasswordFault.PASSWORD_IS_COMMON);
        return Optional.empty();
    }

    private static boolean isBlankOrHidden(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE;
    }

    private static long kinds(String password) {
        return password.codePoints()
                .map(c -> c >= '0' && c <= '9' ? 0 : Character.isLetter(c) ? 1 : 2)
                .distinct()
                .count();
    }

    private static Set<String> readCommon() {
        InputStream resource = PasswordPolicy.class.getResourceAsStream("common-passwords.txt");
        if (resource == null) throw new IllegalStateException("common-passwords.txt is missing from the library");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            Set<String> common = new HashSet<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                common.add(line.toUpperCase(Locale.ROOT));
            }
            return common;
        } catch (IOException e) {
            throw new UncheckedIOException("common-passwords.txt cannot be read", e);
        }
    }
}
