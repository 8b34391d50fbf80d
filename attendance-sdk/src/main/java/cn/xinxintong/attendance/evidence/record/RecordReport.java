package cn.xinxintong.attendance.evidence.record;

import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Source;
import java.time.Instant;
import java.util.List;

/**
 * What a check of a file says.
 *
 * @param rows each row of a JSON record that can be read; empty for other kinds, whose bytes alone are checked
 * @param findings in the order of the rows, those of the whole file first
 */
public record RecordReport(Signature signature, List<Row> rows, List<RecordFinding> findings) {

    public RecordReport {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** What is known of the signature under the file. */
    public sealed interface Signature {

        /**
         * The platform's, over these bytes.
         *
         * @param keyId see {@link FileSignature#keyId}
         */
        record Right(FileSignature.Kind kind, Instant at, String keyId) implements Signature {}

        /**
         * None of the platform's over these bytes.
         *
         * @param keyId of the key that it names; empty if it names none
         */
        record Wrong(RecordFinding.Code why, String keyId) implements Signature {}
    }

    /** True if nothing breaks it. */
    public boolean holds() {
        return findings.stream().noneMatch(f -> f.code().weight() == RecordFinding.Weight.BREAKS);
    }

    /**
     * A row, and what stands behind it.
     *
     * @param number from 1
     */
    public record Row(int number, Instant at, Direction direction, Source source, Proof proof) {}

    /** What stands behind a row. */
    public enum Proof {
        /** The phone's key signed it. */
        SIGNATURE,
        /** The phone's key signed a punch after it in the chain. */
        CHAIN,
        /** The platform alone says so: a gate's row, a correction, or a punch without a signature. */
        PLATFORM,
        /** Nothing: the evidence is missing or wrong. */
        NONE
    }
}
