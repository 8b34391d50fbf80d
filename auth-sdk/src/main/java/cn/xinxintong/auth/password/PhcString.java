package cn.xinxintong.auth.password;

import cn.xinxintong.crypto.Argon2id;
import cn.xinxintong.crypto.PasswordFunction;
import cn.xinxintong.crypto.Pbkdf2Sm3;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A password hash in the string format of the Password Hashing Competition: {@code $argon2id$v=19$m=,t=,p=$salt$hash} or
 * {@code $pbkdf2-sm3$i=$salt$hash}. Each hash has one text, and parameters that would take more than a gibibyte of memory
 * traffic are none: who can write into the store of accounts cannot make a sign-in endless.
 */
final class PhcString {
    private static final int LONGEST = 256;
    private static final int FEWEST_SALT_BYTES = 8;
    private static final int MOST_SALT_BYTES = 48;
    private static final int MOST_MEMORY_KIB = 1 << 18;
    private static final long MOST_MEMORY_PASSED_KIB = 1 << 20;
    private static final String NUMBER = "([1-9]\\d{0,7})";
    private static final String SALT_AND_HASH = "\\$([A-Za-z0-9+/]{10,64})\\$([A-Za-z0-9+/]{43})";
    private static final Pattern ARGON2ID =
            Pattern.compile("\\$argon2id\\$v=19\\$m=" + NUMBER + ",t=" + NUMBER + ",p=" + NUMBER + SALT_AND_HASH);
    private static final Pattern PBKDF2_SM3 = Pattern.compile("\\$pbkdf2-sm3\\$i=" + NUMBER + SALT_AND_HASH);

    private final PasswordFunction function;
    private final byte[] salt;
    private final byte[] hash;

    PhcString(PasswordFunction function, byte[] salt, byte[] hash) {
        this.function = function;
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    /** @throws IllegalArgumentException if the text is no PHC string that we write; the message does not repeat it */
    static PhcString parse(String text) {
        if (text.length() > LONGEST) throw unknown();
        Matcher argon2id = ARGON2ID.matcher(text);
        if (argon2id.matches()) {
            Argon2id function = new Argon2id(number(argon2id, 1), number(argon2id, 2), number(argon2id, 3));
            boolean bearable = function.memoryKib() <= MOST_MEMORY_KIB
                    && (long) function.memoryKib() * function.passes() <= MOST_MEMORY_PASSED_KIB;
            if (!bearable) throw unknown();
            return new PhcString(function, bytes(argon2id, 4), bytes(argon2id, 5));
        }
        Matcher pbkdf2 = PBKDF2_SM3.matcher(text);
        if (!pbkdf2.matches()) throw unknown();
        return new PhcString(new Pbkdf2Sm3(number(pbkdf2, 1)), bytes(pbkdf2, 2), bytes(pbkdf2, 3));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Base64 without padding, in the one way that it can be written: no bit is left over. */
    private static byte[] bytes(Matcher matcher, int group) {
        String text = matcher.group(group);
        byte[] bytes = Base64.getDecoder().decode(text);
        boolean fits = bytes.length >= FEWEST_SALT_BYTES && bytes.length <= MOST_SALT_BYTES;
        if (!fits || !text(bytes).equals(text)) throw unknown();
        return bytes;
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException("not a PHC string of a known function");
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    String text() {
        return head() + "$" + text(salt) + "$" + text(hash);
    }

    private String head() {
        if (function instanceof Pbkdf2Sm3 pbkdf2) return "$pbkdf2-sm3$i=" + pbkdf2.iterations();
        Argon2id argon2id = (Argon2id) function;
        return "$argon2id$v=19$m=" + argon2id.memoryKib() + ",t=" + argon2id.passes() + ",p=" + argon2id.lanes();
    }

    PasswordFunction function() {
        return function;
    }

    byte[] salt() {
        return salt.clone();
    }

    byte[] hash() {
        return hash.clone();
    }
}
