package cn.xinxintong.server.entry;

import cn.xinxintong.consent.Agreements;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.entry.Candidate;
import cn.xinxintong.entry.Candidates;
import cn.xinxintong.entry.Enterprise;
import cn.xinxintong.entry.EntryDecision;
import cn.xinxintong.entry.Invitation;
import cn.xinxintong.entry.InvitationId;
import cn.xinxintong.entry.InvitationStore;
import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.ProjectStore;
import cn.xinxintong.entry.Team;
import cn.xinxintong.entry.Terms;
import cn.xinxintong.entry.WageCardOnFile;
import cn.xinxintong.entry.wire.ConsentVersionsForm;
import cn.xinxintong.entry.wire.EntryStateForm;
import cn.xinxintong.entry.wire.InvitationForm;
import cn.xinxintong.entry.wire.InvitingProjectForm;
import cn.xinxintong.entry.wire.SentInvitationForm;
import cn.xinxintong.entry.wire.TermsForm;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.Refusal;
import java.time.Clock;
import java.util.List;

/** Puts invitations into words of the wire. Thread-safe. */
public final class EntryForms {
    private static final List<String> ROADS = List.of("OFFICER");
    private static final List<String> NO_WAGE_CARD = List.of("NO_WAGE_CARD");

    private final InvitationStore invitations;
    private final ProjectStore projects;
    private final Candidates candidates;
    private final Agreements agreements;
    private final WageCardOnFile cards;
    private final Clock clock;

    public EntryForms(
            InvitationStore invitations,
            ProjectStore projects,
            Candidates candidates,
            Agreements agreements,
            WageCardOnFile cards,
            Clock clock) {
        this.invitations = invitations;
        this.cards = cards;
        this.projects = projects;
        this.candidates = candidates;
        this.agreements = agreements;
        this.clock = clock;
    }

    InvitationForm forWorker(Invitation invitation) {
        Project project = projects.project(invitation.project()).orElseThrow();
        Enterprise enterprise = projects.enterprise(invitation.enterprise()).orElseThrow();
        return new InvitationForm(
                invitation.id().toString(),
                invitation.stateAt(clock.instant()).name(),
                invitation.version(),
                new InvitingProjectForm(
                        project.id().toString(),
                        project.name(),
                        project.address(),
                        enterprise.name(),
                        enterprise.creditCode().text()),
                terms(invitation.terms()),
                Beijing.time(invitation.sentAt()),
                Beijing.time(invitation.expiresAt()),
                new ConsentVersionsForm(
                        version(Purpose.WAGE_CARD_USE), version(Purpose.REAL_NAME_USE), version(Purpose.FACE)),
                cards.isBound(invitation.worker()) ? List.of() : NO_WAGE_CARD);
    }

    private String version(Purpose purpose) {
        return agreements.current(purpose).version();
    }

    private TermsForm terms(Terms terms) {
        String team = projects.team(terms.team()).map(Team::name).orElse("");
        return new TermsForm(
                team, terms.trade(), terms.payKind().name(), terms.rate().fen());
    }

    /** As staff see it. */
    public SentInvitationForm forStaff(Invitation invitation) {
        Candidate candidate = candidates.byWorker(invitation.worker()).orElseThrow();
        return new SentInvitationForm(
                invitation.id().toString(),
                invitation.project().toString(),
                candidate.name().masked(),
                invitation.stateAt(clock.instant()).name(),
                invitation.version(),
                terms(invitation.terms()),
                Beijing.time(invitation.sentAt()),
                Beijing.time(invitation.expiresAt()));
    }

    /**
     * Where an invitation stands after a step.
     *
     * @throws Refusal if the step was refused
     */
    public EntryStateForm after(EntryDecision decision, InvitationId id) {
        if (decision instanceof EntryDecision.Refused no) throw Refusal.of(no.reason());
        Invitation now = invitations.find(id).orElseThrow();
        Invitation.State state = now.stateAt(clock.instant());
        List<String> roads = state == Invitation.State.AWAITING_PRESENCE ? ROADS : List.of();
        return new EntryStateForm(id.toString(), state.name(), now.version(), roads);
    }
}
