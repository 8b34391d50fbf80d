package cn.xinxintong.wage.payroll;

import cn.xinxintong.wage.bank.BatchNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the batches of submitted sheets; a sheet's submission makes its batch. Thread-safe; never returns null. */
public interface BatchStore {

    /**
     * Batches that are to be looked after now, the longest waiting first; nobody else is given them before {@code until}.
     * Settled ones never are.
     */
    List<Batch> take(Instant now, Instant until, int limit);

    Optional<Batch> find(BatchNumber number);

    /**
     * Records how far the batch is, and when it is to be looked after next, which ends the turn of whoever has it. Where it
     * is as far as before, it was looked after in vain, and {@link Batch#looks} grows by one; else they are counted anew. A
     * batch that is settled stays so, and its sheet is a {@link PaidSheet}.
     */
    void step(BatchNumber number, Batch.Phase phase, Instant nextLook);
}
