package cn.xinxintong.crypto.testing;

import cn.xinxintong.crypto.DataKeyStore;
import cn.xinxintong.crypto.WrappedKey;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Wrapped data keys in memory. */
public final class InMemoryDataKeyStore implements DataKeyStore {
    private final SortedMap<Integer, WrappedKey> keys = new ConcurrentSkipListMap<>();

    @Override
    public List<WrappedKey> all() {
        return List.copyOf(keys.values());
    }

    @Override
    public boolean add(WrappedKey key) {
        return keys.putIfAbsent(key.number(), key) == null;
    }

    @Override
    public void rewrap(WrappedKey key) {
        keys.replace(key.number(), key);
    }
}
