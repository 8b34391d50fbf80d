package cn.xinxintong.crypto;

import java.util.List;

/** Keeps wrapped data keys, best beside the data that they encrypt. Thread-safe; never returns null. */
public interface DataKeyStore {

    /** All, by number. */
    List<WrappedKey> all();

    /**
     * Adds a key; when it returns the key outlives everything that is encrypted with it, whatever becomes of a transaction
     * around the call.
     *
     * @return false if the number is taken: then nothing was kept
     */
    boolean add(WrappedKey key);

    /** Keeps the same key under another master key: the wrapped text of that number is replaced. */
    void rewrap(WrappedKey key);
}
