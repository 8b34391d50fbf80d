package cn.xinxintong.auth.rights;

import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.ResetPermitStore;
import cn.xinxintong.auth.device.DeviceKeyStore;
import cn.xinxintong.auth.rights.ClosureOutcome.Closed;
import cn.xinxintong.auth.rights.ClosureOutcome.Reason;
import cn.xinxintong.auth.rights.ClosureOutcome.Refused;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.SessionEnd;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.consent.ConsentOnFile;
import cn.xinxintong.consent.Consents;
import cn.xinxintong.identity.WorkerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A worker has data deleted, or closes his account (个人信息保护法 art. 47). What a law keeps stays and is named to him; the rest
 * goes at once. Whatever is owed to him stays owed: nobody can hold him by owing, so it does not stop him, but he must say that he
 * knows of it. After it his login is one that nobody has. Thread-safe.
 */
public final class Closure {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Ports ports;
    private final Retention retention;
    private final Clock clock;

    /**
     * What it stands on.
     *
     * @param together runs all of it, or nothing
     */
    public record Ports(
            AccountStore accounts,
            Sessions sessions,
            DeviceKeyStore deviceKeys,
            ResetPermitStore permits,
            Consents consents,
            WorkerRecords records,
            ClosureNews news,
            Consumer<Runnable> together) {}

    public Closure(Ports ports, Retention retention, Clock clock) {
        this.ports = ports;
        this.retention = retention;
        this.clock = clock;
    }

    /** What he would lose sight of now. */
    public Set<OpenMatter> openMatters(WorkerId worker) {
        return ports.records().openMatters(worker);
    }

    /** What is kept and what is not, as it is today. */
    public List<RetentionRule> rules() {
        return retention.on(today());
    }

    private LocalDate today() {
        return clock.instant().atZone(BEIJING).toLocalDate();
    }

    /** @param accepted what he knows to be open, and leaves so */
    public ClosureOutcome close(Session session, Set<OpenMatter> accepted) {
        if (!ports.sessions().isProven(session)) return new Refused(Reason.STEP_UP_REQUIRED, Set.of());
        WorkerId worker = new WorkerId(session.principal().id());
        Set<OpenMatter> open = EnumSet.noneOf(OpenMatter.class);
        open.addAll(openMatters(worker));
        open.removeAll(accepted);
        if (!open.isEmpty()) return new Refused(Reason.CLOSURE_HAS_OPEN_MATTERS, open);
        AtomicBoolean closed = new AtomicBoolean();
        ports.together().accept(() -> closed.set(closeNow(worker)));
        return closed.get() ? new Closed(rules()) : new Refused(Reason.ACCOUNT_CLOSED, Set.of());
    }

    private boolean closeNow(WorkerId worker) {
        Instant now = clock.instant();
        ports.news().accountClosed(worker);
        if (!ports.accounts().close(worker, now)) return false;
        ports.sessions().endAll(new Principal.Worker(worker), SessionEnd.ACCOUNT_CLOSED);
        ports.deviceKeys().revokeOthers(worker, "", now);
        ports.permits().find(worker).ifPresent(permit -> ports.permits().take(permit));
        ports.records().leaveEverywhere(worker, now);
        for (ConsentOnFile consent : ports.consents().of(worker)) {
            if (consent.holdsAt(now))
                ports.consents().withdraw(worker, consent.consent().id());
        }
        for (DataCategory category : erasable()) ports.records().erase(worker, category);
        return true;
    }

    private List<DataCategory> erasable() {
        return rules().stream()
                .filter(rule -> !rule.isKept())
                .map(RetentionRule::category)
                .collect(Collectors.toList());
    }

    /** Deletes data of a kind that no law keeps; the account goes on. */
    public ErasureOutcome erase(Session session, DataCategory category) {
        RetentionRule rule = retention.of(category, today());
        if (rule.isKept()) return new ErasureOutcome.KeptByLaw(rule);
        if (!ports.sessions().isProven(session)) return new ErasureOutcome.StepUpRequired();
        WorkerId worker = new WorkerId(session.principal().id());
        ports.together().accept(() -> ports.records().erase(worker, category));
        return new ErasureOutcome.Erased();
    }
}
