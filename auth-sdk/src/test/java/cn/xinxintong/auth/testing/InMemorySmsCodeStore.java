package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.sms.SmsCode;
import cn.xinxintong.auth.sms.SmsCodeStore;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps codes in memory. */
public final class InMemorySmsCodeStore implements SmsCodeStore {
    private final Map<String, SmsCode> codes = new HashMap<>();

    @Override
    public synchronized void put(String key, SmsCode code) {
        codes.put(key, code);
    }

    @Override
    public synchronized Optional<SmsCode> count(String key, Instant now, int most) {
        SmsCode kept = codes.get(key);
        if (kept == null || !now.isBefore(kept.endsAt()) || kept.tries() >= most) return Optional.empty();
        SmsCode counted = new SmsCode(kept.hash(), kept.endsAt(), kept.tries() + 1);
        codes.put(key, counted);
        return Optional.of(counted);
    }

    @Override
    public synchronized boolean take(String key, SmsCode code) {
        SmsCode kept = codes.get(key);
        if (kept == null || !kept.hash().equals(code.hash())) return false;
        codes.remove(key);
        return true;
    }

    /** What is kept. */
    public synchronized Collection<SmsCode> all() {
        return List.copyOf(codes.values());
    }
}
