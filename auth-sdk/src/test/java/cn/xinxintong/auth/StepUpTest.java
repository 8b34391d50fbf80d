package cn.xinxintong.auth;

import static cn.xinxintong.auth.AuthWorld.MOBILE;
import static cn.xinxintong.auth.AuthWorld.NEXT_PASSWORD;
import static cn.xinxintong.auth.AuthWorld.ZHANGS_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.StepUpOutcome.Proven;
import cn.xinxintong.auth.StepUpOutcome.Reason;
import cn.xinxintong.auth.StepUpOutcome.Refused;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.testing.People;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepUpTest {
    private static final String WRONG = "wrong-pass-1";

    private final AuthWorld world = AuthWorld.withZhang();
    private final Session session = world.newSession();

    private StepUpOutcome byPassword(String password) {
        return world.stepUp.byPassword(session, world.zhang(), password);
    }

    private StepUpOutcome bySms(String code) {
        return world.stepUp.bySms(session, world.zhang(), code);
    }

    @Test
    void aSessionThatJustBeganIsNotProven() {
        assertThat(world.sessions.isProven(session)).isFalse();
    }

    @Test
    void thePasswordProvesTheSessionForFiveMinutes() {
        assertThat(byPassword(ZHANGS_PASSWORD))
                .isEqualTo(new Proven(world.clock.instant().plus(Duration.ofMinutes(5))));
        world.clock.forward(Duration.ofMinutes(5).minusMillis(1));
        assertThat(world.sessions.isProven(session)).isTrue();
        world.clock.forward(Duration.ofMillis(1));
        assertThat(world.sessions.isProven(session)).isFalse();
    }

    @Test
    void oneSessionProvesNoOther() {
        byPassword(ZHANGS_PASSWORD);

        assertThat(world.sessions.isProven(world.newSession())).isFalse();
    }

    @Test
    void aCodeThatCameToTheBoundNumberProvesTheSession() {
        world.accounts.bind(People.ZHANG, MOBILE, world.clock.instant());

        assertThat(bySms(world.code(MOBILE, CodePurpose.STEP_UP))).isInstanceOf(Proven.class);
        assertThat(world.sessions.isProven(session)).isTrue();
    }

    @Test
    void aWrongPasswordProvesNothingAndTheFifthLocks() {
        for (int left = 4; left > 0; left--) {
            assertThat(byPassword(WRONG)).isEqualTo(new Refused(Reason.PASSWORD_WRONG, left, Duration.ZERO));
        }

        assertThat(byPassword(WRONG)).isEqualTo(new Refused(Reason.LOCKED, 0, Duration.ofMinutes(15)));
        assertThat(byPassword(ZHANGS_PASSWORD)).isEqualTo(new Refused(Reason.LOCKED, 0, Duration.ofMinutes(15)));
        assertThat(world.sessions.isProven(session)).isFalse();
    }

    @Test
    void triesOfThePasswordAreCountedTogetherWithThoseOfAChange() {
        for (int i = 0; i < 3; i++) byPassword(WRONG);

        var change = world.change(session, WRONG, "", NEXT_PASSWORD);

        assertThat(change)
                .isEqualTo(new PasswordOutcome.Refused(PasswordOutcome.Reason.OLD_PASSWORD_WRONG, 1, Duration.ZERO));
    }

    @Test
    void aWrongCodeOrOneForAnotherPurposeProvesNothing() {
        world.accounts.bind(People.ZHANG, MOBILE, world.clock.instant());
        assertThat(bySms(world.code(MOBILE, CodePurpose.SIGN_IN)))
                .isEqualTo(new Refused(Reason.CODE_EXPIRED, 0, Duration.ZERO));
        String code = world.code(MOBILE, CodePurpose.STEP_UP);

        assertThat(bySms(SignInTest.otherThan(code))).isEqualTo(new Refused(Reason.CODE_WRONG, 4, Duration.ZERO));
        assertThat(world.sessions.isProven(session)).isFalse();
    }

    @Test
    void withoutABoundNumberTheRoadOfSmsIsClosed() {
        assertThat(bySms("123456")).isEqualTo(new Refused(Reason.ROAD_NOT_OFFERED, 0, Duration.ZERO));
    }
}
