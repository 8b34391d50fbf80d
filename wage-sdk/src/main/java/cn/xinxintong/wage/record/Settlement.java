package cn.xinxintong.wage.record;

import cn.xinxintong.money.Money;
import cn.xinxintong.wage.bank.LineResult;
import cn.xinxintong.wage.bank.LineResult.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes entries of what a bank says about a line, in whatever order it says it. A line only goes forward: paid or failed
 * once, returned after it was paid. What is said again adds nothing.
 */
public final class Settlement {
    private final LineId line;
    private final Money amount;
    private final LineResult result;

    public Settlement(LineId line, Money amount, LineResult result) {
        this.line = line;
        this.amount = amount;
        this.result = result;
    }

    /** What the result adds to the entries: nothing if they tell of it already, or if it {@link #contradicts} them. */
    public List<WageEntry> after(List<WageEntry> before) {
        List<WageEntry> added = new ArrayList<>();
        if (contradicts(before)) return added;
        switch (result.outcome()) {
            case PAID -> add(EntryKind.PAID, before, added);
            case FAILED -> add(EntryKind.FAILED, before, added);
            case RETURNED -> {
                add(EntryKind.PAID, before, added); // what came back had been paid, though nobody said so yet
                add(EntryKind.RETURNED, before, added);
            }
        }
        return added;
    }

    /** True if the bank said something else before: that it failed what it says it paid, or the other way round. */
    public boolean contradicts(List<WageEntry> before) {
        return has(result.outcome() == Outcome.FAILED ? EntryKind.PAID : EntryKind.FAILED, before);
    }

    private void add(EntryKind kind, List<WageEntry> before, List<WageEntry> added) {
        if (has(kind, before)) return;
        Instant at = result.at();
        String reason = kind == EntryKind.PAID ? "" : result.reason();
        added.add(new WageEntry(line, kind, amount, at, result.bankSerial(), reason));
    }

    private static boolean has(EntryKind kind, List<WageEntry> entries) {
        return entries.stream().anyMatch(entry -> entry.kind() == kind);
    }
}
