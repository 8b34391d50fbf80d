package cn.xinxintong.server.wage;

import static cn.xinxintong.server.testing.RawWorkbook.number;
import static cn.xinxintong.server.testing.RawWorkbook.row;
import static cn.xinxintong.server.testing.RawWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.HostileWorkbooks;
import cn.xinxintong.server.testing.RawWorkbook;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.TestServer;
import cn.xinxintong.testing.People;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A month's payroll as a workbook over HTTP. */
class PayrollByWorkbookTest {
    private static final String TYPE = PayrollWorkbook.MEDIA_TYPE;

    private final TestServer server = TestServer.shared();
    private final Browser enterprise = Site.enterprise();
    private final Browser officer = Site.officer();
    private final String project = Site.project(enterprise);
    private final String sheets = "/v1/enterprise/projects/" + project + "/payroll-sheets";

    private Site.Newcomer member() {
        Site.Newcomer person = Site.newcomer();
        Browser browser = Site.firstSignIn(person, Site.collect(officer, person));
        Site.join(browser, officer, Site.invite(enterprise, project, person));
        return person;
    }

    private static String line(int row, Site.Newcomer person, String due, String amount) {
        return row(
                row,
                text("A" + row, person.number())
                        + text("B" + row, person.name())
                        + number("C" + row, "2")
                        + number("D" + row, due)
                        + number("F" + row, amount));
    }

    private Reply send(RawWorkbook workbook, String query) {
        return enterprise.send("POST", sheets + query, workbook.bytes(), TYPE);
    }

    @Test
    void isDrawnUpForTheMonthThatItsSheetIsNamedFor() {
        String month = server.month();
        RawWorkbook workbook = RawWorkbook.payroll(
                        line(2, member(), "560", "560") + line(5, member(), "280.10", "280.1"))
                .withSheets("<sheet name='工资表 " + month + "' sheetId='1' r:id='rId1'/>");

        Reply drawn = send(workbook, "");

        assertThat(drawn.status()).as(drawn.text()).isEqualTo(201);
        assertThat(drawn.at("/month")).isEqualTo(month);
        assertThat(drawn.at("/lines")).isEqualTo("2");
        assertThat(drawn.at("/totalFen")).isEqualTo("84010");
    }

    @Test
    void theMonthInTheQueryGoesBeforeThatOfTheSheetAndOneOfThemThereMustBe() {
        RawWorkbook workbook = RawWorkbook.payroll(line(2, member(), "560", "560"));

        Reply none = send(workbook, "");
        Reply asked = send(
                workbook.withSheets("<sheet name='工资表 2020-01' sheetId='1' r:id='rId1'/>"), "?month=" + server.month());

        assertThat(none.code()).isEqualTo("BAD_PARAMETER");
        assertThat(none.at("/fields/0/field")).isEqualTo("month");
        assertThat(asked.at("/month")).as(asked.text()).isEqualTo(server.month());
        assertThat(send(workbook, "?month=2026-13").code()).isEqualTo("BAD_PARAMETER");
        assertThat(send(workbook, "?month=2999-01").code()).isEqualTo("MONTH_TO_COME");
    }

    @Test
    void everyBadCellIsNamedAndNothingIsKept() {
        Site.Newcomer good = member();
        RawWorkbook workbook = RawWorkbook.payroll(line(2, good, "560", "560")
                + row(
                        3,
                        number("A3", "6.50102199003071E+17") + text("B3", "张建国") + "<c r='C3'><f>1+1</f><v>2</v></c>"
                                + number("D3", "560") + number("F3", "560"))
                + line(9, Site.newcomer(), "1", "2")
                + line(10, good, "560", "560")
                + row(11, text("G11", "只有备注")));

        Reply faulty = send(workbook, "?month=" + server.month());

        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.code()).isEqualTo("PAYROLL_FAULTY");
        assertThat(faulty.json().at("/rows"))
                .extracting(r -> r.get("row").asText() + " " + r.get("column").asText() + " "
                        + r.get("code").asText())
                .containsExactly(
                        "3 IDENTITY_NUMBER BAD_FORMAT",
                        "3 DAYS FORMULA",
                        "9 IDENTITY_NUMBER WORKER_UNKNOWN",
                        "9 AMOUNT SUM_DIFFERS",
                        "10 IDENTITY_NUMBER REPEATED",
                        "11 IDENTITY_NUMBER REQUIRED",
                        "11 NAME REQUIRED",
                        "11 DAYS REQUIRED",
                        "11 DUE REQUIRED",
                        "11 AMOUNT REQUIRED");
        assertThat(faulty.at("/rows/1/detail")).isEqualTo("这里是公式，请改成数字。");
        assertThat(enterprise.get(sheets).json().at("/items")).isEmpty();
    }

    @Test
    void aFaultThatOnlyTheWorkbookKnowsKeepsNothingEither() {
        RawWorkbook workbook = RawWorkbook.payroll(row(
                2, line(2, member(), "560", "560").replaceAll("</?row[^>]*>", "") + "<c r='G2'><f>A1</f><v>1</v></c>"));

        Reply faulty = send(workbook, "?month=" + server.month());

        assertThat(faulty.at("/rows/0/column") + faulty.at("/rows/0/code")).isEqualTo("NOTEFORMULA");
        assertThat(enterprise.get(sheets).json().at("/items")).isEmpty();
    }

    @Test
    void tenThousandBadLinesAreAllNamed() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            String first17 = String.format(
                    Locale.ROOT, "6590011%03d%02d%02d%03d", 950 + i % 50, 1 + i % 12, 1 + i % 28, i % 1000);
            lines.append(
                    line(i + 2, new Site.Newcomer(People.residentId(first17).digits(), "无名氏"), "560", "560"));
        }

        Reply faulty = send(RawWorkbook.payroll(lines.toString()), "?month=" + server.month());

        assertThat(faulty.code()).isEqualTo("PAYROLL_FAULTY");
        assertThat(faulty.json().at("/rows")).hasSize(10_000);
        assertThat(faulty.at("/rows/9999/row") + " " + faulty.at("/rows/9999/code"))
                .isEqualTo("10001 WORKER_UNKNOWN");
    }

    @Test
    void whatIsNoWorkbookIsRefusedWithTheReason() {
        byte[] old = HostileWorkbooks.all().get("the old form").workbook().get();

        Reply reply = enterprise.with("Accept-Language", "en").send("POST", sheets, old, TYPE);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("WORKBOOK_NOT_READABLE");
        assertThat(reply.at("/fields/0/field") + " " + reply.at("/fields/0/code"))
                .isEqualTo("workbook WORKBOOK_OLD_FORMAT");
        assertThat(reply.at("/fields/0/detail")).contains(".xlsx");
        assertThat(send(RawWorkbook.payroll(""), "?month=" + server.month()).code())
                .isEqualTo("PAYROLL_EMPTY");
        assertThat(enterprise.send("POST", sheets, new byte[9 << 20], TYPE).code())
                .isEqualTo("BODY_TOO_LARGE");
        assertThat(enterprise
                        .send("POST", sheets, old, "application/vnd.ms-excel")
                        .code())
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void theSameKeyForAnotherMonthIsUsedAgain() {
        byte[] workbook = RawWorkbook.payroll(line(2, member(), "560", "560")).bytes();
        Browser once = enterprise.with("Idempotency-Key", "workbook-" + project);

        Reply first = once.send("POST", sheets + "?month=" + server.month(), workbook, TYPE);
        Reply again = once.send("POST", sheets + "?month=" + server.month(), workbook, TYPE);
        Reply other = once.send("POST", sheets + "?month=2026-01", workbook, TYPE);

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(other.code()).isEqualTo("KEY_REUSED");
    }

    @Test
    void anotherEnterpriseFindsNoProjectHere() {
        Reply reply = Site.otherEnterprise()
                .send("POST", sheets, RawWorkbook.payroll("").bytes(), TYPE);

        assertThat(reply.code()).isEqualTo("PROJECT_NOT_FOUND");
    }
}
