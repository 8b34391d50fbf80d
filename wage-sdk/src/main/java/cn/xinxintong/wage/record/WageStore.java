package cn.xinxintong.wage.record;

import cn.xinxintong.identity.WorkerId;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps the books: entries are added, never changed, never removed. Thread-safe; never returns null. */
public interface WageStore {

    /**
     * Adds to a line's entries, as one step that no other one comes between.
     *
     * @param next makes of the entries that there are, oldest first, those that are to be added
     * @return what was added
     */
    List<WageEntry> post(WorkerId worker, LineId line, UnaryOperator<List<WageEntry>> next);

    /** The worker's wages for the months from {@code from} to {@code to}, both inclusive, newest first. */
    List<Wage> of(WorkerId worker, YearMonth from, YearMonth to);

    /** The wage with that id, if it is the worker's. */
    Optional<Wage> find(WorkerId worker, LineId wage);

    /** The entries of every line of a sheet, signed or submitted. */
    List<WageEntry> entriesOf(SheetId sheet);

    /** How many wages of a sheet are still {@link Wage.State#PENDING}. */
    int pendingOf(SheetId sheet);

    /** The wages of a sheet, in the order of its lines. */
    List<Wage> of(SheetId sheet);
}
