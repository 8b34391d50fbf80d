package cn.xinxintong.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.crypto.Argon2id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhcStringTest {
    private static final String TEXT =
            "$argon2id$v=19$m=64,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    @Test
    void readsParametersSaltAndHash() {
        PhcString phc = PhcString.parse(TEXT);

        assertThat(phc.parameters()).isEqualTo(new Argon2id(64, 1, 1));
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
                "$argon2id$v=19$m=64,t=1,p=1$AAECAwQFBgc$AAECAwQFBgc\n"
            })
    void whatIsNoArgon2idPhcStringIsRefused(String text) {
        assertThatThrownBy(() -> PhcString.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] countingUp(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) bytes[i] = (byte) i;
        return bytes;
    }
}
