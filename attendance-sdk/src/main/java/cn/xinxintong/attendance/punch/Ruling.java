package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.Findings;
import cn.xinxintong.attendance.punch.PunchDecision.Reason;
import java.util.Map;

/** What a rule says of a punch. */
public sealed interface Ruling {

    /** It may count. */
    record Pass(Findings findings) implements Ruling {}

    /** It does not count; the findings say what else is to be known of it. */
    record Refuse(Reason reason, Findings findings) implements Ruling {}

    /** This rule has nothing against it. */
    static Ruling pass() {
        return new Pass(Findings.none());
    }

    /** It counts, and whoever looks at it should know this. */
    static Ruling flag(Findings findings) {
        return new Pass(findings);
    }

    static Ruling flag(AttendanceFlag flag) {
        return new Pass(Findings.of(flag));
    }

    static Ruling flag(AttendanceFlag flag, Map<String, String> facts) {
        return new Pass(Findings.of(flag, facts));
    }

    static Ruling refuse(Reason reason, AttendanceFlag flag) {
        return new Refuse(reason, Findings.of(flag));
    }

    static Ruling refuse(Reason reason) {
        return new Refuse(reason, Findings.none());
    }
}
