package cn.xinxintong.wage.payroll;

import cn.xinxintong.wage.bank.BatchNumber;
import cn.xinxintong.wage.record.SheetId;

/**
 * A submitted sheet on its way through the bank.
 *
 * @param looks how often it was looked after since something changed
 */
public record Batch(BatchNumber number, SheetId sheet, Phase phase, int looks) {

    /** How far it is. */
    public enum Phase {
        /** The bank was never asked to take it. */
        TO_SEND,
        /** The bank was asked to take it, and what it said did not arrive: it is to be asked whether it has it. */
        UNCERTAIN,
        /** The bank has it, and has not said everything. */
        WITH_BANK,
        /** There is nothing more to ask. */
        SETTLED
    }
}
