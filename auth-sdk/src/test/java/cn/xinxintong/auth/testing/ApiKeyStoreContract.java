package cn.xinxintong.auth.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.apikey.ApiKey;
import cn.xinxintong.auth.apikey.ApiKeyStore;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeyStore} promises. It may hold what other tests left. */
public abstract class ApiKeyStoreContract {
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-06-01T00:00:00Z");

    /** The store under test, asked for once a test; it knows the enterprises and projects of {@link People}. */
    protected abstract ApiKeyStore store();

    /** A member of staff whom the store knows. */
    protected abstract UUID staff();

    private ApiKey key(EnterpriseId enterprise, ProjectId... projects) {
        return new ApiKey(
                UUID.randomUUID(),
                enterprise,
                "南门闸机",
                Set.of(projects),
                staff(),
                MORNING,
                NEXT_YEAR,
                ApiKey.NEVER_USED,
                ApiKey.NOT_REVOKED);
    }

    private static String digest() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }

    @Test
    void findsAKeyByItsDigestAndByItsId() {
        ApiKeyStore store = store();
        ApiKey key = key(People.BUILDERS, People.TOWER);
        String digest = digest();

        store.add(digest, key);

        assertThat(store.find(digest)).contains(key);
        assertThat(store.find(key.id())).contains(key);
        assertThat(store.find(digest())).isEmpty();
        assertThat(store.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void keepsMoreThanOneProject() {
        ApiKeyStore store = store();
        ApiKey key = key(People.BUILDERS, People.TOWER, People.BRIDGE);

        store.add(digest(), key);

        assertThat(store.find(key.id()).orElseThrow().projects())
                .containsExactlyInAnyOrder(People.TOWER, People.BRIDGE);
    }

    @Test
    void remembersWhenAKeyWasUsed() {
        ApiKeyStore store = store();
        ApiKey key = key(People.BUILDERS, People.TOWER);
        store.add(digest(), key);

        store.used(key.id(), MORNING.plusSeconds(60));

        assertThat(store.find(key.id()).orElseThrow().usedAt()).isEqualTo(MORNING.plusSeconds(60));
    }

    @Test
    void aRevokedKeyStaysOnRecordWithItsFirstEnd() {
        ApiKeyStore store = store();
        ApiKey key = key(People.BUILDERS, People.TOWER);
        String digest = digest();
        store.add(digest, key);

        assertThat(store.revoke(key.id(), staff(), MORNING.plusSeconds(1))).isTrue();
        assertThat(store.revoke(key.id(), staff(), MORNING.plusSeconds(2))).isFalse();
        assertThat(store.revoke(UUID.randomUUID(), staff(), MORNING)).isFalse();

        assertThat(store.find(digest).orElseThrow().revokedAt()).isEqualTo(MORNING.plusSeconds(1));
    }

    @Test
    void ofManyWhoRevokeAtOnceOneDoes() {
        ApiKeyStore store = store();
        ApiKey key = key(People.BUILDERS, People.TOWER);
        store.add(digest(), key);

        List<Boolean> done = AtOnce.eightTimes(i -> store.revoke(key.id(), staff(), MORNING.plusSeconds(i)));

        assertThat(done).containsOnlyOnce(true);
    }

    @Test
    void listsTheEnterprisesKeysNewestFirstAndNobodyElses() {
        ApiKeyStore store = store();
        ApiKey first = key(People.BUILDERS, People.TOWER);
        ApiKey second = key(People.BUILDERS, People.TOWER);
        ApiKey others = key(People.OTHER_BUILDERS, People.BRIDGE);
        List.of(first, second, others).forEach(k -> store.add(digest(), k));

        List<UUID> own = store.of(People.BUILDERS).stream().map(ApiKey::id).toList();

        assertThat(own).containsSubsequence(second.id(), first.id()).doesNotContain(others.id());
        assertThat(store.all().stream().map(ApiKey::id)).containsSubsequence(others.id(), second.id(), first.id());
    }
}
