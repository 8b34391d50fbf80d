package cn.xinxintong.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.auth.password.PasswordHashes.Bounds;
import cn.xinxintong.auth.password.PasswordHashes.BusyException;
import cn.xinxintong.crypto.Argon2id;
import cn.xinxintong.crypto.Pbkdf2Sm3;
import cn.xinxintong.testing.AtOnce;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {
    private static final Bounds BOUNDS = new Bounds(1, 2);

    private final SecureRandom random = new SecureRandom();
    private final PasswordHashes hashes = new PasswordHashes(new Argon2id(64, 1, 1), BOUNDS, random);

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
        String older = new PasswordHashes(new Argon2id(32, 2, 1), BOUNDS, random).hash("lan-tian-88");

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

    @Test
    void aHashOfTheOtherSuiteMatchesAndIsOutdatedBothWays() {
        PasswordHashes sm = new PasswordHashes(new Pbkdf2Sm3(1000), BOUNDS, random);
        String ofSm = sm.hash("lan-tian-88");
        String ofArgon2id = hashes.hash("lan-tian-88");

        assertThat(ofSm).startsWith("$pbkdf2-sm3$i=1000$");
        assertThat(hashes.matches("lan-tian-88", ofSm)).isTrue();
        assertThat(hashes.matches("lan-tian-89", ofSm)).isFalse();
        assertThat(hashes.isOutdated(ofSm)).isTrue();
        assertThat(sm.matches("lan-tian-88", ofArgon2id)).isTrue();
        assertThat(sm.isOutdated(ofArgon2id)).isTrue();
        assertThat(sm.isOutdated(ofSm)).isFalse();
        assertThat(sm.matchesNobodys("lan-tian-88")).isFalse();
    }

    @Test
    void admitsAsManyAsHashAndWaitAndRefusesTheNextAtOnce() {
        String inside = hashes.admitted(() -> hashes.admitted(() -> hashes.admitted(() -> {
            assertThatThrownBy(() -> hashes.admitted(() -> "one too many")).isInstanceOf(BusyException.class);
            return hashes.hash("lan-tian-88");
        })));

        assertThat(hashes.matches("lan-tian-88", inside)).isTrue();
        assertThat(hashes.admitted(() -> "room again")).isEqualTo("room again");
    }

    @Test
    void whoFailsInsideLeavesHisPlace() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> hashes.admitted(() -> hashes.matches("lan-tian-88", "no hash")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void ofManyAtOnceEachIsServedOrRefusedAndNoneIsLost() {
        String phc = hashes.hash("lan-tian-88");

        List<Boolean> served = AtOnce.eightTimes(i -> {
            try {
                return hashes.admitted(() -> hashes.matches("lan-tian-88", phc));
            } catch (BusyException e) {
                return false;
            }
        });

        assertThat(served).hasSize(8).contains(true);
        assertThat(hashes.admitted(() -> "room again")).isEqualTo("room again");
    }

    @Test
    void refusesBoundsUnderWhichNothingIsHashed() {
        assertThatThrownBy(() -> new Bounds(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bounds(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
