package cn.xinxintong.server.rights;

import cn.xinxintong.auth.correction.Claim;
import cn.xinxintong.auth.correction.Correction;
import cn.xinxintong.auth.correction.CorrectionOutcome;
import cn.xinxintong.auth.correction.Corrections;
import cn.xinxintong.auth.rights.Closure;
import cn.xinxintong.auth.rights.ClosureOutcome;
import cn.xinxintong.auth.rights.ErasureOutcome;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.wire.ClosureForm;
import cn.xinxintong.auth.wire.ClosureTermsForm;
import cn.xinxintong.auth.wire.CorrectionForm;
import cn.xinxintong.auth.wire.DataCopyForm;
import cn.xinxintong.auth.wire.DataDeletionForm;
import cn.xinxintong.auth.wire.NewCorrectionForm;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** A worker has his data copied, put right, deleted, and closes his account (个人信息保护法 art. 44-48). */
public final class MyDataEndpoints {
    private final Corrections corrections;
    private final Closure closure;
    private final DataCopy copy;
    private final RightsForms forms;
    private final Consumer<Request> proof;
    private final Clock clock;

    /** @param proof refuses whoever has not shown a short while ago that it is he */
    public MyDataEndpoints(
            Corrections corrections,
            Closure closure,
            DataCopy copy,
            RightsForms forms,
            Consumer<Request> proof,
            Clock clock) {
        this.corrections = corrections;
        this.closure = closure;
        this.copy = copy;
        this.forms = forms;
        this.proof = proof;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/v1/me/data-copy",
                        Access.WORKER,
                        "All that is kept about me, for what and for how long, after a step-up",
                        DataCopyForm.class,
                        this::copy),
                Route.list(
                        "/v1/me/data-corrections",
                        Access.WORKER,
                        "What is said to be wrong about me, newest first",
                        CorrectionForm.class,
                        this::mine),
                Route.post(
                        "/v1/me/data-corrections",
                        Access.WORKER,
                        "Something about me is wrong: a case for the labour officer, who looks at my card",
                        NewCorrectionForm.class,
                        CorrectionForm.class,
                        this::submit),
                Route.post(
                        "/v1/me/data-corrections/{id}/withdrawal",
                        Access.WORKER,
                        "Stop a case that concerns me and is not decided yet",
                        Void.class,
                        CorrectionForm.class,
                        this::withdraw),
                Route.post(
                        "/v1/me/data-deletions",
                        Access.WORKER,
                        "Delete a kind of data that no law keeps, after a step-up",
                        DataDeletionForm.class,
                        Void.class,
                        this::delete),
                Route.get(
                        "/v1/me/closure",
                        Access.WORKER,
                        "What closing my account would mean: what is deleted, what a law keeps, what is still open",
                        ClosureTermsForm.class,
                        this::terms),
                Route.post(
                        "/v1/me/closure",
                        Access.WORKER,
                        "Close my account, after a step-up; what is open must be named",
                        ClosureForm.class,
                        ClosureTermsForm.class,
                        this::close));
    }

    private Answer copy(Request request) {
        proof.accept(request);
        WorkerId worker = request.worker().worker();
        return Answer.ok(new DataCopyForm(
                Beijing.time(clock.instant()),
                closure.rules().stream()
                        .map(rule -> new DataCopyForm.Category(
                                forms.form(rule, request.language()), copy.of(worker, rule.category())))
                        .toList()));
    }

    private Answer mine(Request request) {
        return Answer.ok(request.page(corrections.of(request.worker().worker()).stream()
                .map(forms::form)
                .toList()));
    }

    private Answer submit(Request request) {
        NewCorrectionForm form = request.body(NewCorrectionForm.class);
        WorkerId worker = request.worker().worker();
        CorrectionOutcome outcome = corrections.submit(
                worker, new Principal.Worker(worker), new Claim(form.what(), form.claimed(), form.reason()));
        return Answer.created(forms.form(RightsForms.done(outcome)));
    }

    private Answer withdraw(Request request) {
        UUID id = request.pathId("id", uuid -> uuid);
        Correction correction =
                RightsForms.done(corrections.withdraw(request.worker().worker(), id));
        return Answer.ok(forms.form(correction));
    }

    private Answer delete(Request request) {
        DataDeletionForm form = request.body(DataDeletionForm.class);
        ErasureOutcome outcome = closure.erase(request.session(), form.category());
        if (outcome instanceof ErasureOutcome.StepUpRequired) proof.accept(request);
        if (outcome instanceof ErasureOutcome.Erased) return Answer.nothing();
        throw Refusal.of(ProblemCode.KEPT_BY_LAW);
    }

    private Answer terms(Request request) {
        return Answer.ok(forms.terms(
                false, closure.openMatters(request.worker().worker()), closure.rules(), request.language()));
    }

    private Answer close(Request request) {
        ClosureForm form = request.body(ClosureForm.class);
        ClosureOutcome outcome = closure.close(request.session(), Set.copyOf(form.accepted()));
        if (outcome instanceof ClosureOutcome.Closed closed) {
            return Answer.ok(forms.terms(true, List.of(), closed.rules(), request.language()));
        }
        ClosureOutcome.Refused no = (ClosureOutcome.Refused) outcome;
        if (no.reason() == ClosureOutcome.Reason.STEP_UP_REQUIRED) proof.accept(request);
        throw Refusal.ofFields(
                ProblemCode.of(no.reason()),
                no.openMatters().stream()
                        .map(matter -> new Refusal.FieldFault("accepted", matter.name()))
                        .toList());
    }
}
