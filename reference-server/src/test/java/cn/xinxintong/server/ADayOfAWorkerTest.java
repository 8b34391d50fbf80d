package cn.xinxintong.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.TestServer;
import cn.xinxintong.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The thread through the whole house, over real HTTP against a real PostgreSQL. */
class ADayOfAWorkerTest {
    private final TestServer server = TestServer.shared();
    private final MovableClock clock = server.clock();

    @Test
    void fromTheCollectionOnSiteToTheRowsOfADay() {
        Browser enterprise = Site.enterprise();
        String project = Site.project(enterprise);
        Browser officer = Site.officer();
        Site.Newcomer erkin = Site.newcomer();
        String code = Site.collect(officer, erkin);
        String invitation = Site.invite(enterprise, project, erkin);

        Browser worker = theInitialPasswordCanOnlyBeChanged(erkin, code);
        heSeesTheInvitationAndGivesThreeConsents(worker, invitation);
        theOfficerConfirmsThatItIsHe(worker, officer, invitation);
        hePunches(worker, project);
        theGateAddsYesterday(enterprise, project, erkin);
        hisCalendarShowsTheDaysAndTheDayItsRows(worker, project);
    }

    private Browser theInitialPasswordCanOnlyBeChanged(Site.Newcomer erkin, String code) {
        Reply in = Site.signIn(erkin.number(), erkin.lastSix(), "");
        assertThat(in.json().get("mustChangePassword").asBoolean()).isTrue();
        assertThat(in.at("/worker/name")).isEqualTo("艾******");
        Browser worker = server.browser().as(in.at("/token"));
        assertThat(worker.get("/v1/home").code()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
        String change = "{'oldPassword':'" + erkin.lastSix() + "','newPassword':'gongdi-2026','repeat':'gongdi-2026'";
        assertThat(worker.put("/v1/me/password", change + "}").code()).isEqualTo("ONE_TIME_CODE_REQUIRED");
        Reply changed = worker.put("/v1/me/password", change + ",'oneTimeCode':'" + code + "'}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(worker.get("/v1/home").status()).isEqualTo(200);
        return worker;
    }

    private void heSeesTheInvitationAndGivesThreeConsents(Browser worker, String invitation) {
        assertThat(worker.get("/v1/home").json().at("/tiles/5/tile").asText()).isEqualTo("INVITATIONS");
        assertThat(worker.get("/v1/home").json().at("/tiles/5/badge").asInt()).isEqualTo(1);
        Reply seen = worker.get("/v1/me/invitations/" + invitation);
        assertThat(seen.at("/warnings/0")).isEqualTo("NO_WAGE_CARD");
        assertThat(seen.at("/state")).isEqualTo("VIEWED");
        assertThat(seen.at("/project/enterprise")).contains("天山建工");
        assertThat(seen.json().at("/terms/rateFen").asLong()).isEqualTo(28_000);
        String acceptance = "{'version':" + seen.at("/version") + ",'consents':{'wageCard':'"
                + seen.at("/consents/wageCard") + "','realName':'" + seen.at("/consents/realName") + "','face':'"
                + seen.at("/consents/face") + "'}}";
        Reply accepted = worker.post("/v1/me/invitations/" + invitation + "/acceptance", acceptance);
        assertThat(accepted.at("/state")).isEqualTo("AWAITING_PRESENCE");
        assertThat(accepted.json().at("/roads").toString()).isEqualTo("[\"OFFICER\"]");
    }

    private void theOfficerConfirmsThatItIsHe(Browser worker, Browser officer, String invitation) {
        assertThat(officer.get("/v1/officer/invitations").text()).contains(invitation);
        Reply joined =
                officer.post("/v1/officer/confirmations", "{'purpose':'ENTRY','invitationId':'" + invitation + "'}");
        assertThat(joined.at("/invitation/state")).isEqualTo("JOINED");
        assertThat(worker.get("/v1/me/projects").at("/items/0/state")).isEqualTo("PRESENT");
    }

    private void hePunches(Browser worker, String project) {
        clock.forward(Duration.ofMinutes(1));
        String first = punch("on-1", project, "ON", 43.8253);
        assertThat(outcome(worker, first)).isEqualTo("ACCEPTED [UNSIGNED]");
        assertThat(outcome(worker, punch("off-far", project, "OFF", 43.8266 + 30 / 111_130.0)))
                .isEqualTo("REFUSED OUTSIDE_GEOFENCE");
        assertThat(outcome(worker, punch("off-1", project, "OFF", 43.8266 + 5 / 111_130.0)))
                .isEqualTo("ACCEPTED [NEAR_EDGE, UNSIGNED]");
        assertThat(outcome(worker, first)).isEqualTo("REPEATED [UNSIGNED]");
    }

    private String punch(String id, String project, String kind, double lat) {
        return "{'id':'" + id + "','projectId':'" + project + "','kind':'" + kind + "','claimedAt':'" + clock.instant()
                + "','point':{'lat':" + lat + ",'lng':87.6168,'datum':'WGS84'},'accuracyMetres':10,'fixAgeSeconds':2}";
    }

    private static String outcome(Browser worker, String punch) {
        Reply reply = worker.post("/v1/me/punches", "{'punches':[" + punch + "]}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        List<String> flags = new ArrayList<>();
        reply.json().at("/punches/0/flags").forEach(f -> flags.add(f.asText()));
        Collections.sort(flags);
        String reason = reply.at("/punches/0/reason");
        return reply.at("/punches/0/outcome") + " " + (reason.isEmpty() || reason.equals("null") ? flags : reason);
    }

    private void theGateAddsYesterday(Browser enterprise, String project, Site.Newcomer erkin) {
        String yesterday = clock.instant()
                .atZone(MovableClock.BEIJING)
                .toLocalDate()
                .minusDays(1)
                .toString();
        String table = "idCardType,idCardNumber,date,direction,channel\r\n"
                + "01," + erkin.number() + "," + yesterday + " 10:38:01,01,1号门\r\n"
                + "01," + erkin.number() + "," + yesterday + " 19:43:09,02,1号门\r\n"
                + "01," + erkin.number() + ",2026-02-31 09:00:00,01,1号门\r\n"
                + "01," + erkin.number() + "," + yesterday + " 10:38:01,01,1号门\r\n";
        Reply report = enterprise.send(
                "POST",
                "/v1/enterprise/projects/" + project + "/gate-records",
                table.getBytes(StandardCharsets.UTF_8),
                "text/csv");
        assertThat(report.text())
                .isEqualTo("{\"accepted\":2,\"repeated\":1,"
                        + "\"rejected\":[{\"row\":3,\"field\":\"date\",\"code\":\"BAD_FORMAT\"}],\"waiting\":[]}");
    }

    private void hisCalendarShowsTheDaysAndTheDayItsRows(Browser worker, String project) {
        var today = clock.instant().atZone(MovableClock.BEIJING).toLocalDate();
        var yesterday = today.minusDays(1);
        String attendance = "/v1/me/projects/" + project + "/attendance";
        assertThat(worker.get(attendance + "?month=" + yesterday.toString().substring(0, 7))
                        .text())
                .contains("{\"date\":\"" + yesterday + "\",\"kind\":\"NORMAL\",\"flags\":[\"BEFORE_ENTRY\"],");
        Reply rows = worker.get(attendance + "/" + yesterday);
        assertThat(rows.json().at("/records").size()).isEqualTo(2);
        assertThat(rows.at("/records/0/at")).isEqualTo(yesterday + "T10:38:01+08:00");
        assertThat(rows.at("/records/0/direction")).isEqualTo("IN");
        assertThat(rows.at("/records/1/source")).isEqualTo("GATE");
        Reply todays = worker.get(attendance + "/" + today);
        assertThat(todays.json().at("/records").size()).isEqualTo(2);
        assertThat(todays.at("/records/0/source")).isEqualTo("PHONE");
        assertThat(todays.at("/records/0/projectName")).isEqualTo("南门小区三期");
    }
}
