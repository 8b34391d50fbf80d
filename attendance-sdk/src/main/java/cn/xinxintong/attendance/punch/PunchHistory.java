package cn.xinxintong.attendance.punch;

import cn.xinxintong.identity.ProjectId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Punches of one worker, of all his projects and phones, in the order of their times. Immutable. */
public final class PunchHistory {
    private static final Comparator<Punch> IN_TIME =
            Comparator.comparing(Punch::at).thenComparing(Punch::receivedAt).thenComparing(Punch::id);

    private final List<Punch> punches;

    private PunchHistory(List<Punch> punches) {
        this.punches = punches;
    }

    public static PunchHistory of(List<Punch> punches) {
        return new PunchHistory(punches.stream().sorted(IN_TIME).collect(Collectors.toList()));
    }

    /** The last one at or before an instant. */
    public Optional<Punch> before(Instant at) {
        return last(punches.stream().filter(p -> !p.at().isAfter(at)));
    }

    /** The last one at or before an instant, at one project. */
    public Optional<Punch> before(Instant at, ProjectId project) {
        return last(
                punches.stream().filter(p -> !p.at().isAfter(at) && p.project().equals(project)));
    }

    /** The last one at or before an instant, at any other project. */
    public Optional<Punch> beforeElsewhere(Instant at, ProjectId project) {
        return last(
                punches.stream().filter(p -> !p.at().isAfter(at) && !p.project().equals(project)));
    }

    /** The first one after an instant. */
    public Optional<Punch> after(Instant at) {
        return punches.stream().filter(p -> p.at().isAfter(at)).findFirst();
    }

    private static Optional<Punch> last(Stream<Punch> inTime) {
        return inTime.reduce((earlier, later) -> later);
    }

    /** With one more. */
    PunchHistory and(Punch punch) {
        return of(Stream.concat(punches.stream(), Stream.of(punch)).collect(Collectors.toList()));
    }
}
