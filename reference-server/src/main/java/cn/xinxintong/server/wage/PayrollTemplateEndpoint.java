package cn.xinxintong.server.wage;

import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.Project;
import cn.xinxintong.server.audit.AccessLog;
import cn.xinxintong.server.entry.SqlRoster;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Attachment;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.wage.MonthDue;
import cn.xinxintong.wage.Payees;
import cn.xinxintong.wage.WorkedDays;
import cn.xinxintong.wage.payroll.ImportDecision;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/** An enterprise fetches the workbook of a month's pay, filled in as far as the platform knows it. */
public final class PayrollTemplateEndpoint {
    private final SqlRoster roster;
    private final Payees payees;
    private final WorkedDays workedDays;
    private final AccessLog accessLog;
    private final Function<Request, Project> ownProject;
    private final Clock clock;

    /** @param ownProject the project in the path, if it is the caller's */
    public PayrollTemplateEndpoint(
            SqlRoster roster,
            Payees payees,
            WorkedDays workedDays,
            AccessLog accessLog,
            Function<Request, Project> ownProject,
            Clock clock) {
        this.roster = roster;
        this.payees = payees;
        this.workedDays = workedDays;
        this.accessLog = accessLog;
        this.ownProject = ownProject;
        this.clock = clock;
    }

    public Route route() {
        return Route.file(
                        "/v1/enterprise/projects/{id}/payroll-template.xlsx",
                        Access.ENTERPRISE,
                        "The workbook of a month's pay, with the members, their days and what they are due; "
                                + "without a month, the last full one",
                        PayrollWorkbook.MEDIA_TYPE,
                        this::template)
                .withQuery("month?");
    }

    private Answer template(Request request) {
        Project project = ownProject.apply(request);
        YearMonth now = YearMonth.from(Beijing.date(clock.instant()));
        YearMonth month = request.queryMonthIfAny("month").orElse(now.minusMonths(1));
        if (month.isAfter(now)) throw Refusal.of(ImportDecision.Reason.MONTH_TO_COME);
        List<TemplateLine> lines =
                roster.of(project.id(), Beijing.beginningOf(month), Beijing.beginningOf(month.plusMonths(1))).stream()
                        .map(member -> line(member, month))
                        .toList();
        accessLog.record(
                lines.stream().map(line -> line.payee().worker()).toList(),
                request.staff(),
                AccessLog.What.PAYROLL_PREPARED);
        byte[] workbook = PayrollTemplate.of(project.name(), month, lines);
        return Answer.ok(new Attachment(
                "工资表-" + month + ".xlsx", "payroll-" + month + ".xlsx", PayrollWorkbook.MEDIA_TYPE, workbook));
    }

    private TemplateLine line(Membership member, YearMonth month) {
        int days = workedDays.in(member.worker(), member.project(), month);
        return new TemplateLine(payees.payee(member.worker()), days, MonthDue.of(member.terms(), days));
    }
}
