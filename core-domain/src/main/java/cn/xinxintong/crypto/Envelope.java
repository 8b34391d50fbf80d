package cn.xinxintong.crypto;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Data keys wrapped by master keys: the ring of what encrypts personal data. The master keys, of another ring, encrypt data
 * keys alone, and what is kept may lie beside the data.
 *
 * <p>A ciphertext under a master key itself, from before there were data keys, stays readable. Of several processes on one
 * store each reads what the others write: a key that it does not know it looks up. Thread-safe.
 */
public final class Envelope implements KeyRing {
    private final KeyRing masters;
    private final PersonalDataCipher wrapping;
    private final DataKeyStore store;
    private final SecureRandom random;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile Opened opened = new Opened(Map.of(), 0);

    /** The keys of the store, ready for use. */
    private record Opened(Map<String, SecretKey> keys, int current) {}

    public Envelope(KeyRing masters, DataKeyStore store, SecureRandom random) {
        this.masters = masters;
        this.wrapping = new PersonalDataCipher(masters, random);
        this.store = store;
        this.random = random;
    }

    /**
     * Makes the envelope ready: reads the keys, wraps under the current master key what is under an older one, and adds a key
     * if there is none of that suite to write with.
     *
     * @throws UnreadableException if a data key is under a master key that the ring does not hold
     */
    public void open(CryptoSuite suite) {
        refresh();
        rewrap();
        if (opened.current() == 0 || suite() != suite) rotate(suite);
    }

    /**
     * Adds a data key; what is written from now on is written with it. Processes beside this one go on with the old key until
     * they {@link #refresh}.
     *
     * @return the id of the current key afterwards
     */
    public String rotate(CryptoSuite suite) {
        WrappedKey next = wrap(opened.current() + 1, suite.newCipherKey(random));
        store.add(next); // or somebody else did at this moment, and it is rotated
        refresh();
        return currentKeyId();
    }

    /**
     * Reads the keys anew.
     *
     * @throws UnreadableException as {@link #open} does; the keys are then those of before
     */
    public void refresh() {
        loading.lock();
        try {
            Map<String, SecretKey> keys = new HashMap<>();
            int current = 0;
            for (WrappedKey wrapped : store.all()) {
                keys.put(wrapped.id(), unwrap(wrapped));
                current = Math.max(current, wrapped.number());
            }
            opened = new Opened(Map.copyOf(keys), current);
        } finally {
            loading.unlock();
        }
    }

    private void rewrap() {
        for (WrappedKey wrapped : store.all()) {
            String master = PersonalDataCipher.keyIdOf(Base64.getDecoder().decode(wrapped.wrapped()));
            if (!master.equals(masters.currentKeyId())) store.rewrap(wrap(wrapped.number(), unwrap(wrapped)));
        }
    }

    private WrappedKey wrap(int number, SecretKey key) {
        String text = key.getAlgorithm() + " " + Base64.getEncoder().encodeToString(key.getEncoded());
        byte[] wrapped = wrapping.encrypt(text, cell(number));
        return new WrappedKey(number, Base64.getEncoder().encodeToString(wrapped));
    }

    private SecretKey unwrap(WrappedKey key) {
        byte[] wrapped;
        try {
            wrapped = Base64.getDecoder().decode(key.wrapped());
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("a data key is kept in no known form");
        }
        List<String> text =
                List.of(wrapping.decrypt(wrapped, cell(key.number())).split(" ", 2));
        return new SecretKeySpec(Base64.getDecoder().decode(text.get(1)), text.get(0));
    }

    private static Cell cell(int number) {
        return new Cell("data_key", "wrapped", Integer.toString(number));
    }

    /** True if there is a key to write with. */
    public boolean isOpen() {
        return opened.current() > 0;
    }

    /**
     * The suite of the current key.
     *
     * @throws IllegalStateException before {@link #open}
     */
    public CryptoSuite suite() {
        return key(currentKeyId())
                .flatMap(CryptoSuite::ofCipherKey)
                .orElseThrow(() -> new IllegalStateException("the current key is of no suite"));
    }

    /** @throws IllegalStateException before {@link #open} */
    @Override
    public String currentKeyId() {
        int current = opened.current();
        if (current == 0) throw new IllegalStateException("the envelope is not open");
        return "d" + current;
    }

    @Override
    public Optional<SecretKey> key(String id) {
        Optional<SecretKey> known = known(id);
        if (known.isPresent()) return known;
        refresh();
        return known(id);
    }

    private Optional<SecretKey> known(String id) {
        SecretKey data = opened.keys().get(id);
        return data == null ? masters.key(id) : Optional.of(data);
    }

    /** That of the master keys' ring: it does not rotate. */
    @Override
    public SecretKey indexKey() {
        return masters.indexKey();
    }
}
