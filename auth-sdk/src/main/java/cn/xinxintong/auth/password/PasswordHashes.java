package cn.xinxintong.auth.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xinxintong.crypto.PasswordFunction;
import cn.xinxintong.crypto.PasswordMemory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Makes and checks password hashes, at most so many at once, in the order in which they were asked for: a burst of sign-ins
 * waits its turn, and starves nothing else. The memory of a turn is kept for the next one. How many may wait is bounded by {@link #admitted}. Thread-safe.
 */
public final class PasswordHashes {
    private static final int SALT_BYTES = 16;

    private final PasswordFunction function;
    private final Semaphore turns;
    private final Queue<PasswordMemory> memories = new ConcurrentLinkedQueue<>();
    private final Semaphore places;
    private final SecureRandom random;
    private final String nobodys;

    /**
     * @param function by which new hashes are made; those made by another one still match
     * @param bounds how many hash at once, and how many may wait behind them
     */
    public PasswordHashes(PasswordFunction function, Bounds bounds, SecureRandom random) {
        this.function = function;
        this.turns = new Semaphore(bounds.atOnce(), true);
        for (int i = 0; i < bounds.atOnce(); i++) memories.add(new PasswordMemory(function.memoryKib()));
        this.places = new Semaphore(bounds.atOnce() + bounds.waiting());
        this.random = random;
        this.nobodys = new PhcString(function, new byte[SALT_BYTES], new byte[PasswordFunction.HASH_BYTES]).text();
    }

    /**
     * How much hashing there may be.
     *
     * @param atOnce how many hashes are computed at the same time: the number of processors, not more
     * @param waiting how many may wait for their turn: fewer than there are threads to wait in
     */
    public record Bounds(int atOnce, int waiting) {

        /** @throws IllegalArgumentException if nothing could ever be hashed, or fewer than none wait */
        public Bounds {
            if (atOnce < 1) throw new IllegalArgumentException("atOnce is below 1");
            if (waiting < 0) throw new IllegalArgumentException("waiting is below 0");
        }
    }

    /** Too many are waiting already. Nothing was done: the same may succeed in some seconds. */
    public static final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1;

        BusyException() {
            super("too many passwords wait to be hashed", null, false, false);
        }
    }

    /**
     * Does something that hashes for somebody outside. Its hashes take their turns; it is not begun if too many are at
     * theirs. Not to be nested.
     *
     * @throws BusyException at once, if all places are taken
     */
    public <T> T admitted(Supplier<T> work) {
        if (!places.tryAcquire()) throw new BusyException();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** @return a PHC string that holds parameters, salt and hash */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PhcString(function, salt, digest(function, password, salt)).text();
    }

    /**
     * True if the PHC string was made of that password. Takes the same time whether it is or not.
     *
     * @throws IllegalArgumentException if it is no PHC string that we write; the message does not repeat it
     */
    public boolean matches(String password, String phc) {
        PhcString kept = PhcString.parse(phc);
        return MessageDigest.isEqual(digest(kept.function(), password, kept.salt()), kept.hash());
    }

    /** As much work as {@link #matches} with a hash of today, for an account that does not exist. Always false. */
    public boolean matchesNobodys(String password) {
        return matches(password, nobodys) && false;
    }

    /**
     * True if the hash was made by another function, or with other parameters, than new ones are: make it anew at the next
     * sign-in.
     */
    public boolean isOutdated(String phc) {
        return !PhcString.parse(phc).function().equals(function);
    }

    private byte[] digest(PasswordFunction with, String password, byte[] salt) {
        byte[] normal = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(UTF_8);
        turns.acquireUninterruptibly();
        PasswordMemory memory = memories.remove(); // as many as there are turns
        try {
            return with.hash(normal, salt, memory);
        } finally {
            memories.add(memory);
            turns.release();
        }
    }
}
