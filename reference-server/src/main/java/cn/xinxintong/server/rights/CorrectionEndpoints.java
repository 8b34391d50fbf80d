package cn.xinxintong.server.rights;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.Login;
import cn.xinxintong.auth.correction.Card;
import cn.xinxintong.auth.correction.Claim;
import cn.xinxintong.auth.correction.Correction;
import cn.xinxintong.auth.correction.Corrections;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.staff.StaffAccount;
import cn.xinxintong.auth.wire.CorrectionDecisionForm;
import cn.xinxintong.auth.wire.CorrectionDecisionForm.Decision;
import cn.xinxintong.auth.wire.CorrectionForm;
import cn.xinxintong.auth.wire.OfficerCorrectionForm;
import cn.xinxintong.entry.EntryDecision;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.server.audit.AccessLog;
import cn.xinxintong.server.audit.AccessLog.What;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.server.officer.Care;
import java.util.List;
import java.util.UUID;

/**
 * Mistakes in workers' data are put right: by the labour officer with the card in his hand, and where it is about who somebody
 * is, by the administrator as the second, who is nobody's employee on the site.
 */
public final class CorrectionEndpoints {
    private final Corrections corrections;
    private final AccountStore accounts;
    private final Care care;
    private final RightsForms forms;
    private final AccessLog accessLog;

    public CorrectionEndpoints(
            Corrections corrections, AccountStore accounts, Care care, RightsForms forms, AccessLog accessLog) {
        this.corrections = corrections;
        this.accounts = accounts;
        this.care = care;
        this.forms = forms;
        this.accessLog = accessLog;
    }

    public List<Route> routes() {
        return List.of(
                Route.list(
                        "/v1/officer/data-corrections",
                        Access.OFFICER,
                        "Cases of workers in my care that wait for me, oldest first",
                        CorrectionForm.class,
                        this::waitingForOfficer),
                Route.post(
                        "/v1/officer/data-corrections",
                        Access.OFFICER,
                        "Open a case: something about a worker in my care is wrong",
                        OfficerCorrectionForm.class,
                        CorrectionForm.class,
                        this::open),
                Route.post(
                        "/v1/officer/data-corrections/{id}/decision",
                        Access.OFFICER,
                        "Decide a case with the worker's card in my hand; about who he is, the administrator decides after me",
                        CorrectionDecisionForm.class,
                        CorrectionForm.class,
                        this::decideAsOfficer),
                Route.list(
                        "/v1/admin/data-corrections",
                        Access.ADMINISTRATOR,
                        "Cases about who somebody is that an officer has seen, oldest first",
                        CorrectionForm.class,
                        this::waitingForSecond),
                Route.post(
                        "/v1/admin/data-corrections/{id}/decision",
                        Access.ADMINISTRATOR,
                        "Agree as the second person with what an officer has seen, or refuse it",
                        CorrectionDecisionForm.class,
                        CorrectionForm.class,
                        this::decideAsSecond));
    }

    private Answer waitingForOfficer(Request request) {
        return Answer.ok(request.page(corrections.in(Correction.State.SUBMITTED).stream()
                .filter(c -> isInCare(request.staff(), c))
                .map(forms::form)
                .toList()));
    }

    private boolean isInCare(StaffAccount officer, Correction correction) {
        return accounts.find(correction.worker())
                .filter(a -> care.holds(officer, a))
                .isPresent();
    }

    private Answer open(Request request) {
        OfficerCorrectionForm form = request.body(OfficerCorrectionForm.class);
        StaffAccount officer = request.staff();
        Account account = accounts.find(new Login.ByNumber(IdentityNumber.parse(form.identityNumber())))
                .orElseThrow(() -> Refusal.of(EntryDecision.Reason.WORKER_UNKNOWN));
        if (!care.holds(officer, account)) throw Refusal.of(EntryDecision.Reason.OFFICER_NOT_OF_PROJECT);
        Claim claim = new Claim(form.what(), form.claimed(), form.reason());
        Correction opened =
                RightsForms.done(corrections.submit(account.worker(), new Principal.Staff(officer.id()), claim));
        accessLog.record(account.worker(), officer, What.CORRECTION_OPENED);
        return Answer.created(forms.form(opened));
    }

    private Answer decideAsOfficer(Request request) {
        CorrectionDecisionForm form = request.body(CorrectionDecisionForm.class);
        UUID id = request.pathId("id", uuid -> uuid);
        StaffAccount officer = request.staff();
        Correction correction = corrections
                .find(id)
                .filter(c -> isInCare(officer, c))
                .orElseThrow(() -> Refusal.of(ProblemCode.CORRECTION_NOT_FOUND));
        if (form.decision() == Decision.REFUSE) return refuse(request, correction, form);
        return decided(request, RightsForms.done(corrections.see(officer.id(), id, card(form))), What.CORRECTION_SEEN);
    }

    private static Card card(CorrectionDecisionForm form) {
        if (form.identityNumber() == null) throw Refusal.ofField("identityNumber", "REQUIRED");
        if (form.name() == null) throw Refusal.ofField("name", "REQUIRED");
        return new Card(IdentityNumber.parse(form.identityNumber()), PersonName.parse(form.name()));
    }

    private Answer waitingForSecond(Request request) {
        return Answer.ok(request.page(
                corrections.in(Correction.State.SEEN).stream().map(forms::form).toList()));
    }

    private Answer decideAsSecond(Request request) {
        CorrectionDecisionForm form = request.body(CorrectionDecisionForm.class);
        UUID id = request.pathId("id", uuid -> uuid);
        Correction correction = corrections.find(id).orElseThrow(() -> Refusal.of(ProblemCode.CORRECTION_NOT_FOUND));
        if (form.decision() == Decision.REFUSE) return refuse(request, correction, form);
        Correction approved =
                RightsForms.done(corrections.approve(request.staff().id(), id));
        return decided(request, approved, What.CORRECTION_APPROVED);
    }

    private Answer refuse(Request request, Correction correction, CorrectionDecisionForm form) {
        if (form.reason() == null || form.reason().isBlank()) throw Refusal.ofField("reason", "REQUIRED");
        Correction refused = RightsForms.done(corrections.refuse(request.staff().id(), correction.id(), form.reason()));
        return decided(request, refused, What.CORRECTION_REFUSED);
    }

    private Answer decided(Request request, Correction correction, What what) {
        accessLog.record(correction.concerns(), request.staff(), what);
        return Answer.ok(forms.form(correction));
    }
}
