package cn.xinxintong.server.http;

import cn.xinxintong.crypto.Cell;
import cn.xinxintong.crypto.Digests;
import cn.xinxintong.crypto.PersonalDataCipher;
import cn.xinxintong.server.database.Database;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Makes a repeated POST harmless: the answer is kept in the transaction of what was done, so that there is never one without
 * the other. Kept encrypted, an answer may hold a code for paper. Thread-safe.
 */
public final class IdempotencyKeys {
    /** How long a key is remembered. */
    public static final Duration KEPT = Duration.ofDays(7);

    private final Database database;
    private final PersonalDataCipher cipher;
    private final Clock clock;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    public IdempotencyKeys(Database database, PersonalDataCipher cipher, Clock clock) {
        this.database = database;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** An answer as it goes out. */
    record Written(int status, byte[] body) {}

    /**
     * A key, scoped to who sent it and where to.
     *
     * @param request the digest of the body
     */
    record Use(UUID caller, String route, String key, byte[] request) {
        private Cell cell() {
            return new Cell("idempotency_key", "answer", caller + " " + route + " " + key);
        }

        private long lock() {
            return new BigInteger(Arrays.copyOf(Digests.sha256(cell().row().getBytes(StandardCharsets.UTF_8)), 8))
                    .longValue();
        }
    }

    /**
     * Runs {@code work} in a transaction unless the key has an answer already.
     *
     * @throws Refusal if the key was used with another body, or is being used at this moment
     */
    Written once(Use use, Supplier<Written> work) {
        return database.inTransaction(() -> {
            if (!lock(use)) throw Refusal.of(ProblemCode.KEY_IN_PROGRESS);
            Optional<Written> kept = find(use);
            return kept.isPresent() ? kept.get() : keep(use, work.get());
        });
    }

    /**
     * Runs {@code work} in no transaction unless the key has an answer already. If the process dies in the middle, the key
     * is as if it was never used: the work itself must bear to be done again.
     *
     * @throws Refusal if the key was used with another body, or is being used by this process at this moment
     */
    Written onceAroundACall(Use use, Supplier<Written> work) {
        if (!underWay.add(use.lock())) throw Refusal.of(ProblemCode.KEY_IN_PROGRESS);
        try {
            Optional<Written> kept = find(use);
            return kept.isPresent() ? kept.get() : keep(use, work.get());
        } finally {
            underWay.remove(use.lock());
        }
    }

    private boolean lock(Use use) {
        return database.use(h -> h.createQuery("select pg_try_advisory_xact_lock(:lock)")
                .bind("lock", use.lock())
                .mapTo(Boolean.class)
                .one());
    }

    private Optional<Written> find(Use use) {
        return database.use(h -> h.createQuery("""
                        select request_digest, status, answer from idempotency_key
                        where caller_id = :caller and route = :route and key = :key
                        """)
                .bind("caller", use.caller())
                .bind("route", use.route())
                .bind("key", use.key())
                .map((row, context) -> {
                    boolean sameBody = Arrays.equals(row.getBytes("request_digest"), use.request());
                    if (!sameBody) throw Refusal.of(ProblemCode.KEY_REUSED);
                    String answer = cipher.decrypt(row.getBytes("answer"), use.cell());
                    return new Written(row.getInt("status"), answer.getBytes(StandardCharsets.UTF_8));
                })
                .findOne());
    }

    private Written keep(Use use, Written written) {
        String answer = new String(written.body(), StandardCharsets.UTF_8);
        database.use(h -> h.createUpdate("""
                        insert into idempotency_key (caller_id, route, key, request_digest, status, answer, kept_at)
                        values (:caller, :route, :key, :request, :status, :answer, :at) on conflict do nothing
                        """)
                .bind("caller", use.caller())
                .bind("route", use.route())
                .bind("key", use.key())
                .bind("request", use.request())
                .bind("status", written.status())
                .bind("answer", cipher.encrypt(answer, use.cell()))
                .bind("at", clock.instant())
                .execute());
        return written;
    }

    /** Forgets keys that were kept long enough. */
    public void forgetOld() {
        database.use(h -> h.createUpdate("delete from idempotency_key where kept_at < :before")
                .bind("before", clock.instant().minus(KEPT))
                .execute());
    }
}
