package cn.xinxintong.wage;

import cn.xinxintong.entry.Membership;
import java.time.YearMonth;

/** Says what is due to a member of a project. Thread-safe. */
public final class Dues {
    private final WorkedDays workedDays;

    public Dues(WorkedDays workedDays) {
        this.workedDays = workedDays;
    }

    /** What the month's work is due, by the terms of the membership. */
    public MonthDue of(Membership membership, YearMonth month) {
        return MonthDue.of(membership.terms(), workedDays.in(membership.worker(), membership.project(), month));
    }
}
