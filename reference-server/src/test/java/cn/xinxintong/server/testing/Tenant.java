package cn.xinxintong.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** An enterprise and its labour officer, with a new project and a worker who is invited to it. */
public record Tenant(
        Browser enterprise,
        Browser officer,
        Site.Newcomer person,
        Browser worker,
        String project,
        String team,
        String invitation) {

    public static Tenant of(Browser enterprise, Browser officer) {
        Site.Newcomer person = Site.newcomer();
        Browser worker = Site.firstSignIn(person, Site.collect(officer, person));
        String project = Site.project(enterprise);
        String team =
                enterprise.get("/v1/enterprise/projects/" + project + "/teams").at("/items/0/id");
        String invitation = Site.invite(enterprise, project, person);
        return new Tenant(enterprise, officer, person, worker, project, team, invitation);
    }

    /** The project, which the worker is on from now. */
    public String projectOfWorker() {
        Site.join(worker, officer, invitation);
        return project;
    }

    /** A payroll sheet of the project's with the worker on it, laid before him. */
    public String sheet() {
        projectOfWorker();
        Browser.Reply drawn = enterprise.post(
                "/v1/enterprise/projects/" + project + "/payroll-sheets",
                payroll(TestServer.shared().month()));
        assertThat(drawn.status()).as(drawn.text()).isEqualTo(201);
        enterprise.post("/v1/enterprise/payroll-sheets/" + drawn.at("/id") + "/signing", "{}");
        return drawn.at("/id");
    }

    /** A month's pay with the worker on it. */
    public String payroll(String month) {
        return "{'month':'" + month + "','lines':[{'identityNumber':'" + person.number() + "','name':'" + person.name()
                + "','days':1,'dueFen':28000,'amountFen':28000}]}";
    }

    /** A sheet that can be submitted: the worker has a card, and has signed. */
    public String signedSheet() {
        String sheet = sheet();
        Browser.Reply bound = worker.post("/v1/me/wage-card", Cards.binding(Cards.endingIn(Cards.ORDINARY)));
        assertThat(bound.at("/state")).as(bound.text()).isEqualTo("BOUND");
        worker.post("/v1/me/payroll-lines/" + lineOnFile() + "/signature", "{}");
        return sheet;
    }

    /** The worker's line on a sheet that is laid before him. */
    public String line() {
        sheet();
        return lineOnFile();
    }

    private String lineOnFile() {
        return worker.get("/v1/me/payroll-lines").at("/items/0/id");
    }

    /** The worker's appeal about yesterday, with a picture. */
    public String appeal() {
        Browser.Reply kept = worker.post(
                "/v1/me/appeals", appeal(projectOfWorker(), TestServer.shared().yesterday()));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        return kept.at("/id");
    }

    /** A whole day that was forgotten, with a picture. */
    public static String appeal(String project, LocalDate day) {
        return "{'projectId':'" + project + "','date':'" + day
                + "','cause':'FORGOT_TO_PUNCH','reason':'手机没电了','rows':[{'direction':'IN','at':'" + day
                + "T10:00:00+08:00'},{'direction':'OUT','at':'" + day
                + "T19:30:00+08:00'}],'attachments':['/9j/4AAQ']}";
    }

    /** A key of the enterprise's for its gates. */
    public String gateKey() {
        Site.gates(enterprise, project);
        return enterprise.get("/v1/enterprise/gate-keys").at("/items/0/id");
    }

    /** Something about the worker that is said to be wrong. */
    public String correction() {
        Browser.Reply submitted =
                worker.post("/v1/me/data-corrections", "{'what':'OTHER','claimed':'少记一天','reason':'写错'}");
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(201);
        return submitted.at("/id");
    }

    /** Something that the worker agreed to. */
    public String consent() {
        return worker.get("/v1/me/consents").at("/items/0/id");
    }

    /** A session of the worker's. */
    public String session() {
        return worker.get("/v1/me/sessions").at("/items/0/id");
    }

    /** A wage of the worker's that came. */
    public String wage() {
        enterprise.post("/v1/enterprise/payroll-sheets/" + signedSheet() + "/submission", "{}");
        return Soon.when(() -> worker.get("/v1/me/wages"), wages -> wages.at("/items/0/state")
                        .equals("PAID"))
                .at("/items/0/id");
    }

    /** The worker's invitation, which waits for the officer from now. */
    public String accepted(String invitation) {
        Browser.Reply accepted = worker.post(
                "/v1/me/invitations/" + invitation + "/acceptance",
                "{'version':1,'consents':{'wageCard':'2026-01','realName':'2026-01'}}");
        assertThat(accepted.at("/state")).as(accepted.text()).isEqualTo("AWAITING_PRESENCE");
        return invitation;
    }
}
