package cn.xinxintong.attendance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.FuzzedText;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a phone sends as a punch is read, or refused with an argument that is illegal. */
class PunchFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void claims(byte[] bytes) {
        String json = FuzzedText.of(bytes);
        try {
            PunchClaims claims = ClaimsJson.read(json);

            assertThat(ClaimsJson.read(ClaimsJson.write(claims))).isEqualTo(claims);
        } catch (IllegalArgumentException e) {
            assertThat(json.length() < 8 || !String.valueOf(e.getMessage()).contains(json))
                    .isTrue();
        }
    }

    @FuzzTest(maxDuration = "60s")
    void bareClaims(byte[] bytes) {
        String json = FuzzedText.of(bytes);
        try {
            ClaimsJson.Bare bare = ClaimsJson.readBare(json);

            assertThat(ClaimsJson.idOf(json)).contains(bare.id());
            assertThat(ClaimsJson.readBare(ClaimsJson.writeBare(bare))).isEqualTo(bare);
        } catch (IllegalArgumentException e) {
            ClaimsJson.idOf(json);
        }
    }

    @FuzzTest(maxDuration = "60s")
    void signedPunch(byte[] bytes) {
        String jws = FuzzedText.of(bytes);
        try {
            SignedPunch punch = SignedPunch.parse(jws);

            assertThat(punch.jws()).isEqualTo(jws);
            assertThat(punch.id()).matches("[0-9a-f]{64}");
        } catch (IllegalArgumentException e) {
            assertThat(jws.length() < 4 || !String.valueOf(e.getMessage()).contains(jws))
                    .isTrue();
        }
    }
}
