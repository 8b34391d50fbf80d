package cn.xinxintong.server.entry;

import cn.xinxintong.entry.Acceptance;
import cn.xinxintong.entry.EntryDecision;
import cn.xinxintong.entry.InvitationId;
import cn.xinxintong.entry.InvitationStore;
import cn.xinxintong.entry.Invitations;
import cn.xinxintong.entry.wire.AcceptanceForm;
import cn.xinxintong.entry.wire.ConsentVersionsForm;
import cn.xinxintong.entry.wire.EntryStateForm;
import cn.xinxintong.entry.wire.InvitationForm;
import cn.xinxintong.entry.wire.RefusalForm;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import java.util.List;

/** A worker reads and answers his invitations. */
public final class MyInvitationEndpoints {
    private final Invitations invitations;
    private final InvitationStore store;
    private final EntryForms forms;

    public MyInvitationEndpoints(Invitations invitations, InvitationStore store, EntryForms forms) {
        this.invitations = invitations;
        this.store = store;
        this.forms = forms;
    }

    public List<Route> routes() {
        return List.of(
                Route.list(
                        "/v1/me/invitations",
                        Access.WORKER,
                        "My invitations, newest first",
                        InvitationForm.class,
                        this::all),
                Route.get(
                        "/v1/me/invitations/{id}",
                        Access.WORKER,
                        "One invitation; it counts as viewed from now on",
                        InvitationForm.class,
                        this::one),
                Route.post(
                        "/v1/me/invitations/{id}/acceptance",
                        Access.WORKER,
                        "Accept an invitation with its version and three separate consents",
                        AcceptanceForm.class,
                        EntryStateForm.class,
                        this::accept),
                Route.post(
                        "/v1/me/invitations/{id}/refusal",
                        Access.WORKER,
                        "Decline an invitation",
                        RefusalForm.class,
                        EntryStateForm.class,
                        this::decline));
    }

    private Answer all(Request request) {
        return Answer.ok(request.page(store.of(request.worker().worker()).stream()
                .map(forms::forWorker)
                .toList()));
    }

    private Answer one(Request request) {
        EntryDecision decision = invitations.view(request.worker().worker(), id(request));
        if (decision instanceof EntryDecision.Refused no) throw Refusal.of(no.reason());
        return Answer.ok(forms.forWorker(((EntryDecision.Stepped) decision).invitation()));
    }

    private Answer accept(Request request) {
        AcceptanceForm form = request.body(AcceptanceForm.class);
        WorkerId worker = request.worker().worker();
        ConsentVersionsForm consents = form.consents();
        Acceptance acceptance =
                new Acceptance(form.version(), consents.wageCard(), consents.realName(), consents.face());
        return Answer.ok(forms.after(invitations.accept(worker, id(request), acceptance), id(request)));
    }

    private Answer decline(Request request) {
        String reason = request.body(RefusalForm.class).reason();
        WorkerId worker = request.worker().worker();
        EntryDecision decision = invitations.decline(worker, id(request), reason == null ? "" : reason);
        return Answer.ok(forms.after(decision, id(request)));
    }

    private static InvitationId id(Request request) {
        return request.pathId("id", InvitationId::new);
    }
}
