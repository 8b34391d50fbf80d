package cn.xinxintong.attendance.appeal;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.MemberDays;
import cn.xinxintong.attendance.appeal.AppealDecision.Kept;
import cn.xinxintong.attendance.appeal.AppealDecision.Reason;
import cn.xinxintong.attendance.appeal.AppealDecision.Refused;
import cn.xinxintong.attendance.appeal.AppealStep.By;
import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.Roster;
import cn.xinxintong.identity.WorkerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Takes appeals in, and what is said of them. A word and the news of it belong together: where the store has transactions,
 * the caller opens one round a call. Thread-safe.
 */
public final class Appeals {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int NIGHT_ENDS_AT = 12;

    private final AppealStore store;
    private final Roster roster;
    private final AppealNews news;
    private final AppealPolicy policy;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** What it stands on. */
    public record Ports(AppealStore store, Roster roster, AppealNews news) {}

    public Appeals(Ports ports, AppealPolicy policy, Clock clock, Supplier<UUID> ids) {
        this.store = ports.store();
        this.roster = ports.roster();
        this.news = ports.news();
        this.policy = policy;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A worker submits one.
     *
     * @throws IllegalArgumentException if he gives no reason
     */
    public AppealDecision submit(WorkerId worker, NewAppeal asked) {
        String reason = asked.reason().trim();
        if (reason.isEmpty()) throw new IllegalArgumentException("an appeal has a reason");
        Instant now = clock.instant();
        Optional<Reason> refusal = refusal(worker, asked, now);
        if (refusal.isPresent()) return new Refused(refusal.get());
        Appeal appeal = new Appeal(
                new AppealId(ids.get()),
                worker,
                asked.project(),
                asked.date(),
                asked.cause(),
                reason,
                asked.rows(),
                asked.attachments().size(),
                now,
                now.plus(policy.decideWithin()),
                List.of());
        return store.submit(appeal, asked.attachments()) ? new Kept(appeal) : new Refused(Reason.APPEAL_OPEN);
    }

    private Optional<Reason> refusal(WorkerId worker, NewAppeal asked, Instant now) {
        List<Membership> memberships = new ArrayList<>(roster.of(worker));
        memberships.removeIf(m -> !m.project().equals(asked.project()));
        if (memberships.isEmpty()) return Optional.of(Reason.PROJECT_NOT_FOUND);
        LocalDate today = now.atZone(BEIJING).toLocalDate();
        if (asked.date().isAfter(today)) return Optional.of(Reason.DAY_TO_COME);
        if (asked.date().isBefore(today.minus(policy.oldest()))) return Optional.of(Reason.DAY_TOO_OLD);
        Optional<AttendanceFlag> doubt = MemberDays.doubt(asked.date(), memberships);
        if (doubt.filter(d -> d == AttendanceFlag.AFTER_EXIT).isPresent()) return Optional.of(Reason.DAY_AFTER_EXIT);
        if (areTooMany(worker, now)) return Optional.of(Reason.TOO_MANY_APPEALS);
        if (asked.attachments().size() > policy.mostAttachments()) return Optional.of(Reason.TOO_MANY_ATTACHMENTS);
        if (asked.attachments().stream().anyMatch(a -> a.bytes() > policy.largestAttachment())) {
            return Optional.of(Reason.ATTACHMENT_TOO_LARGE);
        }
        return refusal(asked, now);
    }

    private boolean areTooMany(WorkerId worker, Instant now) {
        Instant dayBefore = now.minus(Duration.ofDays(1));
        long lately = store.of(worker).stream()
                .filter(a -> a.submittedAt().isAfter(dayBefore))
                .count();
        return lately >= policy.mostInADay();
    }

    private Optional<Reason> refusal(NewAppeal asked, Instant now) {
        List<AskedRow> rows = asked.rows();
        if (rows.size() > policy.mostRows()) return Optional.of(Reason.TOO_MANY_ROWS_ASKED);
        if (!Appeal.arePairs(rows) || !fits(asked.cause(), rows)) return Optional.of(Reason.ROWS_NOT_PAIRED);
        return areOf(asked.date(), rows, now) ? Optional.empty() : Optional.of(Reason.ROWS_NOT_OF_THE_DAY);
    }

    private static boolean fits(AppealCause cause, List<AskedRow> rows) {
        return switch (cause) {
            case NOT_ME -> rows.isEmpty();
            case WRONG_RECORD -> true;
            case FORGOT_TO_PUNCH, PHONE_FAILED, GATE_FAILED, OUTSIDE_WORK, OTHER -> !rows.isEmpty();
        };
    }

    /** A night shift's people may come after midnight, and go the next day. */
    private boolean areOf(LocalDate date, List<AskedRow> rows, Instant now) {
        Instant from = date.atStartOfDay(BEIJING).toInstant();
        Instant until =
                date.plusDays(1).atTime(NIGHT_ENDS_AT, 0).atZone(BEIJING).toInstant();
        for (int i = 0; i < rows.size(); i += 2) {
            Instant in = rows.get(i).at();
            Instant out = rows.get(i + 1).at();
            boolean ofDay = !in.isBefore(from) && in.isBefore(until) && !out.isAfter(in.plus(policy.longest()));
            if (!ofDay || out.isAfter(now)) return false;
        }
        return true;
    }

    /** The worker takes it back. Once more is the same. */
    public AppealDecision withdraw(WorkerId worker, AppealId id) {
        Optional<Appeal> appeal = store.find(id).filter(a -> a.worker().equals(worker));
        if (!appeal.isPresent()) return new Refused(Reason.APPEAL_NOT_FOUND);
        if (appeal.get().state() == AppealState.WITHDRAWN) return new Kept(appeal.get());
        if (!appeal.get().state().isOpen()) return new Refused(Reason.APPEAL_SETTLED);
        return add(appeal.get(), new AppealStep(AppealState.WITHDRAWN, By.WORKER, worker.value(), "", clock.instant()));
    }

    /**
     * The officer writes down what the leader of the team thinks: it decides nothing.
     *
     * @param version that the officer has looked at
     * @param note the leader's words
     */
    public AppealDecision teamSupports(AppealId id, int version, UUID officer, String note) {
        return opinion(id, version, new AppealStep(AppealState.TEAM_OK, By.OFFICER, officer, note, clock.instant()));
    }

    /** As {@link #teamSupports}, if he thinks that it is not so. */
    public AppealDecision teamDoubts(AppealId id, int version, UUID officer, String note) {
        return opinion(id, version, new AppealStep(AppealState.SUBMITTED, By.OFFICER, officer, note, clock.instant()));
    }

    private AppealDecision opinion(AppealId id, int version, AppealStep step) {
        Optional<Appeal> appeal = store.find(id);
        if (!appeal.isPresent()) return new Refused(Reason.APPEAL_NOT_FOUND);
        Optional<Reason> refusal = closed(appeal.get(), version);
        return refusal.<AppealDecision>map(Refused::new).orElseGet(() -> add(appeal.get(), step));
    }

    /**
     * The day becomes what the worker asked for.
     *
     * @param by who decides: the enterprise in its time, then the officer
     * @param version that he has looked at
     */
    public AppealDecision approve(AppealId id, int version, By by, UUID author) {
        return decide(id, version, new AppealStep(AppealState.APPROVED, by, author, "", clock.instant()));
    }

    /**
     * The day stays as it is.
     *
     * @throws IllegalArgumentException if there is no reason
     */
    public AppealDecision refuse(AppealId id, int version, By by, UUID author, String reason) {
        if (reason.trim().isEmpty()) throw new IllegalArgumentException("a refusal has a reason");
        return decide(id, version, new AppealStep(AppealState.REFUSED, by, author, reason.trim(), clock.instant()));
    }

    private AppealDecision decide(AppealId id, int version, AppealStep step) {
        Optional<Appeal> found = store.find(id);
        if (!found.isPresent()) return new Refused(Reason.APPEAL_NOT_FOUND);
        Appeal appeal = found.get();
        Optional<Reason> refusal = closed(appeal, version);
        if (refusal.isPresent()) return new Refused(refusal.get());
        By decider = appeal.decider(step.at());
        if (step.by() != decider) {
            return new Refused(decider == By.OFFICER ? Reason.APPEAL_WITH_OFFICER : Reason.APPEAL_WITH_ENTERPRISE);
        }
        AppealDecision decision = add(appeal, step);
        if (decision instanceof Kept kept) tell(kept.appeal());
        return decision;
    }

    private void tell(Appeal appeal) {
        if (appeal.state() == AppealState.APPROVED) news.approved(appeal);
        else news.refused(appeal);
    }

    private static Optional<Reason> closed(Appeal appeal, int version) {
        if (!appeal.state().isOpen()) return Optional.of(Reason.APPEAL_SETTLED);
        return appeal.version() == version ? Optional.empty() : Optional.of(Reason.APPEAL_CHANGED);
    }

    private AppealDecision add(Appeal appeal, AppealStep step) {
        if (store.add(appeal, step)) return new Kept(appeal.after(step));
        boolean open = store.find(appeal.id()).filter(a -> a.state().isOpen()).isPresent();
        return new Refused(open ? Reason.APPEAL_CHANGED : Reason.APPEAL_SETTLED);
    }
}
