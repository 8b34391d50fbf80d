package cn.xinxintong.sandboxbank;

import cn.xinxintong.sandboxbank.Entry.BatchTaken;
import cn.xinxintong.sandboxbank.Entry.Line;
import cn.xinxintong.wage.bank.wire.BatchStateForm.State;
import cn.xinxintong.wage.bank.wire.LineResultForm;
import cn.xinxintong.wage.bank.wire.LineResultForm.Outcome;
import cn.xinxintong.wire.Page;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A batch that was taken, and how far it is. Not thread-safe. */
final class Batch {
    private static final int PAGE = 500;

    private final BatchTaken taken;
    private final TreeMap<Integer, LineResultForm> results = new TreeMap<>();

    Batch(BatchTaken taken) {
        this.taken = taken;
    }

    BatchTaken taken() {
        return taken;
    }

    static long total(List<Line> lines) {
        return lines.stream().mapToLong(Line::amountFen).reduce(0, Math::addExact);
    }

    Line line(int lineNo) {
        return taken.lines().get(lineNo - 1);
    }

    void apply(LineResultForm result) {
        results.put(result.lineNo(), result);
    }

    /** Some lines that have no result yet. */
    List<Line> open(int most) {
        return some(most, line -> !results.containsKey(line.lineNo()));
    }

    /** Some lines that were paid and are scripted to come back. */
    List<Line> toReturn(int most) {
        return some(most, line -> isPaid(line) && Ending.payment(line.lastFour()) == Ending.Payment.RETURNED);
    }

    /** Lines that were paid and are scripted to be the last that their card takes. */
    List<Line> last() {
        return some(
                taken.lines().size(),
                line -> isPaid(line) && Ending.payment(line.lastFour()) == Ending.Payment.THE_LAST);
    }

    private List<Line> some(int most, Predicate<Line> which) {
        return taken.lines().stream().filter(which).limit(most).toList();
    }

    private boolean isPaid(Line line) {
        LineResultForm result = results.get(line.lineNo());
        return result != null && result.outcome() == Outcome.PAID;
    }

    State state() {
        if (results.isEmpty()) return State.ACCEPTED;
        if (results.size() < taken.lines().size()) return State.PROCESSING;
        boolean all = taken.lines().stream().allMatch(this::isPaid);
        return all ? State.PAID : State.PARTLY_PAID;
    }

    /** The results behind a line. */
    Page<LineResultForm> results(int after) {
        NavigableMap<Integer, LineResultForm> rest = results.tailMap(after, false);
        List<LineResultForm> items = rest.values().stream().limit(PAGE).toList();
        boolean more = rest.size() > items.size();
        return new Page<>(items, more ? "" + items.get(items.size() - 1).lineNo() : null);
    }
}
