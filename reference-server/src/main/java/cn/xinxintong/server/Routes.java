package cn.xinxintong.server;

import cn.xinxintong.face.FaceEngine;
import cn.xinxintong.server.admin.AdminEndpoints;
import cn.xinxintong.server.admin.Hiring;
import cn.xinxintong.server.assembly.Activities;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.attendance.GateEndpoint;
import cn.xinxintong.server.attendance.MyAttendanceEndpoints;
import cn.xinxintong.server.attendance.PunchEndpoint;
import cn.xinxintong.server.attendance.SiteForms;
import cn.xinxintong.server.audit.AccessLog;
import cn.xinxintong.server.consent.AgreementEndpoints;
import cn.xinxintong.server.enterprise.OfferEndpoints;
import cn.xinxintong.server.enterprise.OwnProjects;
import cn.xinxintong.server.enterprise.ProjectEndpoints;
import cn.xinxintong.server.entry.EntryForms;
import cn.xinxintong.server.entry.MyInvitationEndpoints;
import cn.xinxintong.server.face.FaceEndpoints;
import cn.xinxintong.server.health.HealthEndpoints;
import cn.xinxintong.server.home.HomeEndpoint;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Json;
import cn.xinxintong.server.http.Readiness;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.server.officer.ConfirmationEndpoints;
import cn.xinxintong.server.officer.OfficerEndpoints;
import cn.xinxintong.server.openapi.OpenApi;
import cn.xinxintong.server.realname.MeEndpoints;
import cn.xinxintong.server.signin.PasswordEndpoints;
import cn.xinxintong.server.signin.SignInEndpoints;
import cn.xinxintong.server.signin.StaffSignInEndpoint;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The table of routes: who may call what, and what answers. */
final class Routes {
    private Routes() {}

    static List<Route> of(
            Stores stores,
            Activities activities,
            Hiring hiring,
            Json json,
            Readiness readiness,
            Clock clock,
            Supplier<UUID> ids) {
        SiteForms siteForms = new SiteForms(json);
        AccessLog accessLog = new AccessLog(stores.database, clock);
        EntryForms entryForms = new EntryForms(
                stores.invitations, stores.projects, activities.candidates, activities.agreements, clock);

        List<Route> routes = new ArrayList<>(new HealthEndpoints(readiness).routes());
        routes.addAll(new AgreementEndpoints(activities.agreements).routes());
        routes.addAll(new SignInEndpoints(activities.signIn, activities.sessions, stores.deviceKeys, clock).routes());
        routes.addAll(new FaceEndpoints(FaceEngine.withoutModel()).routes());
        routes.addAll(new PasswordEndpoints(
                        activities.passwordChange, activities.passwordReset, stores.accounts, activities.consents)
                .routes());
        routes.addAll(new MeEndpoints(stores.accounts, activities.realNames).routes());
        routes.add(new HomeEndpoint(activities.entry, activities.calendar::workedDays, clock).route());
        routes.addAll(new MyAttendanceEndpoints(activities.entry, stores.sites, activities.calendar, siteForms, clock)
                .routes());
        routes.add(new PunchEndpoint(activities.punching, stores.database, json).route());
        routes.addAll(new MyInvitationEndpoints(activities.invitations, stores.invitations, entryForms).routes());

        routes.add(new StaffSignInEndpoint(activities.staffSignIn).route());
        routes.addAll(new ProjectEndpoints(stores.projects, stores.sites, stores.staff, siteForms, ids).routes());
        routes.addAll(
                new OfferEndpoints(activities.invitations, stores.invitations, stores.projects, entryForms, accessLog)
                        .routes());
        routes.add(new GateEndpoint(activities.gateImport, new OwnProjects(stores.projects)::in).route());
        routes.addAll(
                new OfficerEndpoints(activities.collection, activities.realNames, stores.accounts, accessLog).routes());
        routes.addAll(new ConfirmationEndpoints(new ConfirmationEndpoints.Parts(
                        activities.invitations,
                        activities.entry,
                        activities.passwordReset,
                        stores.accounts,
                        entryForms,
                        accessLog,
                        clock))
                .routes());
        routes.addAll(new AdminEndpoints(hiring, stores.projects, stores.staff, ids).routes());
        return withDescription(routes, json);
    }

    private static List<Route> withDescription(List<Route> routes, Json json) {
        List<Route> all = new ArrayList<>(routes);
        all.add(Route.get(
                "/openapi.json",
                Access.PROBE,
                "This description",
                Object.class,
                request -> Answer.ok(json.write(OpenApi.of(all)))));
        return List.copyOf(all);
    }
}
