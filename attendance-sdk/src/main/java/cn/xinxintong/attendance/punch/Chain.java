package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.punch.PunchCase.ChainState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Where the device's chain stands while a request is taken in. For one request only. */
final class Chain {
    /** What the next punch may follow: the stored end, and the punch before it in the request. */
    private final List<ChainEnd> ends = new ArrayList<>(2);

    private final int stored;

    Chain(Optional<ChainEnd> storedEnd) {
        storedEnd.ifPresent(ends::add);
        stored = ends.size();
    }

    /**
     * A punch that names none before it begins a chain anew, as an app does that was installed anew: a gap, no fork.
     *
     * @param known whether the punch came before, and has its place in the chain since
     */
    ChainState stateOf(SignedPunch punch, BooleanSupplier known) {
        long sequence = punch.claims().sequence();
        String previous = punch.claims().previous();
        if (ends.isEmpty() && sequence <= 1 && previous.isEmpty()) return ChainState.WHOLE;
        if (ends.stream().anyMatch(e -> e.sequence() + 1 == sequence && e.id().equals(previous))) {
            return ChainState.WHOLE;
        }
        if (known.getAsBoolean()) return ChainState.WHOLE;
        boolean taken = ends.stream().anyMatch(e -> e.sequence() >= sequence);
        return taken && !previous.isEmpty() ? ChainState.FORK : ChainState.GAP;
    }

    void passes(SignedPunch punch) {
        while (ends.size() > stored) ends.remove(stored);
        ends.add(new ChainEnd(punch.claims().sequence(), punch.id()));
    }
}
