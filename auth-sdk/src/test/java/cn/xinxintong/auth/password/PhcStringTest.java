package cn.xinxintong.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.crypto.Argon2id;
import cn.xinxintong.crypto.Pbkdf2Sm3;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhcStringTest {
    private static final String TEXT =
            "$argon2id$v=19$m=64,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    private static final String SALT = "$AAECAwQFBgcICQoLDA0ODw";
    private static final String HASH = "$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    @Test
    void readsAndWritesPbkdf2WithSm3() {
        PhcString phc = PhcString.parse("$pbkdf2-sm3$i=600000" + SALT + HASH);

        assertThat(phc.function()).isEqualTo(Pbkdf2Sm3.defaults());
        assertThat(phc.salt()).isEqualTo(countingUp(16));
        assertThat(phc.hash()).isEqualTo(countingUp(32));
        assertThat(phc.text()).isEqualTo("$pbkdf2-sm3$i=600000" + SALT + HASH);
    }

    @Property
    void readsWhatItWroteAndOnlyInOneForm(
            @ForAll @IntRange(min = 8, max = 48) int saltBytes, @ForAll @IntRange(min = 1000, max = 9_999_999) int i) {
        String text = new PhcString(new Pbkdf2Sm3(i), countingUp(saltBytes), countingUp(32)).text();

        assertThat(PhcString.parse(text).text()).isEqualTo(text);
    }

    @Property
    void refusesAnyTextWithoutRepeatingIt(@ForAll @StringLength(min = 6, max = 400) String text) {
        assertThatThrownBy(() -> PhcString.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(text);
    }

    @Test
    void refusesATextLongerThanAnyWithoutLookingAtIt() {
        String text = "$argon2id$v=19$m=64,t=1,p=1$" + "A".repeat(10_000_000) + HASH;

        assertThatThrownBy(() -> PhcString.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsParametersSaltAndHash() {
        PhcString phc = PhcString.parse(TEXT);

        assertThat(phc.function()).isEqualTo(new Argon2id(64, 1, 1));
        assertThat(phc.salt()).isEqualTo(countingUp(16));
        assertThat(phc.hash()).isEqualTo(countingUp(32));
    }

    @Test
    void writesBase64WithoutPadding() {
        assertThat(new PhcString(new Argon2id(64, 1, 1), countingUp(16), countingUp(32)).text())
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "$argon2i$v=19$m=64,t=1,p=1$AAECAwQFBgc$AAECAwQFBgc",
                "$argon2id$v=16$m=64,t=1,p=1$AAECAwQFBgc$AAECAwQFBgc",
                "$argon2id$v=19$m=64,t=1$AAECAwQFBgc$AAECAwQFBgc",
                "$argon2id$v=19$m=64,t=0,p=1$AAECAwQFBgc$AAECAwQFBgc",
                "$argon2id$v=19$m=64,t=1,p=99$AAECAwQFBgc$AAECAwQFBgc",
                "$argon2id$v=19$m=9999999,t=1,p=1$AAECAwQFBgc$AAECAwQFBgc",
                "$argon2id$v=19$m=64,t=1,p=1$A$AAECAwQFBgc",
                "$argon2id$v=19$m=64,t=1,p=1$AAECAwQFBgc",
                "$argon2id$v=19$m=64,t=1,p=1$AAECAwQFBgc$AAECAwQFBgc\n",
                "$argon2id$v=19$m=64,t=1,p=1" + SALT + "$AAECAwQFBgc",
                "$argon2id$v=19$m=64,t=1,p=1$AAECAwQF" + HASH,
                "$argon2id$v=19$m=064,t=1,p=1" + SALT + HASH,
                "$argon2id$v=19$m=+64,t=1,p=1" + SALT + HASH,
                "$argon2id$v=19$m=６４,t=1,p=1" + SALT + HASH,
                "$argon2id$v=19$m=262145,t=1,p=1" + SALT + HASH,
                "$argon2id$v=19$m=65536,t=17,p=1" + SALT + HASH,
                "$argon2id$v=19$m=99999999,t=99999999,p=16" + SALT + HASH,
                "$argon2id$v=19$m=999999999999,t=1,p=1" + SALT + HASH,
                "$argon2id$v=19$t=1,m=64,p=1" + SALT + HASH,
                "$argon2id$v=19$m=64,t=1,p=1,data=AAAA" + SALT + HASH,
                "$argon2id$v=19$m=64,t=1,p=1" + SALT + "=" + HASH,
                "$argon2id$v=19$m=64,t=1,p=1$AAECAwQFBgcICQoLDA0ODx" + HASH,
                "$pbkdf2-sm3$i=999" + SALT + HASH,
                "$pbkdf2-sm3$i=10000001" + SALT + HASH,
                "$pbkdf2-sm3$i=0" + SALT + HASH,
                "$pbkdf2-sm3$i=-1" + SALT + HASH,
                "$pbkdf2-sm3$" + SALT + HASH,
                "$pbkdf2-sha256$i=1000" + SALT + HASH,
                "$PBKDF2-SM3$i=1000" + SALT + HASH
            })
    void whatIsNoPhcStringOfOursIsRefused(String text) {
        assertThatThrownBy(() -> PhcString.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] countingUp(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) bytes[i] = (byte) i;
        return bytes;
    }
}
