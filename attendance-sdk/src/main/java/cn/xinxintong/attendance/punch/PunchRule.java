package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.punch.PunchDecision.Reason;
import java.util.Optional;

/** Something that a punch may be refused for. Thread-safe; never returns null. */
@FunctionalInterface
public interface PunchRule {

    /** Why the punch does not count; empty if this rule has nothing against it. */
    Optional<Reason> refusal(PunchCase situation);
}
