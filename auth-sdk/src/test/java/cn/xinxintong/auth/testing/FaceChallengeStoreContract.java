package cn.xinxintong.auth.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.face.FaceChallengeStore;
import cn.xinxintong.auth.face.FaceMove;
import cn.xinxintong.auth.face.KeptChallenge;
import cn.xinxintong.testing.AtOnce;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link FaceChallengeStore} promises. */
public abstract class FaceChallengeStoreContract {
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00.123Z");
    private static final KeptChallenge CHALLENGE = new KeptChallenge(
            List.of(FaceMove.TURN_LEFT, FaceMove.BLINK, FaceMove.TURN_LEFT), MORNING.plusSeconds(180));

    private final String key = UUID.randomUUID().toString();

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract FaceChallengeStore store();

    @Test
    void givesBackWhatItKeepsOnce() {
        FaceChallengeStore store = store();
        store.put(key, CHALLENGE);

        assertThat(store.take(key, MORNING)).contains(CHALLENGE);
        assertThat(store.take(key, MORNING)).isEmpty();
    }

    @Test
    void knowsNoOtherKey() {
        FaceChallengeStore store = store();
        store.put(key, CHALLENGE);

        assertThat(store.take(UUID.randomUUID().toString(), MORNING)).isEmpty();
        assertThat(store.take(key, MORNING)).contains(CHALLENGE);
    }

    @Test
    void givesNothingBackFromItsEndOn() {
        FaceChallengeStore store = store();
        store.put(key, CHALLENGE);

        assertThat(store.take(key, CHALLENGE.endsAt())).isEmpty();
        assertThat(store.take(key, CHALLENGE.endsAt().minusMillis(1))).contains(CHALLENGE);
    }

    @Test
    void ofManyWhoTakeItAtOnceOneGetsIt() {
        FaceChallengeStore store = store();
        store.put(key, CHALLENGE);

        assertThat(AtOnce.eightTimes(i -> store.take(key, MORNING).isPresent())).containsOnlyOnce(true);
    }
}
