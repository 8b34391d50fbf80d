package cn.xinxintong.server;

import cn.xinxintong.attendance.calendar.Holidays;
import cn.xinxintong.auth.Account;
import cn.xinxintong.server.admin.AdminEndpoints;
import cn.xinxintong.server.admin.Hiring;
import cn.xinxintong.server.assembly.Activities;
import cn.xinxintong.server.assembly.PayActivities;
import cn.xinxintong.server.assembly.RightsActivities;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.attendance.AppealForms;
import cn.xinxintong.server.attendance.DayForms;
import cn.xinxintong.server.attendance.GateEndpoint;
import cn.xinxintong.server.attendance.MyAppealEndpoints;
import cn.xinxintong.server.attendance.MyAttendanceEndpoints;
import cn.xinxintong.server.attendance.PunchEndpoint;
import cn.xinxintong.server.attendance.SiteForms;
import cn.xinxintong.server.attendance.SqlGateForms;
import cn.xinxintong.server.attendance.StaffAppealEndpoints;
import cn.xinxintong.server.audit.AccessLog;
import cn.xinxintong.server.bank.BankEventEndpoint;
import cn.xinxintong.server.bank.PartnerBanks;
import cn.xinxintong.server.bank.SqlBankEvents;
import cn.xinxintong.server.card.WageCardEndpoints;
import cn.xinxintong.server.consent.AgreementEndpoints;
import cn.xinxintong.server.consent.MyRightsEndpoints;
import cn.xinxintong.server.enterprise.OfferEndpoints;
import cn.xinxintong.server.enterprise.OwnProjects;
import cn.xinxintong.server.enterprise.ProjectEndpoints;
import cn.xinxintong.server.entry.EntryForms;
import cn.xinxintong.server.entry.MyInvitationEndpoints;
import cn.xinxintong.server.gatevendor.GateImports;
import cn.xinxintong.server.gatevendor.GateKeyEndpoints;
import cn.xinxintong.server.health.HealthEndpoints;
import cn.xinxintong.server.home.HomeEndpoint;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Json;
import cn.xinxintong.server.http.Readiness;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.server.http.Words;
import cn.xinxintong.server.notices.NoticeEndpoint;
import cn.xinxintong.server.officer.Care;
import cn.xinxintong.server.officer.ConfirmationEndpoints;
import cn.xinxintong.server.officer.OfficerEndpoints;
import cn.xinxintong.server.openapi.OpenApi;
import cn.xinxintong.server.ownrecord.ExportEndpoint;
import cn.xinxintong.server.ownrecord.OwnRecords;
import cn.xinxintong.server.ownrecord.RecordKeys;
import cn.xinxintong.server.pdf.SystemFonts;
import cn.xinxintong.server.realname.MeEndpoints;
import cn.xinxintong.server.rights.CorrectionEndpoints;
import cn.xinxintong.server.rights.MyDataEndpoints;
import cn.xinxintong.server.rights.RightsForms;
import cn.xinxintong.server.signin.FaceEndpoints;
import cn.xinxintong.server.signin.MobileEndpoints;
import cn.xinxintong.server.signin.PasswordEndpoints;
import cn.xinxintong.server.signin.SessionEndpoints;
import cn.xinxintong.server.signin.SignInAnswers;
import cn.xinxintong.server.signin.SignInEndpoints;
import cn.xinxintong.server.signin.SmsCodeEndpoint;
import cn.xinxintong.server.signin.StaffSignInEndpoint;
import cn.xinxintong.server.signin.StepUps;
import cn.xinxintong.server.wage.MyWageEndpoints;
import cn.xinxintong.server.wage.PayrollEndpoints;
import cn.xinxintong.server.wage.PayrollTemplateEndpoint;
import cn.xinxintong.server.wage.SheetForms;
import cn.xinxintong.server.wage.WageForms;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The table of routes: who may call what, and what answers. */
final class Routes {
    private final Stores stores;
    private final Activities activities;
    private final PayActivities pay;
    private final Parts parts;
    private final SiteForms siteForms;
    private final AppealForms appealForms;
    private final EntryForms entryForms;
    private final AccessLog accessLog;
    private final StepUps stepUps;

    /** What the routes lead to. */
    record Parts(
            Stores stores,
            Activities activities,
            PayActivities pay,
            RightsActivities rights,
            PartnerBanks banks,
            Hiring hiring,
            RecordKeys recordKeys,
            Json json,
            Readiness readiness,
            Clock clock,
            Supplier<UUID> ids) {}

    Routes(Parts parts) {
        this.parts = parts;
        this.stores = parts.stores();
        this.activities = parts.activities();
        this.pay = parts.pay();
        siteForms = new SiteForms(parts.json(), parts.clock());
        appealForms = new AppealForms(
                stores.appeals,
                stores.projects,
                worker -> stores.accounts.find(worker).map(Account::name),
                parts.clock());
        stepUps = new StepUps(activities.sessions, activities.stepUp);
        accessLog = new AccessLog(stores.database, parts.clock());
        entryForms = new EntryForms(
                stores.invitations,
                stores.projects,
                activities.candidates,
                activities.agreements,
                worker -> stores.cards.of(worker).payable().isPresent(),
                parts.clock());
    }

    List<Route> all() {
        List<Route> routes = new ArrayList<>(new HealthEndpoints(parts.readiness()).routes());
        routes.addAll(ofWorkers());
        routes.addAll(ofWages());
        routes.addAll(ofStaff());
        routes.addAll(ofPayrolls());
        routes.addAll(ofRights());
        return withDescription(routes);
    }

    private List<Route> ofWorkers() {
        Clock clock = parts.clock();
        List<Route> routes = new ArrayList<>();
        routes.addAll(new AgreementEndpoints(activities.agreements).routes());
        SignInAnswers signedIn = new SignInAnswers(stores.deviceKeys, clock);
        routes.addAll(new SignInEndpoints(activities.signIn, activities.smsSignIn, signedIn).routes());
        routes.addAll(new SessionEndpoints(activities.sessions).routes());
        routes.add(new SmsCodeEndpoint(activities.smsCodes, activities.codeTexts).route());
        routes.addAll(
                new FaceEndpoints(activities.faceChallenges, activities.faceProofs, activities.faceSignIn, signedIn)
                        .routes());
        routes.addAll(new PasswordEndpoints(
                        activities.passwordChange,
                        activities.passwordReset,
                        activities.faceProofs,
                        stores.accounts,
                        activities.consents)
                .routes());
        routes.addAll(
                new MobileEndpoints(activities.mobileBinding, activities.stepUp, stepUps, stores.accounts).routes());
        routes.addAll(new MeEndpoints(stores.accounts, activities.realNames).routes());
        routes.addAll(
                new MyRightsEndpoints(activities.consents, stores.projects, stores.staff, accessLog, clock).routes());
        routes.add(new HomeEndpoint(activities.entry, pay.checks, stores.cards, stores.sheets, clock).route());
        routes.addAll(new MyAttendanceEndpoints(
                        new MyAttendanceEndpoints.Parts(
                                activities.entry, stores.sites, activities.calendar, stores.appeals),
                        siteForms,
                        new DayForms(Holidays.bundled(), new Words("day_exceptions")),
                        clock)
                .routes());
        routes.addAll(new MyAppealEndpoints(activities.appeals, stores.appeals, appealForms).routes());
        routes.add(new PunchEndpoint(activities.punching, stores.database, parts.json()).route());
        routes.add(new ExportEndpoint(
                        new OwnRecords.Parts(
                                stores.database,
                                stores.roster,
                                stores.projects,
                                stores.records,
                                stores.appeals,
                                activities.calendar,
                                Activities.PUNCH_POLICY.clockSkew()),
                        parts.recordKeys(),
                        SystemFonts.usual(),
                        clock)
                .route());
        routes.add(parts.recordKeys().route());
        routes.addAll(new MyInvitationEndpoints(activities.invitations, stores.invitations, entryForms).routes());
        return routes;
    }

    private List<Route> ofWages() {
        Words reasons = new Words("bank_reasons");
        List<Route> routes = new ArrayList<>();
        routes.addAll(new WageCardEndpoints(pay.binding, pay.directory, activities.consents, stepUps::require, reasons)
                .routes());
        routes.addAll(new MyWageEndpoints(
                        new MyWageEndpoints.Parts(
                                stores.wages, stores.sheets, pay.payroll, pay.checks, pay.confirmations, parts.clock()),
                        new WageForms(stores.projects, stores.cards, pay.directory, reasons),
                        new Words("pay_check"))
                .routes());
        routes.add(new NoticeEndpoint(activities.notices, new Words("notices")).route());
        routes.add(new BankEventEndpoint(
                        parts.banks(),
                        pay.payments,
                        pay.binding,
                        activities.notices,
                        new SqlBankEvents(stores.database, parts.clock()))
                .route());
        return routes;
    }

    private List<Route> ofStaff() {
        List<Route> routes = new ArrayList<>();
        routes.add(new StaffSignInEndpoint(activities.staffSignIn).route());
        routes.addAll(new ProjectEndpoints(
                        new ProjectEndpoints.Stores(stores.projects, stores.sites, stores.timetables, stores.staff),
                        siteForms,
                        parts.clock(),
                        parts.ids())
                .routes());
        routes.addAll(
                new OfferEndpoints(activities.invitations, stores.invitations, stores.projects, entryForms, accessLog)
                        .routes());
        routes.addAll(ofGates());
        routes.addAll(
                new StaffAppealEndpoints(activities.appeals, stores.appeals, stores.projects, appealForms, accessLog)
                        .routes());
        routes.addAll(
                new OfficerEndpoints(activities.collection, activities.realNames, stores.accounts, accessLog).routes());
        routes.addAll(new ConfirmationEndpoints(new ConfirmationEndpoints.Parts(
                        activities.invitations,
                        activities.entry,
                        activities.passwordReset,
                        activities.mobileBinding,
                        stores.accounts,
                        entryForms,
                        accessLog,
                        parts.clock()))
                .routes());
        routes.addAll(new AdminEndpoints(parts.hiring(), stores.projects, stores.staff, parts.ids()).routes());
        return routes;
    }

    private List<Route> ofRights() {
        RightsForms forms = new RightsForms(stores.accounts, new Words("rights"));
        List<Route> routes = new ArrayList<>();
        routes.addAll(new MyDataEndpoints(
                        parts.rights().corrections,
                        parts.rights().closure,
                        stores.dataCopy,
                        forms,
                        stepUps::require,
                        parts.clock())
                .routes());
        routes.addAll(new CorrectionEndpoints(
                        parts.rights().corrections,
                        stores.accounts,
                        new Care(stores.roster, stores.invitations),
                        forms,
                        accessLog)
                .routes());
        return routes;
    }

    private List<Route> ofGates() {
        OwnProjects own = new OwnProjects(stores.projects);
        GateImports imports = new GateImports(stores.database, parts.clock(), parts.ids());
        List<Route> routes = new ArrayList<>();
        SqlGateForms forms = new SqlGateForms(stores.database, parts.json());
        routes.addAll(new GateEndpoint(activities.gateImport, imports, forms, own).routes());
        routes.addAll(new GateKeyEndpoints(activities.apiKeys, imports, stores.staff, own::in, OwnProjects::enterprise)
                .routes());
        return routes;
    }

    private List<Route> ofPayrolls() {
        List<Route> routes = new ArrayList<>();
        routes.add(new PayrollTemplateEndpoint(
                        stores.roster,
                        pay.payees,
                        activities.calendar::workedDays,
                        accessLog,
                        new OwnProjects(stores.projects)::in,
                        parts.clock())
                .route());
        routes.addAll(new PayrollEndpoints(
                        pay.payroll,
                        stores.sheets,
                        new SheetForms(stores.wages, pay.payees),
                        new OwnProjects(stores.projects)::in,
                        OwnProjects::enterprise)
                .routes());
        return routes;
    }

    private List<Route> withDescription(List<Route> routes) {
        List<Route> all = new ArrayList<>(routes);
        all.add(Route.get(
                "/openapi.json",
                Access.PROBE,
                "This description",
                Object.class,
                request -> Answer.ok(parts.json().write(OpenApi.of(all)))));
        return List.copyOf(all);
    }
}
