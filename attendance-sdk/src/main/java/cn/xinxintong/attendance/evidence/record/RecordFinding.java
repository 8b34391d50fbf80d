package cn.xinxintong.attendance.evidence.record;

/**
 * Something that a check of a record found.
 *
 * @param row which row of the record, from 1; 0 for the file as a whole
 */
public record RecordFinding(Code code, int row) {

    /** How much it weighs. */
    public enum Weight {
        /** The record does not hold. */
        BREAKS,
        /** It holds, and this is to be known when it is weighed. */
        REMARK
    }

    /** What. Names are never reused. */
    public enum Code {
        /** No signature stands in the last line. */
        SIGNATURE_MISSING(Weight.BREAKS),
        /** It is signed with a key that was not given as the platform's. */
        KEY_NOT_TRUSTED(Weight.BREAKS),
        /** The signature is none of that key. */
        SIGNATURE_WRONG(Weight.BREAKS),
        /** The file is not what was signed. */
        CONTENT_CHANGED(Weight.BREAKS),
        /** It is no record that this version can read. */
        NOT_A_RECORD(Weight.BREAKS),
        /** A row lies outside the days of the record, or on a project that the record does not name. */
        ROW_OUT_OF_PLACE(Weight.BREAKS),
        /** A row of a phone without what the phone sent. */
        EVIDENCE_MISSING(Weight.BREAKS),
        /** What the phone is said to have sent cannot be read. */
        EVIDENCE_UNREADABLE(Weight.BREAKS),
        /** The id is not that of the evidence. */
        ID_WRONG(Weight.BREAKS),
        /** The same punch stands in two rows. */
        PUNCH_TWICE(Weight.BREAKS),
        /** No key of the phone signed it, nor a punch after it in the chain. */
        NOT_PROVEN(Weight.BREAKS),
        /** The row names another project than the evidence. */
        PROJECT_DIFFERS(Weight.BREAKS),
        /** The row says in where the evidence says out, or the other way round. */
        DIRECTION_DIFFERS(Weight.BREAKS),
        /** The row says that it did not come from a phone. */
        SOURCE_DIFFERS(Weight.BREAKS),
        /** The row says another time than follows from the evidence. */
        TIME_DIFFERS(Weight.BREAKS),
        /** No signature stands behind the claims: the platform says that the phone sent them. */
        UNSIGNED(Weight.REMARK),
        /** The punch before it in the chain is not in the record: it was refused, or is missing. */
        CHAIN_GAP(Weight.REMARK),
        /** It follows the same punch as another one: a queue was copied, or set back. */
        CHAIN_FORK(Weight.REMARK),
        /** Its clock is behind that of the punch before it. */
        CLOCK_SET_BACK(Weight.REMARK);

        private final Weight weight;

        Code(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }
    }
}
