package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.evidence.SignedPunch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the device's chain stands while a request is taken in. For one request only. */
final class Chain {
    /** What the next punch may follow: the stored end, and the punch before it in the request. */
    private final List<ChainEnd> ends = new ArrayList<>(2);

    private final int stored;

    Chain(Optional<ChainEnd> storedEnd) {
        storedEnd.ifPresent(ends::add);
        stored = ends.size();
    }

    /** True if one before it may be missing. */
    boolean hasGapBefore(SignedPunch punch) {
        long sequence = punch.claims().sequence();
        String previous = punch.claims().previous();
        if (ends.isEmpty()) return sequence > 1 || !previous.isEmpty();
        return ends.stream().noneMatch(e -> e.sequence() + 1 == sequence && e.id().equals(previous));
    }

    void passes(SignedPunch punch) {
        while (ends.size() > stored) ends.remove(stored);
        ends.add(new ChainEnd(punch.claims().sequence(), punch.id()));
    }
}
