package cn.xinxintong.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** The worker's invitation, which waits for the officer from now. */
    public String accepted(String invitation) {
        Browser.Reply accepted = worker.post(
                "/v1/me/invitations/" + invitation + "/acceptance",
                "{'version':1,'consents':{'wageCard':'2026-01','realName':'2026-01'}}");
        assertThat(accepted.at("/state")).as(accepted.text()).isEqualTo("AWAITING_PRESENCE");
        return invitation;
    }
}
