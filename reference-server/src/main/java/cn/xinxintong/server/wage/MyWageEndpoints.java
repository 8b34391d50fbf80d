package cn.xinxintong.server.wage;

import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.server.http.Words;
import cn.xinxintong.wage.PayCheck;
import cn.xinxintong.wage.PayChecks;
import cn.xinxintong.wage.payroll.LineDecision;
import cn.xinxintong.wage.payroll.Payroll;
import cn.xinxintong.wage.payroll.PayrollStore;
import cn.xinxintong.wage.record.ConfirmationDecision;
import cn.xinxintong.wage.record.Confirmations;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.Wage;
import cn.xinxintong.wage.record.WageStore;
import cn.xinxintong.wage.wire.PayCheckForm;
import cn.xinxintong.wage.wire.PayrollLineForm;
import cn.xinxintong.wage.wire.PayslipForm;
import cn.xinxintong.wage.wire.SignatureForm;
import cn.xinxintong.wage.wire.WageConfirmationForm;
import cn.xinxintong.wage.wire.WageForm;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A worker sees what he was paid and what is about to be, signs it or objects, and has a month checked. */
public final class MyWageEndpoints {
    private static final int MOST_MONTHS = 24;

    private final WageStore wages;
    private final PayrollStore sheets;
    private final Payroll payroll;
    private final PayChecks checks;
    private final Confirmations confirmations;
    private final WageForms forms;
    private final Words sentences;
    private final Clock clock;

    /** What these endpoints stand on. */
    public record Parts(
            WageStore wages,
            PayrollStore sheets,
            Payroll payroll,
            PayChecks checks,
            Confirmations confirmations,
            Clock clock) {}

    /** @param sentences a month in one sentence, by verdict */
    public MyWageEndpoints(Parts parts, WageForms forms, Words sentences) {
        this.wages = parts.wages();
        this.sheets = parts.sheets();
        this.payroll = parts.payroll();
        this.checks = parts.checks();
        this.confirmations = parts.confirmations();
        this.forms = forms;
        this.sentences = sentences;
        this.clock = parts.clock();
    }

    public List<Route> routes() {
        return List.of(
                Route.list(
                                "/v1/me/wages",
                                Access.WORKER,
                                "My wages from month to month, both inclusive, newest first",
                                WageForm.class,
                                this::wages)
                        .withQuery("from", "to"),
                Route.get("/v1/me/wages/{id}", Access.WORKER, "A payslip", PayslipForm.class, this::payslip),
                Route.post(
                        "/v1/me/wages/{id}/confirmation",
                        Access.WORKER,
                        "Say of a wage that came whether it is right",
                        WageConfirmationForm.class,
                        PayslipForm.class,
                        this::confirm),
                Route.list(
                        "/v1/me/payroll-lines",
                        Access.WORKER,
                        "What is about to be paid to me, and what I signed before",
                        PayrollLineForm.class,
                        this::lines),
                Route.post(
                        "/v1/me/payroll-lines/{id}/signature",
                        Access.WORKER,
                        "Sign what is about to be paid, or object to it",
                        SignatureForm.class,
                        PayrollLineForm.class,
                        this::sign),
                Route.get(
                                "/v1/me/pay-check",
                                Access.WORKER,
                                "A month in one sentence: attended, due, paid",
                                PayCheckForm.class,
                                this::check)
                        .withQuery("month"));
    }

    private Answer wages(Request request) {
        YearMonth now = YearMonth.from(Beijing.date(clock.instant()));
        YearMonth to = request.queryMonthIfAny("to").orElse(now);
        YearMonth from = request.queryMonthIfAny("from").orElse(to.minusMonths(MOST_MONTHS - 1));
        if (to.isBefore(from)) throw Refusal.ofParameter("to", "OUT_OF_RANGE");
        if (from.until(to, ChronoUnit.MONTHS) >= MOST_MONTHS) throw Refusal.ofParameter("from", "OUT_OF_RANGE");
        return Answer.ok(request.page(wages.of(worker(request), from, to).stream()
                .map(wage -> forms.wage(wage, request.language()))
                .toList()));
    }

    private Answer payslip(Request request) {
        LineId id = request.pathId("id", LineId::new);
        return Answer.ok(wages.find(worker(request), id)
                .map(wage -> forms.payslip(wage, confirmations, request.language()))
                .orElseThrow(() -> Refusal.of(ConfirmationDecision.Reason.WAGE_NOT_FOUND)));
    }

    private Answer confirm(Request request) {
        WageConfirmationForm form = request.body(WageConfirmationForm.class);
        LineId id = request.pathId("id", LineId::new);
        ConfirmationDecision decision = form.decision() == WageConfirmationForm.Decision.OBJECT
                ? confirmations.object(worker(request), id, reason(form.reason()))
                : confirmations.confirm(worker(request), id);
        if (decision instanceof ConfirmationDecision.Refused no) throw Refusal.of(no.reason());
        Wage wage = ((ConfirmationDecision.Kept) decision).wage();
        return Answer.ok(forms.payslip(wage, confirmations, request.language()));
    }

    private Answer lines(Request request) {
        return Answer.ok(request.page(
                sheets.of(worker(request)).stream().map(forms::line).toList()));
    }

    private Answer sign(Request request) {
        SignatureForm form = request.body(SignatureForm.class);
        LineId id = request.pathId("id", LineId::new);
        LineDecision decision = form.decision() == SignatureForm.Decision.OBJECT
                ? payroll.object(worker(request), id, reason(form.reason()))
                : payroll.sign(worker(request), id);
        if (decision instanceof LineDecision.Refused no) throw Refusal.of(no.reason());
        return Answer.ok(forms.line(((LineDecision.Answered) decision).line()));
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) throw Refusal.ofField("reason", "REQUIRED");
        return reason;
    }

    private Answer check(Request request) {
        PayCheck check = checks.of(worker(request), request.queryMonth("month"));
        return Answer.ok(new PayCheckForm(
                check.month().toString(),
                check.days(),
                check.due().fen(),
                check.deducted().fen(),
                check.paid().fen(),
                check.underWay().fen(),
                check.owed().fen(),
                check.verdict().name(),
                sentences.of(
                        check.verdict().name(),
                        request.language(),
                        check.month().getMonthValue(),
                        check.days(),
                        check.owed(),
                        check.paid(),
                        check.underWay())));
    }

    private static WorkerId worker(Request request) {
        return request.worker().worker();
    }
}
