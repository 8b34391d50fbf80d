package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.AttendanceFlag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Flags by their names, in the order of their declaration: as a list on the wire, {@code A,B} in a column. */
final class FlagNames {
    private FlagNames() {}

    static List<String> of(Set<AttendanceFlag> flags) {
        return new TreeSet<>(flags).stream().map(AttendanceFlag::name).toList();
    }

    static String column(Set<AttendanceFlag> flags) {
        return String.join(",", of(flags));
    }

    static Set<AttendanceFlag> read(String column) {
        Set<AttendanceFlag> flags = EnumSet.noneOf(AttendanceFlag.class);
        if (!column.isEmpty()) for (String name : column.split(",")) flags.add(AttendanceFlag.valueOf(name));
        return flags;
    }
}
