package cn.xinxintong.entry;

import cn.xinxintong.consent.Consents;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.consent.Recipient;
import cn.xinxintong.entry.EntryDecision.AwaitingPresence;
import cn.xinxintong.entry.EntryDecision.Joined;
import cn.xinxintong.entry.EntryDecision.Reason;
import cn.xinxintong.entry.EntryDecision.Refused;
import cn.xinxintong.entry.EntryDecision.Stepped;
import cn.xinxintong.entry.Invitation.State;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way of an invitation: sent, viewed, accepted with three consents, joined when the presence is shown; or declined,
 * expired, revoked. Of two steps at once the one that finds the version it knew wins.
 *
 * <p>Thread-safe. One call is one unit of work: run it in one transaction of the stores, and roll that back if it is
 * refused.
 */
public final class Invitations {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final EntryPorts ports;
    private final List<EntryPolicy> policies;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param policies the rules that an entering worker must pass, asked in order */
    public Invitations(EntryPorts ports, List<EntryPolicy> policies, Clock clock, Supplier<UUID> ids) {
        this.ports = ports;
        this.policies = List.copyOf(policies);
        this.clock = clock;
        this.ids = ids;
    }

    /** Invites a worker whom an officer has collected. The terms must name a team of the project. */
    public EntryDecision invite(Project project, Offer offer) {
        Instant now = clock.instant();
        Optional<Candidate> found = ports.candidates().byNumber(offer.number());
        if (!found.isPresent()) return new Refused(Reason.WORKER_UNKNOWN);
        Candidate candidate = found.get();
        if (!candidate.name().equals(offer.name())) return new Refused(Reason.NAME_MISMATCH);
        boolean ownTeam = ports.projects()
                .team(offer.terms().team())
                .filter(t -> t.project().equals(project.id()))
                .isPresent();
        if (!ownTeam) return new Refused(Reason.TEAM_NOT_FOUND);
        if (!project.isOpenForEntry()) return new Refused(Reason.PROJECT_CLOSED);
        if (!now.isBefore(offer.expiresAt())) return new Refused(Reason.INVITATION_EXPIRED);
        if (isMember(candidate.worker(), project.id(), now)) return new Refused(Reason.ALREADY_MEMBER);
        Invitation invitation = new Invitation(
                new InvitationId(ids.get()),
                project.id(),
                project.enterprise(),
                candidate.worker(),
                offer.terms(),
                now,
                offer.expiresAt(),
                State.SENT,
                "",
                1);
        ports.invitations().add(invitation);
        return new Stepped(invitation);
    }

    /** The worker opens an invitation. Seen twice, it stays as it is. */
    public EntryDecision view(WorkerId worker, InvitationId id) {
        Optional<Invitation> found = own(worker, id);
        if (!found.isPresent()) return new Refused(Reason.INVITATION_NOT_FOUND);
        Invitation invitation = found.get();
        if (invitation.stateAt(clock.instant()) != State.SENT) return new Stepped(invitation);
        Invitation viewed = invitation.step(State.VIEWED);
        return new Stepped(
                ports.invitations().replace(viewed) ? viewed : own(worker, id).orElse(invitation));
    }

    /**
     * The worker says yes. Said twice, on one phone or two, it is one acceptance; if he withdrew a consent meanwhile, he
     * gives it again.
     */
    public EntryDecision accept(WorkerId worker, InvitationId id, Acceptance acceptance) {
        Optional<Invitation> found = own(worker, id);
        if (!found.isPresent()) return new Refused(Reason.INVITATION_NOT_FOUND);
        Invitation invitation = found.get();
        Optional<EntryDecision> before = acceptedBefore(invitation);
        if (before.isPresent()) return before.get();
        State state = invitation.stateAt(clock.instant());
        Optional<Reason> refusal = firstOf(closed(state), consentRefusal(acceptance), policyRefusal(invitation));
        if (refusal.isPresent()) return new Refused(refusal.get());
        if (!isWhatHeSaw(invitation, acceptance)) return new Refused(Reason.INVITATION_CHANGED);
        Invitation accepted = invitation.step(State.AWAITING_PRESENCE);
        if (!ports.invitations().replace(accepted)) {
            return own(worker, id).flatMap(this::acceptedBefore).orElse(new Refused(Reason.INVITATION_CHANGED));
        }
        recordConsents(invitation, acceptance);
        return new AwaitingPresence(accepted);
    }

    /** Opening an invitation makes a version, but changes nothing that he agrees to. */
    private static boolean isWhatHeSaw(Invitation invitation, Acceptance acceptance) {
        boolean asListed =
                invitation.state() == State.VIEWED && acceptance.invitationVersion() == invitation.version() - 1;
        return asListed || acceptance.invitationVersion() == invitation.version();
    }

    /** The worker says no, and may say why. */
    public EntryDecision decline(WorkerId worker, InvitationId id, String why) {
        Optional<Invitation> found = own(worker, id);
        if (!found.isPresent()) return new Refused(Reason.INVITATION_NOT_FOUND);
        return end(found.get(), State.DECLINED, why);
    }

    /** The enterprise takes an invitation back before the worker has joined. */
    public EntryDecision revoke(EnterpriseId enterprise, InvitationId id, String why) {
        Optional<Invitation> found =
                ports.invitations().find(id).filter(i -> i.enterprise().equals(enterprise));
        if (!found.isPresent()) return new Refused(Reason.INVITATION_NOT_FOUND);
        return end(found.get(), State.REVOKED, why);
    }

    /** Somebody or something shows that it is he: from now on he is a member. Shown twice, he joins once. */
    public EntryDecision join(InvitationId id, Presence presence) {
        Instant now = clock.instant();
        Optional<Invitation> found = ports.invitations().find(id);
        if (!found.isPresent()) return new Refused(Reason.INVITATION_NOT_FOUND);
        Invitation invitation = found.get();
        Optional<Reason> doubt = ports.presence().refusal(invitation, presence);
        if (doubt.isPresent()) return new Refused(doubt.get());
        State state = invitation.stateAt(now);
        if (state == State.JOINED) return alreadyJoined(invitation);
        if (state == State.SENT || state == State.VIEWED) return new Refused(Reason.CONSENTS_NOT_GIVEN);
        Optional<Reason> refusal = firstOf(closed(state), policyRefusal(invitation));
        if (refusal.isPresent()) return new Refused(refusal.get());
        if (!consentsStand(invitation)) return new Refused(Reason.CONSENTS_NOT_GIVEN);
        if (!ports.invitations().replace(invitation.step(State.JOINED))) {
            return nowAt(id, State.JOINED).map(this::alreadyJoined).orElse(new Refused(Reason.INVITATION_CHANGED));
        }
        Membership membership = new Membership(
                invitation.worker(), invitation.project(), id, invitation.terms(), now, Membership.STILL_THERE);
        ports.roster().join(membership);
        return isKept(membership) ? new Joined(membership) : new Refused(Reason.ALREADY_MEMBER);
    }

    /** Not if another invitation to the project was first: what this one wrote goes with the transaction. */
    private boolean isKept(Membership membership) {
        return ports.roster().of(membership.worker()).stream()
                .anyMatch(m -> m.invitation().equals(membership.invitation()));
    }

    private EntryDecision end(Invitation invitation, State end, String why) {
        State state = invitation.stateAt(clock.instant());
        if (state == end) return new Stepped(invitation);
        Optional<Reason> refusal = state == State.JOINED ? Optional.of(Reason.INVITATION_USED) : closed(state);
        if (refusal.isPresent()) return new Refused(refusal.get());
        Invitation ended = invitation.step(end, why);
        if (ports.invitations().replace(ended)) return new Stepped(ended);
        return nowAt(invitation.id(), end)
                .<EntryDecision>map(Stepped::new)
                .orElse(new Refused(Reason.INVITATION_CHANGED));
    }

    /** What another phone did first, if it was the same. */
    private Optional<Invitation> nowAt(InvitationId id, State state) {
        return ports.invitations().find(id).filter(i -> i.state() == state);
    }

    private Optional<EntryDecision> acceptedBefore(Invitation invitation) {
        State state = invitation.stateAt(clock.instant());
        if (state == State.JOINED) return Optional.of(alreadyJoined(invitation));
        boolean awaiting = state == State.AWAITING_PRESENCE && consentsStand(invitation);
        return awaiting ? Optional.of(new AwaitingPresence(invitation)) : Optional.empty();
    }

    private EntryDecision alreadyJoined(Invitation invitation) {
        return ports.roster().of(invitation.worker()).stream()
                .filter(m -> m.invitation().equals(invitation.id()))
                .findFirst()
                .<EntryDecision>map(Joined::new)
                .orElse(new Refused(Reason.INVITATION_USED));
    }

    private static Optional<Reason> closed(State state) {
        return switch (state) {
            case SENT, VIEWED, AWAITING_PRESENCE -> Optional.empty();
            case JOINED -> Optional.of(Reason.INVITATION_USED);
            case DECLINED -> Optional.of(Reason.INVITATION_DECLINED);
            case EXPIRED -> Optional.of(Reason.INVITATION_EXPIRED);
            case REVOKED -> Optional.of(Reason.INVITATION_REVOKED);
        };
    }

    private Optional<Reason> consentRefusal(Acceptance acceptance) {
        if (acceptance.wageCard() == null) return Optional.of(Reason.WAGE_CARD_CONSENT_MISSING);
        if (acceptance.realName() == null) return Optional.of(Reason.REAL_NAME_CONSENT_MISSING);
        boolean current = isCurrent(Purpose.WAGE_CARD_USE, acceptance.wageCard())
                && isCurrent(Purpose.REAL_NAME_USE, acceptance.realName())
                && isCurrent(Purpose.FACE, acceptance.face());
        return current ? Optional.empty() : Optional.of(Reason.CONSENT_OUTDATED);
    }

    private boolean isCurrent(Purpose purpose, @Nullable String version) {
        return version == null || ports.consents().isCurrent(purpose, version);
    }

    private Optional<Reason> policyRefusal(Invitation invitation) {
        Instant now = clock.instant();
        boolean byAnother = ports.roster()
                .membership(invitation.worker(), invitation.project(), now)
                .filter(m -> !m.invitation().equals(invitation.id()))
                .isPresent();
        if (byAnother) return Optional.of(Reason.ALREADY_MEMBER);
        Optional<Candidate> candidate = ports.candidates().byWorker(invitation.worker());
        Optional<Project> project = ports.projects().project(invitation.project());
        if (!candidate.isPresent() || !project.isPresent()) return Optional.of(Reason.INVITATION_NOT_FOUND);
        LocalDate today = now.atZone(BEIJING).toLocalDate();
        return policies.stream()
                .map(p -> p.refusal(candidate.get(), project.get(), today))
                .filter(Optional::isPresent)
                .findFirst()
                .orElse(Optional.empty());
    }

    @SafeVarargs
    private static Optional<Reason> firstOf(Optional<Reason>... refusals) {
        for (Optional<Reason> refusal : refusals) if (refusal.isPresent()) return refusal;
        return Optional.empty();
    }

    /** Those without which nobody enters: a face is not among them, the officer's road stands beside it. */
    private boolean consentsStand(Invitation invitation) {
        Recipient enterprise = new Recipient.AnEnterprise(invitation.enterprise());
        Consents consents = ports.consents();
        return consents.inForce(invitation.worker(), Purpose.WAGE_CARD_USE, enterprise)
                        .isPresent()
                && consents.inForce(invitation.worker(), Purpose.REAL_NAME_USE, enterprise)
                        .isPresent();
    }

    private void recordConsents(Invitation invitation, Acceptance acceptance) {
        Recipient enterprise = new Recipient.AnEnterprise(invitation.enterprise());
        record(invitation, Purpose.WAGE_CARD_USE, acceptance.wageCard(), enterprise);
        record(invitation, Purpose.REAL_NAME_USE, acceptance.realName(), enterprise);
        record(invitation, Purpose.FACE, acceptance.face(), Recipient.PLATFORM);
    }

    private void record(Invitation invitation, Purpose purpose, @Nullable String version, Recipient recipient) {
        Consents consents = ports.consents();
        if (version != null) consents.give(invitation.worker(), purpose, version, recipient);
    }

    private Optional<Invitation> own(WorkerId worker, InvitationId id) {
        return ports.invitations().find(id).filter(i -> i.worker().equals(worker));
    }

    private boolean isMember(WorkerId worker, ProjectId project, Instant at) {
        return ports.roster().membership(worker, project, at).isPresent();
    }
}
