package cn.xinxintong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IdentityNumberTest {
    @Test
    void readsEitherKind() {
        assertThat(IdentityNumber.parse("11010519491231002x")).isEqualTo(new ResidentId("11010519491231002X"));
        assertThat(IdentityNumber.parse("932682198501010017")).isEqualTo(new PermanentResidentId("932682198501010017"));
        assertThat(IdentityNumber.parse("usa110085010112")).isEqualTo(new PermanentResidentId("USA110085010112"));
    }

    @Test
    void refusesWhatIsOfNeitherKind() {
        assertThat(IdentityNumber.isValid("110105194912310021")).isFalse();
        assertThat(IdentityNumber.isValid(null)).isFalse();
    }

    @Test
    void noMessageRepeatsTheNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityNumber.parse("110105194912310021"))
                .withMessageNotContaining("110105");
    }
}
