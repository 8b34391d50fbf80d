package cn.xinxintong.wage.bank.signature;

import static cn.xinxintong.wage.bank.signature.SignatureVerdict.FORGED;
import static cn.xinxintong.wage.bank.signature.SignatureVerdict.GENUINE;
import static cn.xinxintong.wage.bank.signature.SignatureVerdict.KEY_UNKNOWN;
import static cn.xinxintong.wage.bank.signature.SignatureVerdict.REPLAYED;
import static cn.xinxintong.wage.bank.signature.SignatureVerdict.STALE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.crypto.Ed25519Key;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.wage.bank.RawCallback;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageSignaturesTest {
    private static final byte[] BODY = "{\"id\":\"工资\"}".getBytes(UTF_8);
    private static final String TARGET = "/v1/bank/events?a=%E5%B7%A5&b";
    private static final Duration DAY = Duration.ofDays(1);

    private final MovableClock clock = new MovableClock();
    private final SecureRandom random = new SecureRandom();
    private final RecentNonces nonces = new RecentNonces(clock);
    private final MessageSignatures signatures = new MessageSignatures(clock, random);
    private final SigningKey key = new SigningKey("bank-2026", Ed25519Key.generate(random));
    private final Instant start = clock.instant();
    private final VerificationKey inForce = key.forVerification(start.minus(DAY), start.plus(DAY));

    @Test
    void whatTheOtherSideSignedIsGenuine() {
        assertThat(verify(signed())).isEqualTo(GENUINE);
    }

    @Test
    void aMessageWithoutBodyOrQueryIsSignedToo() {
        byte[] nothing = new byte[0];
        RawCallback get = new RawCallback("GET", "/", signatures.sign(key, "GET", "/", nothing), nothing);

        assertThat(verify(get)).isEqualTo(GENUINE);
    }

    @Test
    void theNamesOfHeadersAreReadInAnyCase() {
        Map<String, String> small = new HashMap<>();
        headers().forEach((name, value) -> small.put(name.toLowerCase(java.util.Locale.ROOT), value));

        assertThat(verify(new RawCallback("POST", TARGET, small, BODY))).isEqualTo(GENUINE);
    }

    @Nested
    class IsForged {
        @Test
        void withAnotherMethodPathQueryOrBody() {
            Map<String, String> headers = headers();

            assertThat(verify(new RawCallback("PUT", TARGET, headers, BODY))).isEqualTo(FORGED);
            assertThat(verify(new RawCallback("POST", TARGET.replace("events", "event"), headers, BODY)))
                    .isEqualTo(FORGED);
            assertThat(verify(new RawCallback("POST", TARGET + "c", headers, BODY)))
                    .isEqualTo(FORGED);
            assertThat(verify(new RawCallback("POST", "/v1/bank/events", headers, BODY)))
                    .isEqualTo(FORGED);
            assertThat(verify(new RawCallback("POST", TARGET, headers, "{}".getBytes(UTF_8))))
                    .isEqualTo(FORGED);
        }

        @Test
        void whenTheBodyAndItsDigestAreExchangedTogether() {
            byte[] other = "{}".getBytes(UTF_8);
            Map<String, String> headers = headers();
            headers.put(
                    "Content-Digest",
                    signatures.sign(key, "POST", TARGET, other).get("Content-Digest"));

            assertThat(verify(new RawCallback("POST", TARGET, headers, other))).isEqualTo(FORGED);
        }

        @Test
        void whenSignedWithAnotherKeyUnderTheSameId() {
            SigningKey thief = new SigningKey(key.id(), Ed25519Key.generate(random));
            Map<String, String> headers = signatures.sign(thief, "POST", TARGET, BODY);

            assertThat(verify(new RawCallback("POST", TARGET, headers, BODY))).isEqualTo(FORGED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Content-Digest", "Signature"})
        void withoutTheHeader(String header) {
            Map<String, String> headers = headers();
            headers.remove(header);

            assertThat(verify(new RawCallback("POST", TARGET, headers, BODY))).isEqualTo(FORGED);
        }

        @ParameterizedTest
        @CsvSource({
            "xxt=, sig1=",
            "\"@method\" \"@path\", \"@path\" \"@method\"",
            "' \"content-digest\")', )",
            "(\"@method\", (\"@method\" \"@authority\"",
            "ed25519, rsa-v1_5-sha256",
            ";alg=\"ed25519\", ''",
            ";alg=, ;expires=1;alg=",
            ";created=, ;created=0",
            ";created=, ;created=-",
            ";keyid=, ; keyid=",
            "nonce=\", nonce=\"!",
        })
        void whenTheInputIsInAnotherForm(String part, String other) {
            assertThat(verify(with("Signature-Input", input -> input.replace(part, other))))
                    .isEqualTo(FORGED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "xxt", "xxt=:AAAA:", "xxt=::", "xxt=1", "xxt=(", "😀"})
        void whenTheSignatureIsNone(String signature) {
            assertThat(verify(with("Signature", s -> signature))).isEqualTo(FORGED);
            assertThat(verify(with("Signature-Input", s -> signature))).isEqualTo(FORGED);
            assertThat(verify(with("Content-Digest", s -> signature))).isEqualTo(FORGED);
        }

        @Test
        void whenASecondSignatureStandsBeside() {
            assertThat(verify(with("Signature", s -> s + ", " + s))).isEqualTo(FORGED);
            assertThat(verify(with("Signature-Input", s -> s + ", " + s))).isEqualTo(FORGED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/v1/\nx", "/v1/工", "/v1/ x", "/v1/\t"})
        void whenTheTargetCannotStandOnOneLine(String target) {
            Map<String, String> headers = signatures.sign(key, "POST", target, BODY);

            assertThat(verify(new RawCallback("POST", target, headers, BODY))).isEqualTo(FORGED);
        }

        @Test
        void andBurnsNoNonce() {
            Map<String, String> headers = headers();
            verify(new RawCallback("POST", TARGET, headers, "{}".getBytes(UTF_8)));

            assertThat(verify(new RawCallback("POST", TARGET, headers, BODY))).isEqualTo(GENUINE);
        }
    }

    @Nested
    class Keys {
        @Test
        void noSignatureNamesNoKey() {
            assertThat(verify(new RawCallback("POST", TARGET, Map.of(), BODY))).isEqualTo(KEY_UNKNOWN);
        }

        @Test
        void anotherIdIsUnknown() {
            assertThat(verify(with("Signature-Input", input -> input.replace("bank-2026", "bank-2027"))))
                    .isEqualTo(KEY_UNKNOWN);
        }

        @Test
        void theOldAndTheNewAreValidSideBySide() {
            SigningKey next = new SigningKey("bank-2027", Ed25519Key.generate(random));
            List<VerificationKey> both =
                    List.of(inForce, next.forVerification(start, start.plus(DAY).plus(DAY)));
            Map<String, String> byNext = signatures.sign(next, "POST", TARGET, BODY);

            assertThat(signatures.verify(signed(), both, nonces)).isEqualTo(GENUINE);
            assertThat(signatures.verify(new RawCallback("POST", TARGET, byNext, BODY), both, nonces))
                    .isEqualTo(GENUINE);
        }

        @Test
        void aKeyIsValidFromItsFirstMomentUntilBeforeItsLast() {
            VerificationKey hour = key.forVerification(start, start.plusSeconds(3600));

            assertThat(hour.isValidAt(start.minusNanos(1))).isFalse();
            assertThat(hour.isValidAt(start)).isTrue();
            assertThat(hour.isValidAt(start.plusSeconds(3600).minusNanos(1))).isTrue();
            assertThat(hour.isValidAt(start.plusSeconds(3600))).isFalse();
        }

        @Test
        void oneThatIsNotValidNowIsUnknown() {
            VerificationKey past = key.forVerification(start.minus(DAY), start);
            VerificationKey future = key.forVerification(start.plusSeconds(1), start.plus(DAY));

            assertThat(signatures.verify(signed(), List.of(past, future), nonces))
                    .isEqualTo(KEY_UNKNOWN);
        }

        @Test
        void oneWithoutAnIdOrADayOfLifeIsNone() {
            assertThatIllegalArgumentException().isThrownBy(() -> new SigningKey("", key.key()));
            assertThatIllegalArgumentException().isThrownBy(() -> new SigningKey("a\"b", key.key()));
            assertThatIllegalArgumentException().isThrownBy(() -> key.forVerification(start, start));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VerificationKey(" ", key.key().publicKey(), start, start.plus(DAY)));
        }
    }

    @Nested
    class Time {
        @Test
        void fiveMinutesOldIsBelievedAndASecondMoreIsNot() {
            RawCallback message = signed();
            RawCallback another = signed();
            clock.forward(Duration.ofMinutes(5));
            assertThat(verify(message)).isEqualTo(GENUINE);

            clock.forward(Duration.ofSeconds(1));
            assertThat(verify(another)).isEqualTo(STALE);
        }

        @Test
        void fiveMinutesAheadIsBelievedAndASecondMoreIsNot() {
            clock.forward(Duration.ofMinutes(5));
            RawCallback message = signed();
            clock.forward(Duration.ofSeconds(1));
            RawCallback another = signed();
            clock.forward(Duration.ofMinutes(-5).minusSeconds(1));

            assertThat(verify(message)).isEqualTo(GENUINE);
            assertThat(verify(another)).isEqualTo(STALE);
        }

        @Test
        void theTimeCannotBeSetAnewWithoutTheKey() {
            RawCallback old = signed();
            clock.forward(Duration.ofMinutes(10));
            String renewed = old.header("Signature-Input")
                    .orElseThrow()
                    .replaceFirst("created=\\d+", "created=" + clock.instant().getEpochSecond());
            Map<String, String> headers = new HashMap<>();
            headers.put("Content-Digest", old.header("Content-Digest").orElseThrow());
            headers.put("Signature", old.header("Signature").orElseThrow());
            headers.put("Signature-Input", renewed);

            assertThat(verify(new RawCallback("POST", TARGET, headers, BODY))).isEqualTo(FORGED);
        }
    }

    @Nested
    class Replays {
        @Test
        void theSameMessageIsBelievedOnce() {
            RawCallback message = signed();
            verify(message);

            assertThat(verify(message)).isEqualTo(REPLAYED);
        }

        @Test
        void theSameMessageIsNeverBelievedAgain() {
            RawCallback message = signed();
            verify(message);

            for (int second = 0; second < 400; second++) {
                assertThat(verify(message)).isIn(REPLAYED, STALE);
                clock.forward(Duration.ofSeconds(1));
            }
        }

        @Test
        void whatIsSignedAnewIsAnotherMessage() {
            verify(signed());

            assertThat(verify(signed())).isEqualTo(GENUINE);
        }
    }

    private RawCallback signed() {
        return new RawCallback("POST", TARGET, headers(), BODY);
    }

    private RawCallback with(String header, UnaryOperator<String> change) {
        Map<String, String> headers = headers();
        headers.compute(header, (name, value) -> change.apply(value));
        return new RawCallback("POST", TARGET, headers, BODY);
    }

    private Map<String, String> headers() {
        return new HashMap<>(signatures.sign(key, "POST", TARGET, BODY));
    }

    private SignatureVerdict verify(RawCallback message) {
        return signatures.verify(message, List.of(inForce), nonces);
    }
}
