package cn.xinxintong.auth.apikey;

import cn.xinxintong.identity.EnterpriseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps keys under the digest of their texts. Thread-safe; never returns null. */
public interface ApiKeyStore {

    /** @param digest 64 hexadecimal digits */
    void add(String digest, ApiKey key);

    /** The key with that digest, ended or not. */
    Optional<ApiKey> find(String digest);

    /** The key with that id, ended or not. */
    Optional<ApiKey> find(UUID id);

    void used(UUID id, Instant at);

    /** Revokes a key; false, and nothing changes, if it was revoked before or there is none. */
    boolean revoke(UUID id, UUID by, Instant at);

    /** The enterprise's keys, ended ones too, the newest first. */
    List<ApiKey> of(EnterpriseId enterprise);

    /** Everybody's keys, ended ones too, the newest first. */
    List<ApiKey> all();
}
