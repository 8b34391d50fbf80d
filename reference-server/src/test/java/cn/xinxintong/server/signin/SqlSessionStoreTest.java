package cn.xinxintong.server.signin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.SessionStore;
import cn.xinxintong.auth.testing.SessionStoreContract;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SqlSessionStoreTest extends SessionStoreContract {
    private static final Stores STORES = TestDatabase.fresh();
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00Z");

    @Override
    protected SessionStore store() {
        return STORES.sessions;
    }

    /** Else two who sign in at once would each not see the other, and both stay. */
    @Test
    void whoSignsInMakesTheNextSignInOfTheSameWorkerWaitUntilTheTransactionEnds() {
        Session session = new Session(
                UUID.randomUUID(),
                new Principal.Worker(People.ZHANG),
                Scope.FULL,
                "device-1",
                "",
                MORNING,
                MORNING,
                MORNING.plusSeconds(60));

        STORES.database.runInTransaction(() -> {
            STORES.sessions.add("a digest", session);

            assertThatThrownBy(() -> STORES.database.useApart(h -> h.createQuery(
                                    "select 1 from account where worker_id = :worker for no key update nowait")
                            .bind("worker", People.ZHANG.value())
                            .mapTo(int.class)
                            .one()))
                    .hasMessageContaining("could not obtain lock");
        });
    }
}
