package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.apikey.ApiKey;
import cn.xinxintong.auth.apikey.ApiKeyStore;
import cn.xinxintong.identity.EnterpriseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keeps keys in memory. */
public final class InMemoryApiKeyStore implements ApiKeyStore {
    private final Map<String, ApiKey> byDigest = new LinkedHashMap<>();

    @Override
    public synchronized void add(String digest, ApiKey key) {
        byDigest.put(digest, key);
    }

    @Override
    public synchronized Optional<ApiKey> find(String digest) {
        return Optional.ofNullable(byDigest.get(digest));
    }

    @Override
    public synchronized Optional<ApiKey> find(UUID id) {
        return byDigest.values().stream().filter(k -> k.id().equals(id)).findFirst();
    }

    @Override
    public synchronized void used(UUID id, Instant at) {
        change(id, k -> with(k, at, k.revokedAt()));
    }

    @Override
    public synchronized boolean revoke(UUID id, UUID by, Instant at) {
        boolean open =
                find(id).filter(k -> k.revokedAt().equals(ApiKey.NOT_REVOKED)).isPresent();
        if (open) change(id, k -> with(k, k.usedAt(), at));
        return open;
    }

    @Override
    public synchronized List<ApiKey> of(EnterpriseId enterprise) {
        return all().stream().filter(k -> k.enterprise().equals(enterprise)).toList();
    }

    @Override
    public synchronized List<ApiKey> all() {
        List<ApiKey> newestFirst = new ArrayList<>(byDigest.values());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** Under what the keys are kept. */
    public synchronized List<String> digests() {
        return List.copyOf(byDigest.keySet());
    }

    private void change(UUID id, UnaryOperator<ApiKey> next) {
        byDigest.replaceAll((digest, key) -> key.id().equals(id) ? next.apply(key) : key);
    }

    private static ApiKey with(ApiKey k, Instant usedAt, Instant revokedAt) {
        return new ApiKey(
                k.id(),
                k.enterprise(),
                k.name(),
                k.projects(),
                k.issuedBy(),
                k.issuedAt(),
                k.until(),
                usedAt,
                revokedAt);
    }
}
