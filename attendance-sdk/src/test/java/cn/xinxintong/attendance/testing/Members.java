package cn.xinxintong.attendance.testing;

import cn.xinxintong.entry.InvitationId;
import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.PayKind;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.entry.Terms;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import cn.xinxintong.testing.MovableClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/** Invented memberships. */
public final class Members {
    private Members() {}

    /** @param since wall-clock time of Beijing, {@code 2026-06-01T08:00} */
    public static Membership since(WorkerId worker, ProjectId project, String since) {
        return of(worker, project, beijing(since), Membership.STILL_THERE);
    }

    /** @param until as {@code since}, when he left */
    public static Membership between(WorkerId worker, ProjectId project, String since, String until) {
        return of(worker, project, beijing(since), beijing(until));
    }

    /** The instant of a wall-clock time of Beijing. */
    public static Instant beijing(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(MovableClock.BEIJING).toInstant();
    }

    private static Membership of(WorkerId worker, ProjectId project, Instant since, Instant until) {
        UUID invitation = new UUID(worker.hashCode() * 31L + project.hashCode(), since.toEpochMilli());
        Terms terms = new Terms(new TeamId(new UUID(4, 1)), "020", PayKind.DAY, Money.ofFen(32_000));
        return new Membership(worker, project, new InvitationId(invitation), terms, since, until);
    }
}
