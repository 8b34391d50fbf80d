package cn.xinxintong.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.testing.Books;
import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Cards;
import cn.xinxintong.server.testing.SandboxVoice;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.Soon;
import cn.xinxintong.server.testing.TestServer;
import cn.xinxintong.testing.MovableClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From days worked to money on a card, over real HTTP, against a bank that answers over HTTP. */
class AMonthsPayTest {
    private final TestServer server = TestServer.shared();
    private final MovableClock clock = server.clock();
    private final Books books = new Books(server);
    private final SandboxVoice bank = new SandboxVoice(server);

    private final Browser enterprise = Site.enterprise();
    private final Browser officer = Site.officer();
    private final String project = Site.project(enterprise);
    private final String month = server.month();

    /** Somebody who has joined the project. */
    private record Member(Site.Newcomer person, Browser browser) {
        String row(int days, long dueFen, long deductionsFen) {
            return "{'identityNumber':'" + person.number() + "','name':'" + person.name() + "','days':" + days
                    + ",'dueFen':" + dueFen + ",'deductionsFen':" + deductionsFen + ",'amountFen':"
                    + (dueFen - deductionsFen) + "}";
        }
    }

    private Member member() {
        Site.Newcomer person = Site.newcomer();
        Browser browser = Site.firstSignIn(person, Site.collect(officer, person));
        Site.join(browser, officer, Site.invite(enterprise, project, person));
        return new Member(person, browser);
    }

    @Test
    void fromTheBindingOfACardToTheReturnOfAPayment() {
        Member erkin = member();
        Member objecting = member();
        Member returned = member();
        Member timedOut = member();
        bindsACard(erkin);
        assertThat(bind(objecting, Cards.endingIn(Cards.ORDINARY)).at("/state")).isEqualTo("BOUND");
        assertThat(bind(returned, Cards.endingIn("1005")).at("/state")).isEqualTo("BOUND");
        aTimeOutBecomesBoundByAskingAgain(timedOut);
        work(erkin);

        String sheet = drawUp(erkin, objecting, returned, timedOut);
        theWorkersSignAndOneObjects(sheet, erkin, objecting, returned, timedOut);
        submit(sheet);

        aForgedAReplayedAndALateMessageAreRefused(sheet);
        Reply done = Soon.when(
                () -> enterprise.get("/v1/enterprise/payroll-sheets/" + sheet),
                reply -> reply.at("/state").equals("PAID") && reply.text().contains("RETURNED"));
        assertThat(statesOf(done)).containsExactly("PAID", "OBJECTED", "RETURNED", "PAID");
        whatTheBankSaysAgainChangesNothing(sheet, done);
        theWageStandsInHisListAndANoticeCame(erkin);
        theReturnedOneShowsAsReturned(returned);
        thePayCheckSaysWhatIsOwed(erkin, returned);
        theBooksBalance(done);
    }

    private void bindsACard(Member erkin) {
        assertThat(badge(erkin, "WAGE_CARD")).isEqualTo(1);
        assertThat(erkin.browser().get("/v1/me/wage-card").at("/state")).isEqualTo("NONE");
        assertThat(bind(erkin, "6228480000000000019").code()).isEqualTo("INVALID_FIELDS");
        assertThat(erkin.browser().get("/v1/me/wage-card").at("/state")).isEqualTo("NONE");
        Reply anothers = bind(erkin, Cards.endingIn("1001"));
        assertThat(anothers.at("/state")).isEqualTo("REFUSED");
        assertThat(anothers.at("/reason")).isEqualTo("NAME_MISMATCH");
        Reply bound = bind(erkin, Cards.endingIn(Cards.ORDINARY));
        assertThat(bound.status()).as(bound.text()).isEqualTo(201);
        assertThat(bound.at("/state")).isEqualTo("BOUND");
        assertThat(bound.at("/maskedNumber")).isEqualTo("6217 **** **** 2000");
        assertThat(badge(erkin, "WAGE_CARD")).isZero();
    }

    private static int badge(Member member, String tile) {
        for (JsonNode entry : member.browser().get("/v1/home").json().get("tiles")) {
            if (entry.get("tile").asText().equals(tile))
                return entry.get("badge").asInt();
        }
        throw new AssertionError("there is no tile " + tile);
    }

    private static Reply bind(Member member, String card) {
        return member.browser().post("/v1/me/wage-card", Cards.binding(card));
    }

    private void aTimeOutBecomesBoundByAskingAgain(Member member) {
        Reply pending = bind(member, Cards.endingIn("1004"));
        assertThat(pending.at("/state")).isEqualTo("PENDING");
        clock.forward(Duration.ofMinutes(1));
        Reply settled = Soon.when(() -> member.browser().get("/v1/me/wage-card"), reply -> !reply.at("/state")
                .equals("PENDING"));
        assertThat(settled.at("/state")).isEqualTo("BOUND");
        assertThat(settled.at("/requestId")).isEqualTo(pending.at("/requestId"));
        assertThat(member.browser().get("/v1/me/notices").at("/items/0/kind")).isEqualTo("CARD_BOUND");
    }

    private void work(Member member) {
        String today =
                clock.instant().atZone(MovableClock.BEIJING).toLocalDate().toString();
        Reply report = enterprise.post(
                "/v1/enterprise/projects/" + project + "/gate-records",
                "{'dataList':[{'idCardType':'01','idCardNumber':'"
                        + member.person().number() + "','date':'" + today
                        + " 00:00:01','direction':'01'},{'idCardType':'01','idCardNumber':'"
                        + member.person().number() + "','date':'" + today + " 00:00:59','direction':'02'}]}");
        assertThat(report.at("/accepted")).as(report.text()).isEqualTo("2");
    }

    private String drawUp(Member erkin, Member objecting, Member returned, Member timedOut) {
        String rows = String.join(
                ",",
                erkin.row(1, 28_000, 0),
                objecting.row(1, 28_000, 5_000),
                returned.row(2, 56_000, 1),
                timedOut.row(3, 84_000, 0));
        Reply faulty = enterprise.post(
                "/v1/enterprise/projects/" + project + "/payroll-sheets",
                "{'month':'" + month + "','lines':[" + rows.replace("'days':3", "'days':32") + "]}");
        assertThat(faulty.code()).isEqualTo("PAYROLL_FAULTY");
        assertThat(faulty.at("/rows/0/row")).isEqualTo("4");
        assertThat(faulty.at("/rows/0/column")).isEqualTo("DAYS");
        assertThat(faulty.at("/rows/0/code")).isEqualTo("OUT_OF_RANGE");
        assertThat(enterprise
                        .get("/v1/enterprise/projects/" + project + "/payroll-sheets")
                        .json()
                        .at("/items"))
                .isEmpty();
        Reply drawn = enterprise.post(
                "/v1/enterprise/projects/" + project + "/payroll-sheets",
                "{'month':'" + month + "','lines':[" + rows + "]}");
        assertThat(drawn.status()).as(drawn.text()).isEqualTo(201);
        assertThat(drawn.at("/state")).isEqualTo("DRAFT");
        assertThat(drawn.at("/lines")).isEqualTo("4");
        assertThat(drawn.at("/totalFen")).isEqualTo(Long.toString(28_000 + 23_000 + 55_999 + 84_000));
        return drawn.at("/id");
    }

    private void theWorkersSignAndOneObjects(String sheet, Member erkin, Member objecting, Member... others) {
        assertThat(erkin.browser().get("/v1/me/payroll-lines").json().at("/items"))
                .isEmpty();
        String address = "/v1/enterprise/payroll-sheets/" + sheet;
        assertThat(enterprise.post(address + "/submission", "{}").code()).isEqualTo("SHEET_NOT_OPEN");
        assertThat(enterprise.post(address + "/signing", "{}").at("/state")).isEqualTo("SIGNING");
        assertThat(enterprise.post(address + "/submission", "{}").code()).isEqualTo("NOTHING_TO_PAY");
        assertThat(badge(erkin, "WAGES")).isEqualTo(1);
        assertThat(answer(erkin, "{'decision':'SIGN'}").at("/state")).isEqualTo("SIGNED");
        assertThat(badge(erkin, "WAGES")).isZero();
        assertThat(answer(erkin, "{'decision':'OBJECT','reason':'少一天'}").code()).isEqualTo("LINE_ANSWERED");
        assertThat(answer(objecting, "{'decision':'OBJECT'}").code()).isEqualTo("INVALID_FIELDS");
        assertThat(answer(objecting, "{'decision':'OBJECT','reason':'扣款不对'}").at("/state"))
                .isEqualTo("OBJECTED");
        for (Member other : others) assertThat(answer(other, "{}").at("/state")).isEqualTo("SIGNED");
        String anothersLine = erkin.browser().get("/v1/me/payroll-lines").at("/items/0/id");
        assertThat(objecting
                        .browser()
                        .post("/v1/me/payroll-lines/" + anothersLine + "/signature", "{}")
                        .code())
                .isEqualTo("LINE_NOT_FOUND");
    }

    private static Reply answer(Member member, String answer) {
        String line = member.browser().get("/v1/me/payroll-lines").at("/items/0/id");
        return member.browser().post("/v1/me/payroll-lines/" + line + "/signature", answer);
    }

    private void submit(String sheet) {
        Browser once = enterprise.with("Idempotency-Key", "submit-" + sheet);
        Reply submitted = once.post("/v1/enterprise/payroll-sheets/" + sheet + "/submission", "{}");
        assertThat(submitted.at("/state")).as(submitted.text()).isEqualTo("SUBMITTED");
        assertThat(once.post("/v1/enterprise/payroll-sheets/" + sheet + "/submission", "{}")
                        .text())
                .isEqualTo(submitted.text());
    }

    private void aForgedAReplayedAndALateMessageAreRefused(String sheet) {
        String event = bank.linePaid("forged-1", sheet, 1);
        assertThat(bank.sendForged(event).code()).isEqualTo("CALLBACK_FORGED");
        assertThat(bank.sendUnsigned(event).code()).isEqualTo("CALLBACK_KEY_UNKNOWN");
        assertThat(bank.sendLate(event, Duration.ofMinutes(6)).code()).isEqualTo("CALLBACK_STALE");
        List<Reply> twice = bank.sendTheSameBytesTwice(bank.linePaid("unknown", "00000000000000000000000000000000", 1));
        assertThat(twice.get(0).at("/outcome")).isEqualTo("UNKNOWN_SUBJECT");
        assertThat(twice.get(1).code()).isEqualTo("CALLBACK_REPLAYED");
        assertThat(bank.send("{\"id\":").code()).isEqualTo("CALLBACK_MALFORMED");
    }

    private void whatTheBankSaysAgainChangesNothing(String sheet, Reply done) {
        assertThat(bank.send(bank.lineReturned("again-2", sheet, 2)).at("/outcome"))
                .isEqualTo("REPEATED");
        assertThat(bank.send(bank.linePaid("again-1", sheet, 2)).at("/outcome")).isEqualTo("REPEATED");
        assertThat(bank.send(bank.lineFailed("denied", sheet, 1)).at("/outcome"))
                .isEqualTo("CONTRADICTS");
        assertThat(enterprise.get("/v1/enterprise/payroll-sheets/" + sheet).text())
                .isEqualTo(done.text());
    }

    private void theWageStandsInHisListAndANoticeCame(Member erkin) {
        Reply wages = erkin.browser().get("/v1/me/wages?from=" + month + "&to=" + month);
        assertThat(wages.json().at("/items").size()).isEqualTo(1);
        assertThat(wages.at("/items/0/state")).isEqualTo("PAID");
        assertThat(wages.at("/items/0/amountFen")).isEqualTo("28000");
        assertThat(wages.at("/items/0/projectName")).isEqualTo("南门小区三期");
        assertThat(wages.at("/items/0/payer")).contains("天山建工");
        assertThat(wages.at("/items/0/paidAt")).endsWith("+08:00");
        Reply slip = erkin.browser().get("/v1/me/wages/" + wages.at("/items/0/id"));
        assertThat(slip.at("/maskedNumber")).isEqualTo("6217 **** **** 2000");
        assertThat(slip.at("/days")).isEqualTo("1");
        assertThat(slip.at("/bankSerial")).isNotEmpty();
        String confirmation = "/v1/me/wages/" + wages.at("/items/0/id") + "/confirmation";
        assertThat(erkin.browser().post(confirmation, "{'decision':'OBJECT'}").code())
                .isEqualTo("INVALID_FIELDS");
        assertThat(erkin.browser()
                        .post(confirmation, "{'decision':'OBJECT','reason':'少了两天'}")
                        .at("/confirmation"))
                .isEqualTo("OBJECTED");
        assertThat(erkin.browser().post(confirmation, "{}").code()).isEqualTo("WAGE_ANSWERED");
        assertThat(erkin.browser()
                        .get("/v1/me/wages/" + wages.at("/items/0/id"))
                        .at("/objection"))
                .isEqualTo("少了两天");
        Reply notices = erkin.browser().get("/v1/me/notices");
        assertThat(notices.at("/items/0/kind")).isEqualTo("WAGE_PAID");
        assertThat(notices.at("/items/0/text")).contains("280.00").contains("工资最终发放结果以银行实际到账为准!");
        assertThat(notices.at("/items/0/subjectId")).isEqualTo(wages.at("/items/0/id"));
    }

    private void theReturnedOneShowsAsReturned(Member member) {
        Reply wages = member.browser().get("/v1/me/wages");
        assertThat(wages.at("/items/0/state")).isEqualTo("RETURNED");
        assertThat(wages.at("/items/0/detail")).isNotEmpty();
        assertThat(member.browser()
                        .post("/v1/me/wages/" + wages.at("/items/0/id") + "/confirmation", "{}")
                        .code())
                .isEqualTo("WAGE_NOT_PAID");
        assertThat(member.browser().get("/v1/me/notices").at("/items/0/kind")).isEqualTo("WAGE_RETURNED");
    }

    private void thePayCheckSaysWhatIsOwed(Member erkin, Member returned) {
        Reply paid = erkin.browser().get("/v1/me/pay-check?month=" + month);
        assertThat(paid.at("/verdict")).as(paid.text()).isEqualTo("PAID");
        assertThat(paid.at("/owedFen")).isEqualTo("0");
        work(returned);
        Reply owed = returned.browser().get("/v1/me/pay-check?month=" + month);
        assertThat(owed.at("/owedFen")).as(owed.text()).isEqualTo("27999");
        assertThat(owed.at("/sentence")).contains("279.99");
        Reply none = erkin.browser().get("/v1/me/pay-check?month=2020-01");
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.at("/verdict")).isEqualTo("NO_WORK");
    }

    private void theBooksBalance(Reply sheet) {
        long paid = 28_000 + 84_000;
        assertThat(sheet.at("/paidFen")).isEqualTo(Long.toString(paid));
        assertThat(sheet.at("/owedFen")).isEqualTo("55999");
        assertThat(sheet.at("/underWayFen")).isEqualTo("0");
        assertThat(books.sumOfAllAccounts()).isZero();
        assertThat(bank.takenOutOfTheAccountOf(project)).isEqualTo(paid);
    }

    private static List<String> statesOf(Reply sheet) {
        List<String> states = new ArrayList<>();
        for (JsonNode line : sheet.json().at("/items"))
            states.add(line.get("state").asText());
        return states;
    }
}
