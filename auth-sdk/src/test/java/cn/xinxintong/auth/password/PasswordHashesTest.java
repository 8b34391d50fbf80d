package cn.xinxintong.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.crypto.Argon2id;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {
    private final SecureRandom random = new SecureRandom();
    private final PasswordHashes hashes = new PasswordHashes(new Argon2id(64, 1, 1), 1, random);

    @Test
    void matchesThePasswordItWasMadeOfAndNoOther() {
        String phc = hashes.hash("lan-tian-88");

        assertThat(hashes.matches("lan-tian-88", phc)).isTrue();
        assertThat(hashes.matches("lan-tian-89", phc)).isFalse();
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertThat(hashes.hash("lan-tian-88")).isNotEqualTo(hashes.hash("lan-tian-88"));
    }

    @Test
    void aKeyboardsFullWidthCharactersArePlainOnes() {
        assertThat(hashes.matches("ｌａｎ－８８", hashes.hash("lan-88"))).isTrue();
    }

    @Test
    void nobodyHasAPassword() {
        assertThat(hashes.matchesNobodys("")).isFalse();
        assertThat(hashes.matchesNobodys("lan-tian-88")).isFalse();
    }

    @Test
    void aHashOfOtherParametersStillMatchesAndIsOutdated() {
        String older = new PasswordHashes(new Argon2id(32, 2, 1), 1, random).hash("lan-tian-88");

        assertThat(hashes.matches("lan-tian-88", older)).isTrue();
        assertThat(hashes.isOutdated(older)).isTrue();
        assertThat(hashes.isOutdated(hashes.hash("lan-tian-88"))).isFalse();
    }

    @Test
    void whatIsNoHashIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> hashes.matches("lan-tian-88", "lan-tian-88"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("lan-tian-88");
    }
}
