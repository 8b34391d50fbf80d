package cn.xinxintong.wage.payroll;

import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.SheetId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps sheets. Lines, answers and submissions are added, never changed, never removed. Thread-safe; never returns null. */
public interface PayrollStore {

    void add(DraftSheet sheet);

    /** The sheet as it stands. */
    Optional<PayrollSheet> find(SheetId id);

    /** The project's sheets as they were drawn up, newest first. */
    List<PayrollSheet> of(ProjectId project);

    /** Lays the sheet before its workers; false, and nothing changes, unless it is a draft. */
    boolean open(SheetId sheet, Instant at);

    /** Keeps a worker's answer; false, and nothing changes, unless the line is his, open, and not answered yet. */
    boolean answer(WorkerId worker, LineId line, LineAnswer answer);

    /** The lines that were ever laid before the worker, newest month first. */
    List<WorkerLine> of(WorkerId worker);

    /**
     * Ends the signing, as one step that no answer comes into or after.
     *
     * @param step makes of the sheet with its answers what goes to the bank; empty leaves everything as it is
     * @return what the step made; empty also if the sheet is not before its workers
     */
    Optional<SubmittedSheet> submit(SheetId sheet, Function<SignedSheet, Optional<SubmittedSheet>> step);
}
