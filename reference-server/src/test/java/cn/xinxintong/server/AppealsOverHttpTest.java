package cn.xinxintong.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.Tenant;
import cn.xinxintong.server.testing.TestServer;
import cn.xinxintong.testing.AtOnce;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day that is missing or wrong, over HTTP: from the worker's word to the corrected calendar. */
class AppealsOverHttpTest {
    private static final TestServer SERVER = TestServer.shared();

    private Browser enterprise;
    private Browser officer;
    private Site.Newcomer person;
    private Browser worker;
    private String project;
    private final LocalDate day = SERVER.yesterday();

    @BeforeEach
    void aWorkerIsOnAProject() {
        enterprise = Site.enterprise();
        officer = Site.officer();
        Tenant tenant = Tenant.of(enterprise, officer);
        project = tenant.projectOfWorker();
        worker = tenant.worker();
        person = tenant.person();
    }

    private Reply submit() {
        return worker.post("/v1/me/appeals", Tenant.appeal(project, day));
    }

    private String submitted() {
        Reply reply = submit();
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.at("/id");
    }

    private Reply decide(Browser staff, String who, String id, String decision) {
        return staff.post("/v1/" + who + "/appeals/" + id + "/decision", "{'version':1,'decision':" + decision + "}");
    }

    private Reply dayOfWorker() {
        return worker.get("/v1/me/projects/" + project + "/attendance/" + day);
    }

    private Reply monthOfWorker() {
        return worker.get("/v1/me/projects/" + project + "/attendance?month="
                + day.toString().substring(0, 7));
    }

    private void theGateSawHimComeAt(String time) {
        Reply report = enterprise.post(
                "/v1/enterprise/projects/" + project + "/gate-records",
                "{'dataList':[{'idCardNumber':'" + person.number() + "','date':'" + day + " " + time
                        + "','direction':'01'}]}");
        assertThat(report.at("/accepted")).as(report.text()).isEqualTo("1");
    }

    @Test
    void isGrantedAndTheDayIsCorrectedBesideItsRawRecord() {
        theGateSawHimComeAt("10:38:01");
        assertThat(monthOfWorker().at("/days/0/kind")).isEqualTo("MISSING_OUT");
        assertThat(monthOfWorker().at("/days/0/counts")).isEqualTo("false");

        String id = submitted();

        assertThat(monthOfWorker().at("/days/0/appeal")).isEqualTo("SUBMITTED");
        Reply row = enterprise.get("/v1/enterprise/appeals?limit=200");
        assertThat(row.text()).contains(id).doesNotContain("手机没电了").doesNotContain(person.name());
        Reply seen = enterprise.get("/v1/enterprise/appeals/" + id);
        assertThat(seen.at("/reason")).isEqualTo("手机没电了");
        assertThat(seen.at("/worker")).isEqualTo(person.name());
        assertThat(seen.at("/decider")).isEqualTo("ENTERPRISE");

        Reply decided = decide(enterprise, "enterprise", id, "'APPROVE'");

        assertThat(decided.at("/state")).as(decided.text()).isEqualTo("APPROVED");
        Reply rows = dayOfWorker();
        assertThat(rows.at("/day/kind")).as(rows.text()).isEqualTo("NORMAL");
        assertThat(rows.at("/day/minutes")).isEqualTo("570");
        assertThat(rows.at("/records/0/source")).isEqualTo("CORRECTION");
        assertThat(rows.at("/records/1/source")).isEqualTo("GATE");
        assertThat(rows.at("/records/1/role")).isEqualTo("CORRECTED");
        assertThat(rows.at("/records/1/at")).isEqualTo(day + "T10:38:01+08:00");
        assertThat(rows.at("/correction/by")).isEqualTo("ENTERPRISE");
        assertThat(rows.at("/correction/reason")).isEqualTo("手机没电了");
        assertThat(rows.at("/correction/appealId")).isEqualTo(id);
        assertThat(rows.at("/day/exceptions/0/kind")).isEqualTo("MANUAL");
        assertThat(rows.at("/day/exceptions/0/reason")).contains("更正");
        assertThat(monthOfWorker().at("/workedDays")).isEqualTo("1");
        Reply notices = worker.get("/v1/me/notices");
        assertThat(notices.at("/items/0/kind")).isEqualTo("APPEAL_APPROVED");
        assertThat(notices.at("/items/0/text")).contains(day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
        assertThat(worker.get("/v1/me/access-log").text())
                .contains("APPEAL_SEEN")
                .contains("APPEAL_DECIDED");
    }

    @Test
    void makesADayThatThePayCheckCountsToo() {
        SERVER.clock().forward(Duration.ofDays(2));
        worker = SERVER.browser()
                .as(Site.signIn(person.number(), Site.PASSWORD, "").at("/token"));
        LocalDate appealed = SERVER.yesterday();
        String month = appealed.toString().substring(0, 7);
        Reply kept = worker.post("/v1/me/appeals", Tenant.appeal(project, appealed));
        assertThat(worker.get("/v1/me/pay-check?month=" + month).at("/days")).isEqualTo("0");

        decide(Site.enterprise(), "enterprise", kept.at("/id"), "'APPROVE'");

        assertThat(worker.get("/v1/me/projects/" + project + "/attendance?month=" + month)
                        .at("/workedDays"))
                .isEqualTo("1");
        assertThat(worker.get("/v1/me/pay-check?month=" + month).at("/days")).isEqualTo("1");
    }

    @Test
    void isRefusedWithAReasonThatTheWorkerSees() {
        String id = submitted();
        assertThat(decide(enterprise, "enterprise", id, "'REFUSE'").at("/fields/0/field"))
                .isEqualTo("reason");
        assertThat(decide(enterprise, "enterprise", id, "'REFUSE','reason':' '").status())
                .isEqualTo(422);

        assertThat(decide(enterprise, "enterprise", id, "'REFUSE','reason':'当天停工'")
                        .at("/state"))
                .isEqualTo("REFUSED");

        Reply mine = worker.get("/v1/me/appeals/" + id);
        assertThat(mine.at("/steps/0/note")).isEqualTo("当天停工");
        assertThat(mine.at("/steps/0/by")).isEqualTo("ENTERPRISE");
        assertThat(mine.at("/worker")).isIn("", "null");
        assertThat(worker.get("/v1/me/notices").at("/items/0/kind")).isEqualTo("APPEAL_REFUSED");
        assertThat(monthOfWorker().at("/appeals/0/state")).isEqualTo("REFUSED");
        assertThat(dayOfWorker().at("/appeal/id")).isEqualTo(id);
        assertThat(dayOfWorker().at("/records/0")).isEmpty();
        assertThat(submit().status()).isEqualTo(201);
    }

    @Test
    void isHeardByTheLeaderWhoDecidesNothing() {
        String id = submitted();
        String opinion = "/v1/officer/appeals/" + id + "/opinion";

        Reply heard = officer.post(opinion, "{'version':1,'supports':true,'note':'他在，我看见了'}");

        assertThat(heard.at("/state")).as(heard.text()).isEqualTo("TEAM_OK");
        assertThat(worker.get("/v1/me/appeals/" + id).at("/steps/0/note")).isEqualTo("他在，我看见了");
        assertThat(decide(enterprise, "enterprise", id, "'APPROVE'").code()).isEqualTo("APPEAL_CHANGED");
        assertThat(officer.post(opinion, "{'version':1,'supports':false}").code())
                .isEqualTo("APPEAL_CHANGED");
        assertThat(enterprise
                        .post("/v1/enterprise/appeals/" + id + "/decision", "{'version':2,'decision':'APPROVE'}")
                        .at("/state"))
                .isEqualTo("APPROVED");
    }

    @Test
    void goesToTheOfficerWhenTheEnterpriseIsSilent() {
        String id = submitted();
        assertThat(decide(officer, "officer", id, "'APPROVE'").code()).isEqualTo("APPEAL_WITH_ENTERPRISE");

        SERVER.clock().forward(Duration.ofDays(7));
        Browser laterEnterprise = Site.enterprise();
        Browser laterOfficer = Site.officer();

        assertThat(decide(laterEnterprise, "enterprise", id, "'REFUSE','reason':'x'")
                        .code())
                .isEqualTo("APPEAL_WITH_OFFICER");
        Reply list = laterOfficer.get("/v1/officer/appeals?limit=200");
        assertThat(list.at("/items/0/decider")).as(list.text()).isEqualTo("OFFICER");
        assertThat(decide(laterOfficer, "officer", id, "'APPROVE'").at("/state"))
                .isEqualTo("APPROVED");
    }

    @Test
    void isTakenBackOnceOrDecidedOnceWhoeverIsFirst() {
        String id = submitted();

        AtOnce.eightTimes(i -> i % 2 == 0
                ? worker.post("/v1/me/appeals/" + id + "/withdrawal", "{}").status()
                : decide(enterprise, "enterprise", id, i % 4 == 1 ? "'APPROVE'" : "'REFUSE','reason':'x'")
                        .status());

        Reply settled = worker.get("/v1/me/appeals/" + id);
        assertThat(settled.json().at("/steps").size()).as(settled.text()).isOne();
        String state = settled.at("/state");
        boolean told = worker.get("/v1/me/notices").text().contains("APPEAL_");
        assertThat(told).isEqualTo(!state.equals("WITHDRAWN"));
        assertThat(dayOfWorker().at("/day/kind")).isEqualTo(state.equals("APPROVED") ? "NORMAL" : "");
    }

    @Test
    void isOneADayHoweverOftenItIsSent() {
        Browser keyed = worker.with("Idempotency-Key", "appeal-" + project);
        Reply first = keyed.post("/v1/me/appeals", Tenant.appeal(project, day));

        assertThat(keyed.post("/v1/me/appeals", Tenant.appeal(project, day)).text())
                .isEqualTo(first.text());
        assertThat(submit().code()).isEqualTo("APPEAL_OPEN");
        assertThat(worker.post("/v1/me/appeals/" + first.at("/id") + "/withdrawal", "{}")
                        .at("/state"))
                .isEqualTo("WITHDRAWN");
        assertThat(submit().status()).isEqualTo(201);
        assertThat(worker.get("/v1/me/appeals").json().at("/items").size()).isEqualTo(2);
    }

    @Test
    void showsItsPictureToItsOwnerAndToThoseWhoDecideAsAFileToKeep() {
        String id = submitted();
        byte[] picture = Base64.getDecoder().decode("/9j/4AAQ");

        assertThat(worker.download("/v1/me/appeals/" + id + "/attachments/1")).isEqualTo(picture);
        assertThat(enterprise.download("/v1/enterprise/appeals/" + id + "/attachments/1"))
                .isEqualTo(picture);
        assertThat(officer.download("/v1/officer/appeals/" + id + "/attachments/1"))
                .isEqualTo(picture);
        Reply reply = worker.get("/v1/me/appeals/" + id + "/attachments/1");
        assertThat(reply.header("content-type")).isEqualTo("application/octet-stream");
        assertThat(reply.header("content-disposition")).startsWith("attachment; filename=\"" + day + "-1.jpeg\"");
        assertThat(worker.get("/v1/me/appeals/" + id + "/attachments/2").status())
                .isEqualTo(404);
        assertThat(worker.get("/v1/me/appeals/" + id + "/attachments/x").status())
                .isEqualTo(404);
    }

    @Test
    void withBadInputIsAnsweredByWhatIsWrong() {
        String good = Tenant.appeal(project, day);
        assertThat(code(good.replace("/9j/4AAQ", "PGh0bWw+"))).isEqualTo("ATTACHMENT_NOT_READABLE");
        assertThat(code(good.replace("/9j/4AAQ", "!!"))).isEqualTo("BAD_FORMAT");
        assertThat(code(good.replace("'/9j/4AAQ'", "'/9j/4AAQ','/9j/4AAQ','/9j/4AAQ','/9j/4AAQ'")))
                .isEqualTo("TOO_MANY_ATTACHMENTS");
        String large = "/9j/" + "A".repeat(2_800_000);
        assertThat(code(good.replace("/9j/4AAQ", large))).isEqualTo("ATTACHMENT_TOO_LARGE");
        assertThat(code(good.replace("FORGOT_TO_PUNCH", "NOT_ME"))).isEqualTo("ROWS_NOT_PAIRED");
        assertThat(code(good.replace("FORGOT_TO_PUNCH", "BORED"))).isEqualTo("BAD_VALUE");
        assertThat(code(good.replace("'OUT'", "'IN'"))).isEqualTo("ROWS_NOT_PAIRED");
        assertThat(code(good.replace("T19:30", "T09:30"))).isEqualTo("ROWS_NOT_PAIRED");
        assertThat(code(good.replace("手机没电了", " "))).isEqualTo("REQUIRED");
        assertThat(code(good.replace("'date':'" + day, "'date':'2026-02-30"))).isEqualTo("BAD_FORMAT");
        assertThat(code(good.replace("'date':'" + day, "'date':'" + day.plusDays(9))))
                .isEqualTo("DAY_TO_COME");
        assertThat(code(good.replace("'date':'" + day, "'date':'" + day.minusYears(2))))
                .isEqualTo("DAY_TOO_OLD");
        assertThat(code(good.replace("'date':'" + day, "'date':'" + day.minusDays(3))))
                .isEqualTo("ROWS_NOT_OF_THE_DAY");
        assertThat(code(good.replace(project, "00000000-0000-0000-0000-00000000000x")))
                .isEqualTo("PROJECT_NOT_FOUND");
        assertThat(worker.get("/v1/me/appeals").json().at("/items")).isEmpty();
        assertThat(decide(enterprise, "enterprise", "nobody", "'APPROVE'").status())
                .isEqualTo(404);
    }

    /** Of the problem, or of its first field where it has some. */
    private String code(String body) {
        Reply reply = worker.post("/v1/me/appeals", body);
        assertThat(reply.header("content-type")).as(reply.text()).isEqualTo("application/problem+json");
        String ofField = reply.at("/fields/0/code");
        return ofField.isEmpty() ? reply.code() : ofField;
    }
}
