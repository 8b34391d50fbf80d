package cn.xinxintong.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.testing.Browser;
import cn.xinxintong.server.testing.Browser.Reply;
import cn.xinxintong.server.testing.Site;
import cn.xinxintong.server.testing.Tenant;
import cn.xinxintong.server.testing.TestServer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shifts, vendors' tables and the calendar that comes of them, over HTTP. */
class DaysOverHttpTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final String VENDOR = "{'projectCode':'XM-01','columns':[{'header':'身份证号','field':'idCardNumber'},"
            + "{'header':'日期','field':'date'},{'header':'时间','field':'time'},{'header':'进出','field':'direction'},"
            + "{'header':'项目','field':'projectCode'}],'dateForms':['yyyy/M/d H:mm'],"
            + "'directions':[{'word':'进','direction':'IN'},{'word':'出','direction':'OUT'}]}";

    private Browser enterprise;
    private Site.Newcomer person;
    private Browser worker;
    private String project;
    private String address;
    private final LocalDate day = SERVER.yesterday();

    @BeforeEach
    void aWorkerIsOnAProject() {
        enterprise = Site.enterprise();
        Tenant tenant = Tenant.of(enterprise, Site.officer());
        project = tenant.projectOfWorker();
        worker = tenant.worker();
        person = tenant.person();
        address = "/v1/enterprise/projects/" + project;
    }

    private Reply rows(LocalDate date) {
        return worker.get("/v1/me/projects/" + project + "/attendance/" + date);
    }

    private Reply send(String table, Charset charset) {
        return enterprise.send("POST", address + "/gate-records", table.getBytes(charset), "text/csv");
    }

    private static String vendorsDate(LocalDate date) {
        return date.getYear() + "/" + date.getMonthValue() + "/" + date.getDayOfMonth();
    }

    /** The vendor's headers, and three rows of the worker. */
    private String vendorsTable() {
        return "序号,姓名,身份证号,日期,时间,进出,项目\r\n"
                + "1,某某," + person.number() + "," + vendorsDate(day) + ",8:05,进,XM-01\r\n"
                + "2,某某," + person.number() + "," + vendorsDate(day) + ",18:30,出,XM-01\r\n"
                + "3,某某," + person.number() + "," + vendorsDate(day) + ",19:30,出,XM-99\r\n";
    }

    @Test
    void aVendorsTableIsReadByTheFormOfTheProject() {
        assertThat(enterprise.get(address + "/gate-form").json().at("/columns")).isEmpty();
        Reply laidDown = enterprise.put(address + "/gate-form", VENDOR);
        assertThat(laidDown.status()).as(laidDown.text()).isEqualTo(200);
        assertThat(enterprise.get(address + "/gate-form").text()).isEqualTo(laidDown.text());

        Reply report = send("\ufeff" + vendorsTable(), StandardCharsets.UTF_8);

        assertThat(report.text())
                .isEqualTo("{\"accepted\":2,\"repeated\":0,\"rejected\":[],\"waiting\":"
                        + "[{\"row\":3,\"field\":\"projectCode\",\"code\":\"PROJECT_UNKNOWN\"}]}");
        assertThat(rows(day).json().at("/records").size()).isEqualTo(2);
        assertThat(rows(day).at("/records/0/at")).isEqualTo(day + "T08:05:00+08:00");
        assertThat(rows(day).at("/day/minutes")).isEqualTo("625");
        Reply again = send(vendorsTable(), Charset.forName("GB18030"));
        assertThat(again.at("/repeated")).as(again.text()).isEqualTo("2");
    }

    @Test
    void aVendorsTableThatIsWrongIsNamedByHeaderOrRow() {
        enterprise.put(address + "/gate-form", VENDOR);

        assertThat(send("姓名,日期,时间,进出\r\n", StandardCharsets.UTF_8).at("/fields/0/field"))
                .isEqualTo("身份证号");
        assertThat(send("身份证号,日期,时间,进出,日期\r\n", StandardCharsets.UTF_8).at("/fields/0/code"))
                .isEqualTo("FIELD_TWICE");
        Reply report = send(
                vendorsTable()
                        .replace("8:05,进", "8:65,进")
                        .replace("18:30,出", "18:30,过")
                        .replace("XM-99", "XM-01"),
                StandardCharsets.UTF_8);
        assertThat(report.text())
                .isEqualTo("{\"accepted\":1,\"repeated\":0,\"rejected\":"
                        + "[{\"row\":1,\"field\":\"date\",\"code\":\"BAD_FORMAT\"},"
                        + "{\"row\":2,\"field\":\"direction\",\"code\":\"BAD_DIRECTION\"}],\"waiting\":[]}");
    }

    @Test
    void aFormThatIsOfNoUseIsRefused() {
        assertThat(fault(VENDOR.replace("'direction'}", "'channel'}"))).isEqualTo("FIELD_MISSING");
        assertThat(fault(VENDOR.replace("'projectCode'}", "'date'}"))).isEqualTo("FIELD_TWICE");
        assertThat(fault(VENDOR.replace("'时间'", "'日期'"))).isEqualTo("FIELD_TWICE");
        assertThat(fault(VENDOR.replace("yyyy/M/d H:mm", "yyyy/M/d"))).isEqualTo("BAD_DATE_FORM");
        assertThat(fault(VENDOR.replace("'word':'出'", "'word':'进'"))).isEqualTo("FIELD_TWICE");
        assertThat(fault(VENDOR.replace("'IN'", "'UP'"))).isEqualTo("BAD_VALUE");
        assertThat(enterprise.get(address + "/gate-form").json().at("/columns")).isEmpty();
    }

    private String fault(String form) {
        Reply reply = enterprise.put(address + "/gate-form", form);
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.at("/fields/0/detail")).isNotEmpty();
        return reply.at("/fields/0/code");
    }

    @Test
    void whatAGateRecordedOfAStrangerIsHisOnceHeIsCollectedAndHasJoined() {
        Site.Newcomer stranger = Site.newcomer();
        String rows = "{'dataList':[{'idCardNumber':'" + stranger.number() + "','date':'" + day
                + " 08:00:00','direction':'01'},{'idCardNumber':'" + stranger.number() + "','date':'" + day
                + " 18:00:00','direction':'02'}]}";

        Reply report = enterprise.post(address + "/gate-records", rows);

        assertThat(report.text())
                .isEqualTo("{\"accepted\":0,\"repeated\":0,\"rejected\":[],\"waiting\":"
                        + "[{\"row\":1,\"field\":\"idCardNumber\",\"code\":\"NOT_ON_ROSTER\"},"
                        + "{\"row\":2,\"field\":\"idCardNumber\",\"code\":\"NOT_ON_ROSTER\"}]}");
        Browser officer = Site.officer();
        Browser his = Site.firstSignIn(stranger, Site.collect(officer, stranger));
        assertThat(enterprise.post(address + "/gate-records", rows).text()).isEqualTo(report.text());
        Site.join(his, officer, Site.invite(enterprise, project, stranger));
        Reply seen = his.get("/v1/me/projects/" + project + "/attendance/" + day);
        assertThat(seen.at("/day/minutes")).as(seen.text()).isEqualTo("600");
        assertThat(seen.at("/day/flags/0")).isEqualTo("BEFORE_ENTRY");
        assertThat(seen.json().at("/records").size()).isEqualTo(2);
    }

    @Test
    void aNewTimetableHoldsFromItsDayOn() {
        LocalDate today = day.plusDays(1);
        Reply made = enterprise.post(
                "/v1/enterprise/projects",
                "{'name':'夜班工地','regionCode':'650102','address':'天山区','mobileAttendance':true,'datum':'WGS84','fence':"
                        + Site.FENCE + ",'dayCut':'04:00','shifts':[{'name':'夜班','start':'20:00','end':'06:00'}]}");
        assertThat(made.at("/dayCut")).as(made.text()).isEqualTo("04:00");
        assertThat(made.at("/timetables/0/from")).isEqualTo("1970-01-01");
        String its = "/v1/enterprise/projects/" + made.at("/id");

        Reply changed = enterprise.patch(
                its,
                "{'shifts':[{'name':'白班','start':'08:00','end':'20:00'}],'shiftsFrom':'" + today.plusDays(3) + "'}");

        assertThat(changed.at("/shifts/0/name")).as(changed.text()).isEqualTo("夜班");
        assertThat(changed.at("/timetables/1/from")).isEqualTo(today.plusDays(3).toString());
        assertThat(changed.at("/timetables/1/dayCut")).isEqualTo("04:00");
        assertThat(changed.at("/timetables/1/shifts/0/name")).isEqualTo("白班");
        assertThat(enterprise.patch(its, "{'dayCut':'05:00'}").at("/timetables/1/from"))
                .isEqualTo(today.toString());
        Reply late = enterprise.patch(its, "{'shifts':[],'shiftsFrom':'" + day + "'}");
        assertThat(late.at("/fields/0/code")).isEqualTo("OUT_OF_RANGE");
        assertThat(enterprise
                        .patch(its, "{'shifts':[],'shiftsFrom':'2026-02-30'}")
                        .at("/fields/0/code"))
                .isEqualTo("BAD_FORMAT");
    }

    @Test
    void anExceptionIsSaidInTheLanguageThatIsAskedFor() {
        Reply made = enterprise.patch(address, "{'shifts':[{'name':'白班','start':'08:00','end':'20:00'}]}");
        assertThat(made.status()).isEqualTo(200);
        LocalDate today = day.plusDays(1);
        SERVER.clock().setBeijing(today.plusDays(1) + "T12:00");
        enterprise = Site.enterprise();
        enterprise.post(
                address + "/gate-records",
                "{'dataList':[{'idCardNumber':'" + person.number() + "','date':'" + today
                        + " 08:31:00','direction':'01'},{'idCardNumber':'" + person.number() + "','date':'" + today
                        + " 20:00:00','direction':'02'}]}");

        assertThat(rows(today).at("/day/exceptions/0/kind"))
                .as(rows(today).text())
                .isEqualTo("LATE");
        assertThat(rows(today).at("/day/exceptions/0/minutes")).isEqualTo("31");
        assertThat(rows(today).at("/day/exceptions/0/reason")).isEqualTo("08:31 才进场，比上班时间晚 31 分钟。");
        Browser english = worker.with("Accept-Language", "en");
        assertThat(english.get("/v1/me/projects/" + project + "/attendance/" + today)
                        .at("/day/exceptions/0/reason"))
                .isEqualTo("You came at 08:31, 31 minutes after the start.");
    }

    @Test
    void aMonthNamesItsHolidaysAndWhereTheyAreFrom() {
        String months = "/v1/me/projects/" + project + "/attendance?month=";

        Reply february = worker.get(months + "2026-02");

        assertThat(february.at("/holidaySource")).isEqualTo("国办发明电〔2025〕7号");
        assertThat(february.at("/holidays/0/date")).isEqualTo("2026-02-14");
        assertThat(february.at("/holidays/0/type")).isEqualTo("ADJUSTED_WORKDAY");
        assertThat(february.json().at("/holidays").size()).isEqualTo(11);
        Reply unknown = worker.get(months + "2023-02");
        assertThat(unknown.json().at("/holidaySource").isNull()).isTrue();
        assertThat(unknown.json().at("/holidays")).isEmpty();
    }
}
