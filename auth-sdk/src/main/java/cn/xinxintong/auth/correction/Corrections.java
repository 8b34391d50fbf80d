package cn.xinxintong.auth.correction;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.Credential;
import cn.xinxintong.auth.Login;
import cn.xinxintong.auth.RealName;
import cn.xinxintong.auth.ResetPermitStore;
import cn.xinxintong.auth.correction.Claim.Subject;
import cn.xinxintong.auth.correction.Correction.State;
import cn.xinxintong.auth.correction.CorrectionOutcome.Done;
import cn.xinxintong.auth.correction.CorrectionOutcome.Reason;
import cn.xinxintong.auth.correction.CorrectionOutcome.Refused;
import cn.xinxintong.auth.device.DeviceKeyStore;
import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.SessionEnd;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.WorkerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Opens, withdraws and decides cases. Whose account something stands under decides where his wages go; so a case about who
 * somebody is takes two members of staff, is told to all whom it concerns at the first step and can be stopped by each of
 * them, and leaves nothing that was proven before good: sessions, phones' keys, permits, the wage card and the real name are
 * shown anew. Thread-safe.
 */
public final class Corrections {
    /** How long whoever is concerned has time to stop two accounts from becoming one. */
    public static final Duration OBJECTION_LASTS = Duration.ofDays(3);

    private final Ports ports;
    private final PasswordHashes hashes;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /**
     * What it stands on.
     *
     * @param holdWageCard takes a worker's wage card out of use until he has it verified again
     * @param together runs all of it, or nothing
     */
    public record Ports(
            CorrectionStore corrections,
            AccountStore accounts,
            Sessions sessions,
            DeviceKeyStore deviceKeys,
            ResetPermitStore permits,
            Consumer<WorkerId> holdWageCard,
            CorrectionNews news,
            Consumer<Runnable> together) {}

    public Corrections(Ports ports, PasswordHashes hashes, Clock clock, Supplier<UUID> ids) {
        this.ports = ports;
        this.hashes = hashes;
        this.clock = clock;
        this.ids = ids;
    }

    /** Opens a case about an account. At most one about the same thing is open. */
    public CorrectionOutcome submit(WorkerId worker, Principal by, Claim claim) {
        if (!claim.isFit()) return new Refused(Reason.CLAIM_UNFIT);
        Account account = account(worker);
        if (!isWrong(account, claim)) return new Refused(Reason.NOTHING_TO_CORRECT);
        boolean open = ports.corrections().of(account.worker()).stream()
                .anyMatch(c -> c.state().isOpen() && c.claim().what() == claim.what());
        if (open) return new Refused(Reason.CORRECTION_OPEN);
        Correction correction = new Correction(ids.get(), account.worker(), claim, by, clock.instant(), List.of());
        ports.corrections().add(correction);
        return new Done(correction);
    }

    private boolean isWrong(Account account, Claim claim) {
        return switch (claim.what()) {
            case NAME -> !account.name().equals(PersonName.parse(claim.value()));
            case IDENTITY_NUMBER -> !account.number().equals(IdentityNumber.parse(claim.value()));
            case MOBILE -> isBound(account.worker(), claim);
            case OTHER -> true;
        };
    }

    private boolean isBound(WorkerId worker, Claim claim) {
        return ports.accounts()
                .mobileOf(worker)
                .filter(MobileNumber.parse(claim.value())::equals)
                .isPresent();
    }

    /** Whoever is concerned stops a case that is not decided yet: his own, or one that would make another's account his. */
    public CorrectionOutcome withdraw(WorkerId worker, UUID id) {
        Optional<Correction> found =
                of(worker).stream().filter(c -> c.id().equals(id)).findFirst();
        if (!found.isPresent()) return new Refused(Reason.CORRECTION_NOT_FOUND);
        Correction correction = found.get();
        if (correction.state() == State.WITHDRAWN) return new Done(correction);
        return step(
                correction, new Step(State.WITHDRAWN, new Principal.Worker(worker), "", List.of(), clock.instant()));
    }

    /**
     * An officer holds the worker's card in his hand, and it says what is claimed. What is not about who he is is put right at
     * once; else a second member of staff has to agree.
     */
    public CorrectionOutcome see(UUID officer, UUID id, Card card) {
        Optional<Correction> found = ports.corrections().find(id);
        if (!found.isPresent()) return new Refused(Reason.CORRECTION_NOT_FOUND);
        Correction correction = found.get();
        Account account = account(correction.worker());
        if (correction.state() != State.SUBMITTED || !isOpen(account, correction)) {
            return new Refused(Reason.CORRECTION_CLOSED);
        }
        if (!says(card, account, correction.claim())) return new Refused(Reason.REAL_NAME_MISMATCH);
        Principal by = new Principal.Staff(officer);
        Instant now = clock.instant();
        if (!correction.claim().what().isIdentity()) {
            return step(correction, new Step(State.APPROVED, by, "", List.of(), now));
        }
        boolean confirmed =
                correction.claim().what() == Subject.IDENTITY_NUMBER && account.realName() == RealName.BY_AUTHORITY;
        if (confirmed) return new Refused(Reason.NUMBER_CONFIRMED);
        Optional<Account> holder = holder(correction);
        if (holder.isPresent() && !mayBecomeOne(account, holder.get())) return new Refused(Reason.REAL_NAME_MISMATCH);
        List<WorkerId> merges = holder.map(h -> List.of(h.worker())).orElseGet(List::of);
        return step(correction, new Step(State.SEEN, by, "", merges, now));
    }

    /** Not once the account was merged into another one, which answers for it, or closed. */
    private static boolean isOpen(Account account, Correction correction) {
        return account.worker().equals(correction.worker()) && account.standing() != Account.Standing.CLOSED;
    }

    /** The card bears what is claimed, and else what is kept: two mistakes are two cases. */
    private static boolean says(Card card, Account account, Claim claim) {
        boolean number = claim.what() == Subject.IDENTITY_NUMBER
                ? card.number().equals(IdentityNumber.parse(claim.value()))
                : card.number().equals(account.number());
        boolean name = claim.what() == Subject.NAME
                ? card.name().equals(PersonName.parse(claim.value()))
                : card.name().equals(account.name());
        return number && name;
    }

    /** Whose account the claimed number is, if somebody else's. */
    private Optional<Account> holder(Correction correction) {
        if (correction.claim().what() != Subject.IDENTITY_NUMBER) return Optional.empty();
        IdentityNumber number = IdentityNumber.parse(correction.claim().value());
        return ports.accounts().find(new Login.ByNumber(number)).filter(a -> !a.worker()
                .equals(correction.worker()));
    }

    private static boolean mayBecomeOne(Account one, Account other) {
        return one.name().equals(other.name()) && other.standing() == Account.Standing.ACTIVE;
    }

    /** A member of staff says no. */
    public CorrectionOutcome refuse(UUID staff, UUID id, String reason) {
        return ports.corrections()
                .find(id)
                .map(c -> step(
                        c, new Step(State.REFUSED, new Principal.Staff(staff), reason, List.of(), clock.instant())))
                .orElseGet(() -> new Refused(Reason.CORRECTION_NOT_FOUND));
    }

    /** A second member of staff agrees with what an officer has seen, and it is put right. */
    public CorrectionOutcome approve(UUID second, UUID id) {
        Optional<Correction> found = ports.corrections().find(id);
        if (!found.isPresent()) return new Refused(Reason.CORRECTION_NOT_FOUND);
        Correction correction = found.get();
        if (correction.state() != State.SEEN || !isOpen(account(correction.worker()), correction)) {
            return new Refused(Reason.CORRECTION_CLOSED);
        }
        Principal by = new Principal.Staff(second);
        if (correction.last().by().equals(by) || correction.openedBy().equals(by)) {
            return new Refused(Reason.SECOND_PERSON_NEEDED);
        }
        List<WorkerId> holder = holder(correction).map(h -> List.of(h.worker())).orElseGet(List::of);
        if (!holder.equals(correction.merges())) return new Refused(Reason.CORRECTION_OUTDATED);
        Instant now = clock.instant();
        Duration wait = Duration.between(now, correction.last().at().plus(OBJECTION_LASTS));
        boolean early = !holder.isEmpty() && !wait.isNegative() && !wait.isZero();
        if (early) return new Refused(Reason.CORRECTION_TOO_EARLY, wait);
        return step(correction, new Step(State.APPROVED, by, "", List.of(), now));
    }

    private CorrectionOutcome step(Correction correction, Step step) {
        if (!correction.state().isOpen()) return new Refused(Reason.CORRECTION_CLOSED);
        Correction next = correction.with(step);
        AtomicBoolean done = new AtomicBoolean();
        ports.together().accept(() -> {
            if (!ports.corrections().step(correction.id(), correction.state(), step)) return;
            tell(next);
            if (step.to() == State.APPROVED) putRight(next);
            done.set(true);
        });
        return done.get() ? new Done(next) : new Refused(Reason.CORRECTION_CLOSED);
    }

    private void tell(Correction correction) {
        for (WorkerId concerned : correction.concerns()) {
            switch (correction.state()) {
                case SEEN -> ports.news().correctionSeen(concerned, correction);
                case APPROVED -> ports.news().correctionApproved(concerned, correction);
                case REFUSED -> ports.news().correctionRefused(concerned, correction);
                case SUBMITTED, WITHDRAWN -> {} // he did it himself
            }
        }
    }

    private void putRight(Correction correction) {
        WorkerId worker = correction.worker();
        Claim claim = correction.claim();
        if (claim.what() == Subject.MOBILE && isBound(worker, claim))
            ports.accounts().unbind(worker);
        if (!claim.what().isIdentity()) return;
        correction.concerns().forEach(this::askForNewProof);
        boolean done = correction.merges().isEmpty()
                ? correct(account(worker), claim)
                : ports.accounts().merge(worker, correction.merges().get(0), correction.id(), clock.instant());
        if (!done) throw new IllegalStateException("the account has changed under the case");
    }

    private void askForNewProof(WorkerId worker) {
        ports.holdWageCard().accept(worker);
        ports.sessions().endAll(new Principal.Worker(worker), SessionEnd.IDENTITY_CORRECTED);
        ports.deviceKeys().revokeOthers(worker, "", clock.instant());
        ports.permits().find(worker).ifPresent(permit -> ports.permits().take(permit));
    }

    /** An initial password is the tail of the number, so it changes with it; the code on paper stays good. */
    private boolean correct(Account account, Claim claim) {
        if (claim.what() == Subject.NAME) {
            return ports.accounts()
                    .correct(account, account.number(), PersonName.parse(claim.value()), account.credential());
        }
        IdentityNumber number = IdentityNumber.parse(claim.value());
        Credential kept = account.credential();
        Credential next = kept instanceof Credential.Initial
                ? new Credential.Initial(hashes.hash(number.lastSix()), ((Credential.Initial) kept).oneTimeCodeHash())
                : kept;
        return ports.accounts().correct(account, number, account.name(), next);
    }

    /** The cases that concern a worker, the newest first. */
    public List<Correction> of(WorkerId worker) {
        return ports.corrections().of(worker);
    }

    public Optional<Correction> find(UUID id) {
        return ports.corrections().find(id);
    }

    /** The cases in that state, the oldest first. */
    public List<Correction> in(State state) {
        return ports.corrections().in(state);
    }

    private Account account(WorkerId worker) {
        return ports.accounts()
                .find(worker)
                .orElseThrow(() -> new IllegalStateException("a worker without an account"));
    }
}
