package cn.xinxintong.server.tools;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.evidence.record.FileSignature;
import cn.xinxintong.attendance.evidence.record.RecordFinding;
import cn.xinxintong.attendance.evidence.record.RecordHead;
import cn.xinxintong.attendance.evidence.record.RecordRow;
import cn.xinxintong.attendance.evidence.record.RecordWriter;
import cn.xinxintong.crypto.CryptoSuite;
import cn.xinxintong.crypto.SignatureKey;
import cn.xinxintong.server.keys.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifyTest {
    private static final Instant NOON = Instant.parse("2026-06-30T04:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int verify(String... args) {
        return Verify.run(
                Map.of("XXT_DATA_DIR", folder.resolve("data").toString()),
                List.of(args),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Path record(SignatureKey key) throws IOException {
        RecordHead head = new RecordHead(
                NOON,
                LocalDate.parse("2026-06-01"),
                LocalDate.parse("2026-06-30"),
                new RecordHead.Person("w", "张*", "6501**"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Duration.ofMinutes(5),
                "");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        RecordWriter.write(head, Collections.<RecordRow>emptyIterator(), file);
        byte[] signed = FileSignature.append(FileSignature.Kind.JSON, file.toByteArray(), key, NOON);
        return Files.write(folder.resolve("record.json"), signed);
    }

    private SignatureKey platformKey(CryptoSuite suite) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        return Secrets.withoutMasters(data, RANDOM).recordKey(suite, RANDOM);
    }

    @ParameterizedTest
    @EnumSource(CryptoSuite.class)
    void aRecordOfThisPlatformHolds(CryptoSuite suite) throws IOException {
        Path file = record(platformKey(suite));

        assertThat(verify(file.toString())).isZero();
        assertThat(said())
                .contains("Signed by the platform at 2026-06-30T04:00:00Z")
                .endsWith("The record holds.\n");
    }

    @Test
    void aRecordOfAnotherPlatformHoldsWithItsKeyAndNotWithoutIt() throws IOException {
        SignatureKey other = CryptoSuite.INTERNATIONAL.newSignatureKey(RANDOM);
        Path file = record(other);

        assertThat(verify(file.toString())).isEqualTo(1);
        assertThat(said()).contains("GET /v1/record-keys").endsWith("The record does not hold.\n");
        assertThat(verify(file.toString(), other.publicKey().base64())).isZero();
    }

    @Test
    void aChangedRecordDoesNotHold() throws IOException {
        Path file = record(platformKey(CryptoSuite.INTERNATIONAL));
        Files.writeString(file, Files.readString(file).replace("2026-06-01", "2026-05-01"));

        assertThat(verify(file.toString())).isEqualTo(1);
        assertThat(said()).contains("not what the platform signed");
    }

    @Test
    void whatIsNoFileNoKeyOrNoCommandIsSaid() throws IOException {
        assertThat(verify()).isEqualTo(2);
        assertThat(verify(folder.resolve("nothing").toString())).isEqualTo(2);
        assertThat(verify(record(platformKey(CryptoSuite.SM)).toString(), "no-key"))
                .isEqualTo(2);
        assertThat(said()).contains("verify FILE").contains("cannot be read").contains("no public key");
    }

    @ParameterizedTest
    @EnumSource(RecordFinding.Code.class)
    void everyFindingHasASentence(RecordFinding.Code code) {
        assertThat(Verify.words(code)).endsWith(".");
    }
}
