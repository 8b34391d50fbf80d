package cn.xinxintong.attendance.punch;

/**
 * Something that is asked of a punch. What is clearly wrong is refused; what may be right is let in, and flagged. Thread-safe;
 * never returns null.
 */
@FunctionalInterface
public interface PunchRule {

    Ruling judge(PunchCase situation);
}
