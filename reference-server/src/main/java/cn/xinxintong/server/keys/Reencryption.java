package cn.xinxintong.server.keys;

import cn.xinxintong.crypto.PersonalDataCipher;
import cn.xinxintong.crypto.UnreadableException;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.keys.ReencryptionPasses.Pass;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings every ciphertext of the database under the current key, in small steps, while the server works. Each step is a
 * transaction that keeps how far it came, so it goes on where it was stopped; of several servers one at a time makes a step.
 *
 * <p>A table is gone through at once, and again if a server that had not yet heard of the key may have written meanwhile. A ciphertext that cannot be read is left as it is, and told in the log. Thread-safe.
 */
public final class Reencryption {
    /** By when every server has read the keys anew. */
    static final Duration SETTLED = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Reencryption.class);
    private static final long LOCK = 20_260_003;

    private final Database database;
    private final PersonalDataCipher cipher;
    private final Supplier<String> currentKey;
    private final Clock clock;
    private final int rowsAStep;

    /** @param currentKey the id of the key that the cipher writes with */
    public Reencryption(
            Database database, PersonalDataCipher cipher, Supplier<String> currentKey, Clock clock, int rowsAStep) {
        this.database = database;
        this.cipher = cipher;
        this.currentKey = currentKey;
        this.clock = clock;
        this.rowsAStep = rowsAStep;
    }

    /**
     * How far a table has come under the current key.
     *
     * @param pass from 1; 0 if it was not begun
     * @param lookedAt rows of the latest pass
     * @param rewritten rows of all passes
     * @param done true if nothing is left
     */
    public record Progress(String table, int pass, long lookedAt, long rewritten, boolean done) {}

    /** Looks at some rows. False if there is nothing to do now: all is done, or another server is at it. */
    public boolean step() {
        return database.inTransaction(() -> {
            if (!lock()) return false;
            Instant now = clock.instant();
            ReencryptionPasses passes = new ReencryptionPasses(database, currentKey.get());
            Instant settled = passes.beganAt(now).plus(SETTLED);
            for (SealedTable table : SealedTable.ALL) {
                Optional<Pass> last = passes.last(table.name());
                boolean under = last.filter(p -> !p.ended()).isPresent();
                boolean due =
                        !last.isPresent() || (last.get().ended() && !last.get().done() && !now.isBefore(settled));
                if (!under && !due) continue;
                int next = last.map(Pass::number).orElse(0) + 1;
                Pass pass = under ? last.get() : passes.begin(table.name(), next, now);
                go(table, pass, settled, passes);
                return true;
            }
            return false;
        });
    }

    private boolean lock() {
        return database.use(h -> h.createQuery("select pg_try_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one());
    }

    private void go(SealedTable table, Pass pass, Instant settled, ReencryptionPasses passes) {
        SealedRows rows = new SealedRows(database, table);
        List<SealedRows.Row> some = rows.after(pass.afterKey(), rowsAStep);
        int rewritten = 0;
        for (SealedRows.Row row : some) if (rewrite(table, rows, row)) rewritten++;
        boolean ended = some.size() < rowsAStep;
        boolean done = ended && !pass.beganAt().isBefore(settled);
        List<String> last =
                some.isEmpty() ? pass.afterKey() : some.get(some.size() - 1).key();
        passes.advance(
                new Pass(pass.table(), pass.number(), pass.beganAt(), last, ended, done), some.size(), rewritten);
        if (ended) {
            LOG.atInfo()
                    .addKeyValue("table", table.name())
                    .addKeyValue("pass", pass.number())
                    .addKeyValue("done", done)
                    .log("re-encryption went through a table");
        }
    }

    /** What was emptied, because it was only kept for a while, stays empty. */
    private boolean isToBeLeft(byte[] ciphertext) {
        return ciphertext.length == 0 || cipher.isCurrent(ciphertext);
    }

    /** True if the row was under another key and is under the current one now. */
    private boolean rewrite(SealedTable table, SealedRows rows, SealedRows.Row row) {
        try {
            return rows.replace(
                    row,
                    (ciphertext, cell) -> isToBeLeft(ciphertext) ? ciphertext : cipher.reencrypt(ciphertext, cell));
        } catch (UnreadableException e) {
            LOG.atError().addKeyValue("table", table.name()).log("a ciphertext cannot be read and is left as it is");
            return false;
        }
    }

    /** How far each table has come, in the order in which they are gone through. */
    public List<Progress> progress() {
        ReencryptionPasses passes = new ReencryptionPasses(database, currentKey.get());
        return SealedTable.ALL.stream().map(t -> passes.progress(t.name())).toList();
    }
}
