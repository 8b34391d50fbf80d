package cn.xinxintong.auth.face;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.testing.InMemoryAttemptStore;
import cn.xinxintong.auth.testing.InMemoryFaceChallengeStore;
import cn.xinxintong.auth.testing.ScriptedFaceCheck;
import cn.xinxintong.auth.testing.TestKeys;
import cn.xinxintong.crypto.BlindIndex;
import cn.xinxintong.testing.MovableClock;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaceChallengesTest {
    private static final String WHO = "650102198501010013";
    private static final String PHONE = "phone-1";

    private final MovableClock clock = new MovableClock();
    private final ScriptedFaceCheck check = new ScriptedFaceCheck();
    private final InMemoryFaceChallengeStore store = new InMemoryFaceChallengeStore();
    private final FaceChallenges challenges = new FaceChallenges(
            new FaceChallenges.Ports(check, store, new InMemoryAttemptStore()),
            new BlindIndex(new TestKeys()),
            new SecureRandom(),
            clock);

    private ChallengeAnswer ask(String network) {
        return challenges.ask(new ChallengeRequest(FacePurpose.SIGN_IN, WHO, PHONE, network));
    }

    private FaceChallenge offered() {
        return ((ChallengeAnswer.Offered) ask("")).challenge();
    }

    private boolean isTaken(FacePurpose purpose, String who, String device, String id) {
        return challenges.take(purpose, who, device, id).isPresent();
    }

    @Test
    void asksForTheMovesOfTheCheckForThreeMinutes() {
        FaceChallenge challenge = offered();

        assertThat(challenge.moves()).containsExactly(FaceMove.BLINK, FaceMove.TURN_LEFT);
        assertThat(challenge.endsAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(3)));
        assertThat(challenge.id())
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(offered().id());
        assertThat(challenges.take(FacePurpose.SIGN_IN, WHO, PHONE, challenge.id()))
                .contains(challenge);
    }

    @Test
    void isGoodOnce() {
        String id = offered().id();

        assertThat(isTaken(FacePurpose.SIGN_IN, WHO, PHONE, id)).isTrue();
        assertThat(isTaken(FacePurpose.SIGN_IN, WHO, PHONE, id)).isFalse();
    }

    @Test
    void isWorthNothingForAnotherPurposePersonOrDeviceAndStaysGood() {
        String id = offered().id();

        assertThat(isTaken(FacePurpose.PASSWORD_RESET, WHO, PHONE, id)).isFalse();
        assertThat(isTaken(FacePurpose.STEP_UP, WHO, PHONE, id)).isFalse();
        assertThat(isTaken(FacePurpose.SIGN_IN, "650102198501010014", PHONE, id))
                .isFalse();
        assertThat(isTaken(FacePurpose.SIGN_IN, WHO, "phone-2", id)).isFalse();
        assertThat(isTaken(FacePurpose.SIGN_IN, WHO, PHONE, id + "x")).isFalse();
        assertThat(isTaken(FacePurpose.SIGN_IN, WHO, PHONE, id)).isTrue();
    }

    @Test
    void isOverAfterThreeMinutes() {
        String id = offered().id();
        clock.forward(Duration.ofMinutes(3));

        assertThat(isTaken(FacePurpose.SIGN_IN, WHO, PHONE, id)).isFalse();
    }

    @Test
    void whatIsKeptNamesNeitherThePersonNorTheChallenge() {
        String id = offered().id();

        assertThat(store.keys()).hasSize(1).allMatch(key -> key.matches("[0-9a-f]{64}"));
        assertThat(store.keys().toString()).doesNotContain(id).doesNotContain(WHO);
    }

    @Test
    void withoutAModelNothingIsAskedAndNothingKept() {
        check.loseModel();

        assertThat(ask("")).isEqualTo(new ChallengeAnswer.Refused(ChallengeAnswer.Reason.MODEL_MISSING, Duration.ZERO));
        assertThat(store.keys()).isEmpty();
    }

    @Test
    void threeHundredAnHourFromOneNetworkAreEnough() {
        for (int i = 0; i < 300; i++) assertThat(ask("192.0.2.0")).isInstanceOf(ChallengeAnswer.Offered.class);

        assertThat(ask("192.0.2.0")).isInstanceOfSatisfying(ChallengeAnswer.Refused.class, no -> {
            assertThat(no.reason()).isEqualTo(ChallengeAnswer.Reason.TOO_MANY_CHALLENGES);
            assertThat(no.retryAfter()).isPositive().isLessThanOrEqualTo(Duration.ofHours(1));
        });
        assertThat(ask("198.51.100.0")).isInstanceOf(ChallengeAnswer.Offered.class);
        clock.forward(Duration.ofHours(1));
        assertThat(ask("192.0.2.0")).isInstanceOf(ChallengeAnswer.Offered.class);
    }
}
