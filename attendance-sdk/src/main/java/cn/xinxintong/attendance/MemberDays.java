package cn.xinxintong.attendance;

import cn.xinxintong.entry.Membership;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether somebody was a member of a project on a day. Whole days count, in Beijing time: gates open before the labour
 * officer comes, and the last shift ends after the leaving.
 */
public final class MemberDays {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private MemberDays() {}

    /**
     * BEFORE_ENTRY if the day is before all memberships, AFTER_EXIT if it is in none of them and after one; empty if it is in
     * one.
     *
     * @param memberships those of one worker in one project; if there are none, the day is before his entry
     */
    public static Optional<AttendanceFlag> doubt(LocalDate date, Collection<Membership> memberships) {
        boolean member = memberships.stream()
                .anyMatch(m -> !date.isBefore(dateOf(m.since())) && !date.isAfter(dateOf(m.until())));
        if (member) return Optional.empty();
        boolean beforeAll = memberships.stream().allMatch(m -> date.isBefore(dateOf(m.since())));
        return Optional.of(beforeAll ? AttendanceFlag.BEFORE_ENTRY : AttendanceFlag.AFTER_EXIT);
    }

    /** The record, with the flag that {@link #doubt} gives it. */
    public static AttendanceRecord flagged(AttendanceRecord record, Collection<Membership> memberships) {
        Optional<AttendanceFlag> doubt =
                memberships.isEmpty() ? Optional.empty() : doubt(dateOf(record.at()), memberships);
        if (!doubt.isPresent() || record.flags().contains(doubt.get())) return record;
        Set<AttendanceFlag> flags = EnumSet.of(doubt.get());
        flags.addAll(record.flags());
        return new AttendanceRecord(record.project(), record.at(), record.direction(), record.source(), flags);
    }

    private static LocalDate dateOf(Instant at) {
        return at.atZone(BEIJING).toLocalDate();
    }
}
