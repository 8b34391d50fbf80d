package cn.xinxintong.server.database;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/** The connections of the adapters: those of one request share its transaction. Thread-safe. */
public final class Database {
    private final Jdbi jdbi;
    private final ThreadLocal<Handle> ambient = new ThreadLocal<>();

    public Database(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Runs a statement in the transaction of this thread; if there is none, by itself. */
    public <T> T use(HandleCallback<T, RuntimeException> statement) {
        Handle handle = ambient.get();
        return handle == null ? jdbi.withHandle(statement) : statement.withHandle(handle);
    }

    /** Runs a statement by itself, and keeps what it did even if the transaction of this thread is rolled back. */
    public <T> T useApart(HandleCallback<T, RuntimeException> statement) {
        try (Handle apart = jdbi.open()) { // withHandle would give the handle of this thread's transaction
            return statement.withHandle(apart);
        }
    }

    /** As {@link #inTransaction}, for work that gives nothing back. */
    public void runInTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** Runs all of {@code work} in one transaction; what it throws rolls it back. Inside another one it is part of that. */
    public <T> T inTransaction(Supplier<T> work) {
        if (ambient.get() != null) return work.get();
        return jdbi.inTransaction(handle -> {
            ambient.set(handle);
            try {
                return work.get();
            } finally {
                ambient.remove();
            }
        });
    }
}
