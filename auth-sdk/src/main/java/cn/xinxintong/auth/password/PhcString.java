package cn.xinxintong.auth.password;

import cn.xinxintong.crypto.Argon2id;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A password hash in the string format of the Password Hashing Competition: {@code $argon2id$v=19$m=,t=,p=$salt$hash}. */
final class PhcString {
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final Argon2id parameters;
    private final byte[] salt;
    private final byte[] hash;

    PhcString(Argon2id parameters, byte[] salt, byte[] hash) {
        this.parameters = parameters;
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    /** @throws IllegalArgumentException if the text is not an Argon2id PHC string; the message does not repeat it */
    static PhcString parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) throw new IllegalArgumentException("not an Argon2id PHC string");
        Argon2id parameters = new Argon2id(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
        Base64.Decoder base64 = Base64.getDecoder();
        return new PhcString(parameters, base64.decode(matcher.group(4)), base64.decode(matcher.group(5)));
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + parameters.memoryKib() + ",t=" + parameters.passes() + ",p=" + parameters.lanes()
                + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    Argon2id parameters() {
        return parameters;
    }

    byte[] salt() {
        return salt.clone();
    }

    byte[] hash() {
        return hash.clone();
    }
}
