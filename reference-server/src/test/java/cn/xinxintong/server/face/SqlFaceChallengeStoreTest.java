package cn.xinxintong.server.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.auth.face.FaceChallengeStore;
import cn.xinxintong.auth.face.FaceMove;
import cn.xinxintong.auth.face.KeptChallenge;
import cn.xinxintong.auth.testing.FaceChallengeStoreContract;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlFaceChallengeStoreTest extends FaceChallengeStoreContract {
    private static final Stores STORES = TestDatabase.fresh();
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00Z");
    private static final List<FaceMove> MOVES = List.of(FaceMove.NOD);

    @Override
    protected FaceChallengeStore store() {
        return STORES.faceChallenges;
    }

    @Test
    void aChallengeStaysUsedWhenTheTransactionRoundItIsRolledBack() {
        STORES.faceChallenges.put("rolled back", new KeptChallenge(MOVES, MORNING.plusSeconds(180)));

        assertThatThrownBy(() -> STORES.database.inTransaction(() -> {
                    STORES.faceChallenges.take("rolled back", MORNING);
                    throw new IllegalStateException("the request fails after the try");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(STORES.faceChallenges.take("rolled back", MORNING)).isEmpty();
    }

    @Test
    void forgetsWhatNobodyAnswered() {
        STORES.faceChallenges.put("ended", new KeptChallenge(MOVES, MORNING));

        STORES.faceChallenges.forgetOld();

        assertThat(STORES.faceChallenges.take("ended", MORNING.minusSeconds(1))).isEmpty();
    }
}
