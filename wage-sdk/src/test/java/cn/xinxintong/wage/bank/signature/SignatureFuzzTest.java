package cn.xinxintong.wage.bank.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.crypto.Ed25519Key;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.wage.bank.RawCallback;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The headers of a message that says it is a bank's. */
class SignatureFuzzTest {
    private static final MovableClock CLOCK = new MovableClock();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<VerificationKey> KEYS =
            List.of(new SigningKey("k1", Ed25519Key.generate(RANDOM)).forVerification(Instant.MIN, Instant.MAX));

    /** The two headers, a line each. */
    @FuzzTest(maxDuration = "60s")
    void headers(byte[] bytes) {
        String[] lines = new String(bytes, UTF_8).split("\n", 2);
        byte[] body = {};
        RawCallback message = new RawCallback(
                "POST",
                "/v1/bank/events",
                Map.of(
                        "Signature-Input",
                        lines[0],
                        "Signature",
                        lines.length > 1 ? lines[1] : "",
                        "Content-Digest",
                        "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:"),
                body);

        assertThat(new MessageSignatures(CLOCK, RANDOM).verify(message, KEYS, new RecentNonces(CLOCK)))
                .isIn(SignatureVerdict.FORGED, SignatureVerdict.KEY_UNKNOWN);
    }
}
