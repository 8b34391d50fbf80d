package cn.xinxintong.auth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.RealNameAuthority.Answer;
import cn.xinxintong.testing.People;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RealNameVerificationTest {
    private final AuthWorld world = AuthWorld.withZhang();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void theAuthoritysMatchVerifies() {
        var outcome = answering(Answer.MATCH).ask(world.zhang(), People.ZHANG_NAME);

        assertThat(outcome).isEqualTo(RealNameOutcome.VERIFIED);
        assertThat(world.zhang().realName()).isEqualTo(RealName.BY_AUTHORITY);
    }

    @Test
    void theAuthoritysMismatchDoesNot() {
        var outcome = answering(Answer.MISMATCH).ask(world.zhang(), People.ZHANG_NAME);

        assertThat(outcome).isEqualTo(RealNameOutcome.REAL_NAME_MISMATCH);
        assertThat(world.zhang().realName().isVerified()).isFalse();
    }

    @Test
    void anotherNameThanTheAccountsIsAMismatchAndTheAuthorityIsNotAsked() {
        var outcome = answering(Answer.MATCH).ask(world.zhang(), People.ALIM_NAME);

        assertThat(outcome).isEqualTo(RealNameOutcome.REAL_NAME_MISMATCH);
        assertThat(asked).hasValue(0);
    }

    @Test
    void withoutAnAuthorityTheOfficersRoadIsLeft() {
        var verification = new RealNameVerification(world.accounts, RealNameAuthority.none());

        assertThat(verification.ask(world.zhang(), People.ZHANG_NAME)).isEqualTo(RealNameOutcome.AUTHORITY_UNAVAILABLE);
        assertThat(verification.confirmByOfficer(world.zhang(), People.ZHANG_NUMBER, People.ZHANG_NAME))
                .isEqualTo(RealNameOutcome.VERIFIED);
        assertThat(world.zhang().realName()).isEqualTo(RealName.BY_OFFICER);
    }

    @Test
    void whoeverIsVerifiedStaysSoAndTheAuthorityIsNotAskedAgain() {
        var verification = answering(Answer.MATCH);
        verification.confirmByOfficer(world.zhang(), People.ZHANG_NUMBER, People.ZHANG_NAME);

        assertThat(verification.ask(world.zhang(), People.ZHANG_NAME)).isEqualTo(RealNameOutcome.VERIFIED);
        assertThat(asked).hasValue(0);
        assertThat(world.zhang().realName()).isEqualTo(RealName.BY_OFFICER);
    }

    @Test
    void theOfficerDoesNotOverwriteTheAuthority() {
        var verification = answering(Answer.MATCH);
        verification.ask(world.zhang(), People.ZHANG_NAME);
        verification.confirmByOfficer(world.zhang(), People.ZHANG_NUMBER, People.ZHANG_NAME);

        assertThat(world.zhang().realName()).isEqualTo(RealName.BY_AUTHORITY);
    }

    @Test
    void aCardWithAnotherNumberOrNameIsAMismatch() {
        var verification = answering(Answer.MATCH);

        assertThat(verification.confirmByOfficer(world.zhang(), People.ALIM_NUMBER, People.ZHANG_NAME))
                .isEqualTo(RealNameOutcome.REAL_NAME_MISMATCH);
        assertThat(verification.confirmByOfficer(world.zhang(), People.ZHANG_NUMBER, People.ALIM_NAME))
                .isEqualTo(RealNameOutcome.REAL_NAME_MISMATCH);
        assertThat(world.zhang().realName().isVerified()).isFalse();
    }

    private RealNameVerification answering(Answer answer) {
        return new RealNameVerification(world.accounts, (number, name) -> {
            asked.incrementAndGet();
            return answer;
        });
    }
}
