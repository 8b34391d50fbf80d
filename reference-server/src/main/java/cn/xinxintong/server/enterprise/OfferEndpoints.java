package cn.xinxintong.server.enterprise;

import cn.xinxintong.entry.EntryDecision;
import cn.xinxintong.entry.Invitation;
import cn.xinxintong.entry.InvitationId;
import cn.xinxintong.entry.InvitationStore;
import cn.xinxintong.entry.Invitations;
import cn.xinxintong.entry.Offer;
import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.ProjectStore;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.entry.Terms;
import cn.xinxintong.entry.wire.EntryStateForm;
import cn.xinxintong.entry.wire.OfferForm;
import cn.xinxintong.entry.wire.RefusalForm;
import cn.xinxintong.entry.wire.SentInvitationForm;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.money.Money;
import cn.xinxintong.server.audit.AccessLog;
import cn.xinxintong.server.entry.EntryForms;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import java.util.List;
import java.util.UUID;

/** An enterprise invites workers, and takes invitations back. */
public final class OfferEndpoints {
    private final Invitations invitations;
    private final InvitationStore store;
    private final ProjectStore projects;
    private final EntryForms forms;
    private final AccessLog accessLog;

    public OfferEndpoints(
            Invitations invitations,
            InvitationStore store,
            ProjectStore projects,
            EntryForms forms,
            AccessLog accessLog) {
        this.invitations = invitations;
        this.store = store;
        this.projects = projects;
        this.forms = forms;
        this.accessLog = accessLog;
    }

    public List<Route> routes() {
        return List.of(
                Route.list(
                        "/v1/enterprise/projects/{id}/invitations",
                        Access.ENTERPRISE,
                        "The project's invitations, newest first",
                        SentInvitationForm.class,
                        this::all),
                Route.post(
                        "/v1/enterprise/projects/{id}/invitations",
                        Access.ENTERPRISE,
                        "Invite a worker whom a labour officer has collected",
                        OfferForm.class,
                        SentInvitationForm.class,
                        this::invite),
                Route.post(
                        "/v1/enterprise/invitations/{id}/revocation",
                        Access.ENTERPRISE,
                        "Take an invitation back before the worker has joined",
                        RefusalForm.class,
                        EntryStateForm.class,
                        this::revoke));
    }

    private Answer all(Request request) {
        Project project = new OwnProjects(projects).in(request);
        return Answer.ok(request.page(
                store.of(project.id()).stream().map(forms::forStaff).toList()));
    }

    private Answer invite(Request request) {
        OfferForm form = request.body(OfferForm.class);
        Project project = new OwnProjects(projects).in(request);
        Terms terms = new Terms(team(form, project), form.trade(), form.payKind(), Money.ofFen(form.rateFen()));
        EntryDecision decision = invitations.invite(
                project,
                new Offer(
                        IdentityNumber.parse(form.identityNumber()),
                        PersonName.parse(form.name()),
                        terms,
                        form.expiresAt().toInstant()));
        if (decision instanceof EntryDecision.Refused no) throw Refusal.of(no.reason());
        Invitation sent = ((EntryDecision.Stepped) decision).invitation();
        accessLog.record(sent.worker(), request.staff(), AccessLog.What.INVITED);
        return Answer.created(forms.forStaff(sent));
    }

    private TeamId team(OfferForm form, Project project) {
        if (form.teamId() == null) return projects.teamsOf(project.id()).get(0).id();
        try {
            return new TeamId(UUID.fromString(form.teamId()));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(EntryDecision.Reason.TEAM_NOT_FOUND);
        }
    }

    private Answer revoke(Request request) {
        String reason = request.body(RefusalForm.class).reason();
        InvitationId id = request.pathId("id", InvitationId::new);
        EntryDecision decision = invitations.revoke(OwnProjects.enterprise(request), id, reason == null ? "" : reason);
        return Answer.ok(forms.after(decision, id));
    }
}
