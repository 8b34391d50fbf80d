package cn.xinxintong.attendance;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The flags of a record, each with the facts that it rests on. Immutable.
 *
 * @param grounds per flag the facts by name, as {@code kmPerHour → 412}; empty for a flag that says all by itself. Whoever
 *     weighs the record sees them; they hold no place and no name
 */
public record Findings(Map<AttendanceFlag, Map<String, String>> grounds) {
    private static final Findings NONE = new Findings(Map.of());

    public Findings {
        Map<AttendanceFlag, Map<String, String>> copy = new EnumMap<>(AttendanceFlag.class);
        grounds.forEach((flag, facts) -> copy.put(flag, Collections.unmodifiableMap(new TreeMap<>(facts))));
        grounds = Collections.unmodifiableMap(copy);
    }

    public static Findings none() {
        return NONE;
    }

    /** Flags that say all by themselves. */
    public static Findings of(AttendanceFlag... flags) {
        return of(Set.of(flags));
    }

    /** Flags that say all by themselves. */
    public static Findings of(Collection<AttendanceFlag> flags) {
        Map<AttendanceFlag, Map<String, String>> grounds = new EnumMap<>(AttendanceFlag.class);
        for (AttendanceFlag flag : flags) grounds.put(flag, Map.of());
        return new Findings(grounds);
    }

    /** One flag and what it rests on. */
    public static Findings of(AttendanceFlag flag, Map<String, String> facts) {
        return new Findings(Map.of(flag, facts));
    }

    /** These and those; of a flag in both, the facts of these. */
    public Findings and(Findings more) {
        if (more.grounds.isEmpty()) return this;
        Map<AttendanceFlag, Map<String, String>> all = new EnumMap<>(AttendanceFlag.class);
        all.putAll(more.grounds);
        all.putAll(grounds);
        return new Findings(all);
    }

    /** Unmodifiable, in the order of their declaration. */
    public Set<AttendanceFlag> flags() {
        return AttendanceFlag.inOrder(grounds.keySet());
    }
}
