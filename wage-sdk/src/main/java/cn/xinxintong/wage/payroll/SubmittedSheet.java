package cn.xinxintong.wage.payroll;

import cn.xinxintong.wage.bank.BatchNumber;
import cn.xinxintong.wage.bank.SpecialAccount;
import java.time.Instant;
import java.util.List;

/**
 * A sheet whose signed lines go to the bank, as one batch.
 *
 * @param from the account that it is paid out of, and by which bank, whatever becomes of the project's account meanwhile
 * @param lines in the order of the batch, whose first line is 1; never empty
 * @param leftOut the others, each with its reason
 */
public record SubmittedSheet(
        SignedSheet signed, SpecialAccount from, List<SubmittedLine> lines, List<LeftOut> leftOut, Instant submittedAt)
        implements PayrollSheet {

    /** @throws IllegalArgumentException if there is no line to pay, or the two lists do not make up the sheet */
    public SubmittedSheet {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
        if (lines.isEmpty()) throw new IllegalArgumentException("nothing is to be paid");
        if (lines.size() + leftOut.size() != signed.draft().lines().size()) {
            throw new IllegalArgumentException("a line is neither paid nor left out");
        }
    }

    @Override
    public DraftSheet draft() {
        return signed.draft();
    }

    /** The sheet's own: it is never sent under another. */
    public BatchNumber batch() {
        return batchOf(draft());
    }

    static BatchNumber batchOf(DraftSheet sheet) {
        return new BatchNumber(sheet.id().toString().replace("-", ""));
    }
}
