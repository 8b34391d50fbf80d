package cn.xinxintong.attendance.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.attendance.testing.DeviceKeyPair;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.attendance.testing.SampleClaims;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedPunchTest {
    private final DeviceKeyPair key = DeviceKeyPair.make();
    private final PunchClaims claims =
            SampleClaims.at(Members.beijing("2026-06-01T08:00")).after(4, "abc").claims();
    private final SignedPunch punch = SignedPunch.sign(claims, key);

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private String part(int index) {
        return punch.jws().split("\\.")[index];
    }

    private String withHeader(String json) {
        return base64(json) + "." + part(1) + "." + part(2);
    }

    private static void assertUnreadable(String jws) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedPunch.parse(jws));
    }

    @Test
    void whatIsSignedIsReadBackTheSame() {
        SignedPunch read = SignedPunch.parse(punch.jws());

        assertThat(read).isEqualTo(punch);
        assertThat(read.claims()).isEqualTo(claims);
        assertThat(read.isSignedBy(key.publicKey())).isTrue();
    }

    @Test
    void theIdIsTheDigestOfThePayload() throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(Base64.getUrlDecoder().decode(part(1)));
        StringBuilder hex = new StringBuilder();
        for (byte b : digest) hex.append(String.format("%02x", b));

        assertThat(punch.id()).isEqualTo(hex.toString());
    }

    @Test
    void theIdOfNothingIsTheKnownDigest() {
        assertThat(SignedPunch.idOf(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void anotherKeyHasNotSignedIt() {
        assertThat(punch.isSignedBy(DeviceKeyPair.make().publicKey())).isFalse();
    }

    @Test
    void aChangedPayloadIsNotSigned() {
        String payload = new String(Base64.getUrlDecoder().decode(part(1)), UTF_8);
        String forged = part(0) + "." + base64(payload.replace("\"ON\"", "\"OFF\"")) + "." + part(2);

        SignedPunch read = SignedPunch.parse(forged);
        assertThat(read.claims().kind()).isEqualTo(PunchKind.OFF);
        assertThat(read.isSignedBy(key.publicKey())).isFalse();
    }

    @Test
    void aChangedHeaderIsNotSigned() {
        assertThat(SignedPunch.parse(withHeader("{\"alg\":\"ES256\",\"kid\":\"1\"}"))
                        .isSignedBy(key.publicKey()))
                .isFalse();
    }

    @Test
    void aSignatureOfZerosIsNoSignature() {
        String zeros = part(0) + "." + part(1) + "." + "A".repeat(86);

        assertThat(SignedPunch.parse(zeros).isSignedBy(key.publicKey())).isFalse();
    }

    @Test
    void typeAndKeyIdInTheHeaderAreBorne() {
        String input = base64("{\"typ\":\"JWT\",\"alg\":\"ES256\",\"kid\":\"phone-1\"}") + "." + part(1);
        byte[] signature = key.sign(input.getBytes(US_ASCII));
        String jws = input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);

        assertThat(SignedPunch.parse(jws).isSignedBy(key.publicKey())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"alg\":\"HS256\"}",
                "{\"alg\":\"es256\"}",
                "{\"alg\":null}",
                "{\"alg\":[\"ES256\"]}",
                "{}",
                "[]",
                "\"ES256\"",
                "{\"alg\":\"ES256\",\"alg\":\"ES256\"}",
                "{\"alg\":\"ES256\",\"crit\":[\"exp\"]}",
                "{\"alg\":\"ES256\",\"b64\":\"false\"}",
                "{\"alg\":\"ES256\",\"jwk\":\"x\"}",
                "{\"alg\":\"ES256\",\"kid\":7}",
                "{\"alg\":\"ES256\"} x"
            })
    void refusesEveryHeaderThatIsNotPlainEs256(String header) {
        assertUnreadable(withHeader(header));
    }

    @Test
    void refusesWhatIsCutOffOrHasPartsTooMany() {
        String jws = punch.jws();

        assertUnreadable("");
        assertUnreadable("..");
        assertUnreadable(jws.substring(0, jws.length() - 1));
        assertUnreadable(jws.substring(0, jws.lastIndexOf('.')));
        assertUnreadable(jws.substring(0, jws.lastIndexOf('.') + 1));
        assertUnreadable(jws + ".");
        assertUnreadable("{\"payload\":\"\"}");
    }

    @Test
    void refusesBase64ThatIsNotTheOnlyOneForItsBytes() {
        assertUnreadable(part(0) + "." + part(1) + "." + part(2) + "==");
        assertUnreadable(part(0) + "=." + part(1) + "." + part(2));
        char last = part(2).charAt(85);
        String leftOverBits = part(2).substring(0, 85) + (char) (last + 1);
        assertUnreadable(part(0) + "." + part(1) + "." + leftOverBits);
    }

    @Test
    void refusesAPayloadThatIsNotUtf8() {
        byte[] payload = ClaimsJson.write(claims).replace("abc", "ab\u00ff").getBytes(ISO_8859_1);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(payload);

        assertUnreadable(part(0) + "." + text + "." + part(2));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertUnreadable(part(0) + "." + base64(ClaimsJson.write(claims) + " ".repeat(16_000)) + "." + part(2));
    }

    @Test
    void refusesASignerThatSpeaksAnotherForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedPunch.sign(claims, message -> new byte[70]));
    }

    @Test
    void neitherTextNorMessageShowsWhereSomebodyWas() {
        assertThat(punch.toString()).isEqualTo("SignedPunch[" + punch.id() + "]");
    }
}
