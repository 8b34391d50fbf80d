package cn.xinxintong.wage.bank.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.crypto.CryptoSuite;
import cn.xinxintong.crypto.Ed25519Key;
import cn.xinxintong.crypto.Ed25519PublicKey;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.wage.bank.BatchState;
import cn.xinxintong.wage.bank.Callback;
import cn.xinxintong.wage.bank.CardReason;
import cn.xinxintong.wage.bank.LineResult;
import cn.xinxintong.wage.bank.RawCallback;
import cn.xinxintong.wage.bank.Submission;
import cn.xinxintong.wage.bank.http.BankKeys;
import cn.xinxintong.wage.bank.http.HttpBank;
import cn.xinxintong.wage.bank.http.HttpBankSettings;
import cn.xinxintong.wage.bank.signature.SignatureForm.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/for-banks.md says is true. */
class ForBanksTest {
    private static final Pattern BLOCK = Pattern.compile("```(?:text|http)\n(.*?)\n```", Pattern.DOTALL);

    private final String document;
    private final List<String> blocks;

    ForBanksTest() throws IOException {
        document = Files.readString(Path.of("../docs/for-banks.md"));
        blocks = BLOCK.matcher(document).results().map(block -> block.group(1)).toList();
    }

    @Test
    void theKeysOfTheExampleBelongTogether() {
        assertThat(Ed25519Key.parse(privateKey()).publicKey().base64()).isEqualTo(publicKey());
    }

    @Test
    void theSignatureBaseIsThatOfTheMessage() {
        Map<String, String> headers = headers();
        Parameters parameters = Parameters.parse(headers.get("Signature-Input")).orElseThrow();

        byte[] base = SignatureForm.base("POST", "/v1/bank/events", headers.get("Content-Digest"), parameters);

        assertThat(new String(base, UTF_8)).isEqualTo(blocks.get(2));
    }

    @Test
    void theMessageIsSignedWithThatKey() {
        String base = blocks.get(2);
        byte[] signature = Ed25519Key.parse(privateKey()).sign(base.getBytes(UTF_8));

        assertThat(headers().get("Signature")).isEqualTo(SignatureForm.signatureHeader(signature));
        assertThat(headers().get("Content-Digest"))
                .isEqualTo(SignatureForm.digestHeader(body(), CryptoSuite.INTERNATIONAL));
        assertThat(document).contains("a body of " + body().length + " bytes");
    }

    @Test
    void thePlatformBelievesTheMessage() {
        MovableClock clock = new MovableClock();
        Instant now = clock.instant();
        VerificationKey key = new VerificationKey(
                "bank-2026",
                Ed25519PublicKey.parse(publicKey()),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(1)));
        SecureRandom random = new SecureRandom();
        BankKeys keys = new BankKeys(new SigningKey("xxt", Ed25519Key.generate(random)), List.of(key));
        RawCallback message = new RawCallback("POST", "/v1/bank/events", headers(), body());

        try (HttpBank bank = new HttpBank(
                HttpBankSettings.of("https://bank.example"), keys, new RecentNonces(clock), clock, random)) {
            assertThat(bank.parse(message)).isInstanceOf(Callback.Genuine.class);
        }
    }

    @Test
    void everyCodeIsInIt() {
        Stream<Enum<?>> codes = Stream.of(
                        CardReason.values(),
                        Submission.Reason.values(),
                        LineResult.Outcome.values(),
                        BatchState.values())
                .flatMap(Arrays::stream);

        // one is said by a problem, the others by the platform alone
        Set<Enum<?>> ours = Set.of(BatchState.NOT_FOUND, CardReason.CARD_TAKEN, CardReason.HOLDER_CORRECTED);
        assertThat(codes.filter(code -> !ours.contains(code)))
                .allSatisfy(code -> assertThat(document).contains("`" + code.name() + "`"));
    }

    private String privateKey() {
        return blocks.get(0).split("\n")[0];
    }

    private String publicKey() {
        return blocks.get(0).split("\n")[1];
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        Matcher header = Pattern.compile("(?m)^([A-Z][A-Za-z-]+): (.*)$").matcher(blocks.get(1));
        while (header.find()) headers.put(header.group(1), header.group(2));
        return headers;
    }

    private byte[] body() {
        String message = blocks.get(1);
        return message.substring(message.indexOf("\n\n") + 2).getBytes(UTF_8);
    }
}
