package cn.xinxintong.attendance.evidence.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xinxintong.attendance.evidence.record.RecordFinding.Code;
import cn.xinxintong.attendance.evidence.record.RecordReport.Signature;
import cn.xinxintong.crypto.SignaturePublicKey;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Checks records. */
public final class Records {
    private Records() {}

    /**
     * Checks a file as it was handed out, byte for byte. Never throws for what stands in it.
     *
     * @param platformKeys the platform's public keys, known from elsewhere than the file
     */
    public static RecordReport verify(byte[] file, Collection<SignaturePublicKey> platformKeys) {
        Signature signature = FileSignature.look(file, platformKeys);
        List<RecordFinding> findings = new ArrayList<>();
        if (signature instanceof Signature.Wrong wrong) findings.add(new RecordFinding(wrong.why(), 0));
        boolean saysJson = signature instanceof Signature.Right right && right.kind() == FileSignature.Kind.JSON;
        if (!saysJson && !looksLikeJson(file)) return new RecordReport(signature, List.of(), findings);
        Optional<RecordReader> record = utf8(file).flatMap(RecordReader::read);
        if (!record.isPresent()) {
            findings.add(new RecordFinding(Code.NOT_A_RECORD, 0));
            return new RecordReport(signature, List.of(), findings);
        }
        RecordCheck check = new RecordCheck(record.get());
        check.run();
        findings.addAll(check.findings());
        return new RecordReport(signature, check.rows(), findings);
    }

    private static boolean looksLikeJson(byte[] file) {
        return file.length > 0 && file[0] == '{';
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
