package cn.xinxintong.wage.record;

import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A wage that was sent to the bank.
 *
 * @param month whose work is paid
 * @param card the request under which the card was bound that it goes to
 * @param entries what the books say of it, in the order in which it was learnt
 */
public record Wage(
        LineId id,
        SheetId sheet,
        WorkerId worker,
        ProjectId project,
        EnterpriseId payer,
        YearMonth month,
        Payslip slip,
        UUID card,
        List<WageEntry> entries) {

    /** Where it stands. Names are wire codes: never reused. */
    public enum State {
        PENDING,
        PAID,
        FAILED,
        RETURNED
    }

    public Wage {
        entries = List.copyOf(entries);
    }

    public Money amount() {
        return slip.amount();
    }

    public State state() {
        if (has(EntryKind.RETURNED)) return State.RETURNED;
        if (has(EntryKind.PAID)) return State.PAID;
        return has(EntryKind.FAILED) ? State.FAILED : State.PENDING;
    }

    /** When the bank paid it, whatever became of it then. */
    public Optional<Instant> paidAt() {
        return entry(EntryKind.PAID).map(WageEntry::at);
    }

    /** The bank's code for why it was not paid or came back. */
    public Optional<String> reason() {
        return entries.stream().map(WageEntry::reason).filter(r -> !r.isEmpty()).reduce((first, last) -> last);
    }

    public Optional<WageEntry> entry(EntryKind kind) {
        return entries.stream().filter(e -> e.kind() == kind).findFirst();
    }

    private boolean has(EntryKind kind) {
        return entry(kind).isPresent();
    }

    /** Newest month first; within a month the last submitted first. */
    public static Comparator<Wage> newestFirst() {
        return Comparator.comparing(Wage::month)
                .thenComparing(Wage::submittedAt)
                .reversed();
    }

    private Instant submittedAt() {
        return entry(EntryKind.SUBMITTED).map(WageEntry::at).orElse(Instant.EPOCH);
    }
}
