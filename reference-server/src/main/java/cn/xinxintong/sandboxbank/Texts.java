package cn.xinxintong.sandboxbank;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xinxintong.crypto.Digests;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is done with texts that came from outside. */
final class Texts {
    private static final int DIGEST_BYTES = 16;

    private Texts() {}

    /** The same for the same parts, and no way back. */
    static String digest(String... parts) {
        return digest(String.join("\n", parts).getBytes(UTF_8));
    }

    static String digest(byte[] bytes) {
        byte[] digest = Arrays.copyOf(Digests.sha256(bytes), DIGEST_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    static boolean matches(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches();
    }
}
