package cn.xinxintong.auth.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xinxintong.crypto.Argon2id;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;

/**
 * Makes and checks password hashes, at most so many at once: a burst of sign-ins waits its turn, in order, and starves
 * nothing else. Thread-safe.
 */
public final class PasswordHashes {
    private static final int SALT_BYTES = 16;

    private final Argon2id parameters;
    private final Semaphore turns;
    private final SecureRandom random;
    private final String nobodys;

    /** @param atOnce how many hashes may be computed at the same time: the number of processors, not more */
    public PasswordHashes(Argon2id parameters, int atOnce, SecureRandom random) {
        this.parameters = parameters;
        this.turns = new Semaphore(atOnce, true);
        this.random = random;
        this.nobodys = new PhcString(parameters, new byte[SALT_BYTES], new byte[32]).text();
    }

    /** @return a PHC string that holds parameters, salt and hash */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PhcString(parameters, salt, digest(parameters, password, salt)).text();
    }

    /** True if the PHC string was made of that password. Takes the same time whether it is or not. */
    public boolean matches(String password, String phc) {
        PhcString kept = PhcString.parse(phc);
        return MessageDigest.isEqual(digest(kept.parameters(), password, kept.salt()), kept.hash());
    }

    /** As much work as {@link #matches}, for an account that does not exist. Always false. */
    public boolean matchesNobodys(String password) {
        return matches(password, nobodys) && false;
    }

    /** True if the hash was made with other parameters than new ones are: make it anew at the next sign-in. */
    public boolean isOutdated(String phc) {
        return !PhcString.parse(phc).parameters().equals(parameters);
    }

    private byte[] digest(Argon2id with, String password, byte[] salt) {
        byte[] normal = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(UTF_8);
        turns.acquireUninterruptibly();
        try {
            return with.hash(normal, salt);
        } finally {
            turns.release();
        }
    }
}
