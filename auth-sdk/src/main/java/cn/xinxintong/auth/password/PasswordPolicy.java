package cn.xinxintong.auth.password;

import cn.xinxintong.identity.IdentityNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        Optional<PasswordFault> form = PasswordForm.fault(typed);
        if (form.isPresent() && form.get() != PasswordFault.PASSWORD_TOO_SIMPLE) return form;
        String plain = PasswordForm.normal(typed).toUpperCase(Locale.ROOT);
        if (number.text().endsWith(plain) || plain.contains(number.lastSix())) {
            return Optional.of(PasswordFault.PASSWORD_IS_IDENTITY_TAIL);
        }
        if (!mobile.isEmpty() && plain.contains(mobile)) return Optional.of(PasswordFault.PASSWORD_IS_MOBILE);
        if (form.isPresent()) return form;
        return common.contains(plain) ? Optional.of(PasswordFault.PASSWORD_IS_COMMON) : Optional.empty();
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
