package cn.xinxintong.auth.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.RealNameAuthority;
import cn.xinxintong.auth.RealNameAuthority.Answer;
import cn.xinxintong.testing.People;
import org.junit.jupiter.api.Test;

/** What every {@link RealNameAuthority} promises. */
public abstract class RealNameAuthorityContract {

    /** An authority that knows {@link People#ZHANG_NUMBER} as {@link People#ZHANG_NAME}, and not {@link People#ALIM_NUMBER}. */
    protected abstract RealNameAuthority authority();

    /** One that cannot be reached. */
    protected abstract RealNameAuthority unreachable();

    @Test
    void confirmsTheNameThatBelongsToTheNumber() {
        assertThat(authority().ask(People.ZHANG_NUMBER, People.ZHANG_NAME)).isEqualTo(Answer.MATCH);
    }

    @Test
    void confirmsNoOtherNameAndNoNumberThatItDoesNotKnow() {
        assertThat(authority().ask(People.ZHANG_NUMBER, People.ALIM_NAME)).isEqualTo(Answer.MISMATCH);
        assertThat(authority().ask(People.ALIM_NUMBER, People.ALIM_NAME)).isEqualTo(Answer.MISMATCH);
    }

    @Test
    void thatItCannotBeReachedIsNeitherYesNorNo() {
        assertThat(unreachable().ask(People.ZHANG_NUMBER, People.ZHANG_NAME)).isEqualTo(Answer.UNAVAILABLE);
    }
}
