package cn.xinxintong.attendance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.gate.GateReport.Code;
import cn.xinxintong.attendance.gate.GateReport.Rejection;
import cn.xinxintong.attendance.testing.InMemoryGateRecordStore;
import cn.xinxintong.attendance.testing.InMemoryWorkers;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateImportTest {
    private static final String ZHANG = People.ZHANG_NUMBER.text();
    private static final String ALIM = People.ALIM_NUMBER.text();

    private final MovableClock clock = new MovableClock();
    private final InMemoryGateRecordStore records = new InMemoryGateRecordStore();
    private final InMemoryWorkers workers = new InMemoryWorkers();
    private final InMemoryRoster roster = new InMemoryRoster();
    private final GateImport gates = new GateImport(records, workers, roster, clock);

    @BeforeEach
    void zhangWorksOnTheTower() {
        workers.put(People.ZHANG_NUMBER, People.ZHANG);
        roster.join(Members.since(People.ZHANG, People.TOWER, "2026-05-10T14:00"));
    }

    private static GateRow row(String type, String number, String date, String direction) {
        return new GateRow(1, type, number, date, direction, "lane 1", "face", "", "");
    }

    private static GateRow at(String date) {
        return row("01", ZHANG, date, "01");
    }

    private static GateRow located(String lng, String lat) {
        return new GateRow(1, "01", ZHANG, "2026-05-31 08:00:00", "01", "", "", lng, lat);
    }

    private GateReport send(GateRow... rows) {
        return gates.importRows(People.TOWER, List.of(rows));
    }

    private void assertKept(GateRow row, AttendanceFlag... flags) {
        assertThat(send(row)).isEqualTo(new GateReport(1, 0, List.of(), List.of()));
        assertThat(records.all()).hasSize(1);
        assertThat(records.all().get(0).flags()).containsExactlyInAnyOrder(flags);
    }

    private void assertRejected(GateRow row, String field, Code code) {
        assertThat(send(row))
                .isEqualTo(new GateReport(0, 0, List.of(new Rejection(row.row(), field, code)), List.of()));
        assertThat(records.all()).isEmpty();
    }

    @Nested
    class Keeps {

        @Test
        void aComingAndAGoingInBeijingTime() {
            GateReport report = send(at("2026-05-31 07:58:01"), row("01", ZHANG, "2026-05-31 19:00:00", "02"));

            assertThat(report).isEqualTo(new GateReport(2, 0, List.of(), List.of()));
            assertThat(records.all())
                    .containsExactly(
                            new GateRecord(
                                    People.TOWER,
                                    People.ZHANG,
                                    Members.beijing("2026-05-31T07:58:01"),
                                    Direction.IN,
                                    "lane 1",
                                    "face",
                                    Set.of()),
                            new GateRecord(
                                    People.TOWER,
                                    People.ZHANG,
                                    Members.beijing("2026-05-31T19:00"),
                                    Direction.OUT,
                                    "lane 1",
                                    "face",
                                    Set.of()));
        }

        @Test
        void theSameRowsOnce() {
            GateRow row = at("2026-05-31 08:00:00");

            assertThat(send(row, row)).isEqualTo(new GateReport(1, 1, List.of(), List.of()));
            assertThat(send(row)).isEqualTo(new GateReport(0, 1, List.of(), List.of()));
            assertThat(records.all()).hasSize(1);
        }

        @Test
        void theRightRowsBesideWrongOnes() {
            GateRow wrong = new GateRow(2, "01", ZHANG, "yesterday", "01", "", "", "", "");

            assertThat(send(at("2026-05-31 08:00:00"), wrong, at("2026-05-31 08:00:01")))
                    .isEqualTo(new GateReport(2, 0, List.of(new Rejection(2, "date", Code.BAD_FORMAT)), List.of()));
        }

        @Test
        void aNumberAsItIsTyped() {
            assertKept(row("", " " + ZHANG.toLowerCase() + " ", "2026-05-31 08:00:00", "01"));
        }

        @ParameterizedTest
        @CsvSource({"932682198501010017,05", "830000199201300022,13", "810000199408230021,01"})
        void everyNumberThatIsOneWhateverTheTypeOfItsCard(String number, String type) {
            WorkerId worker = new WorkerId(new UUID(1, 9));
            workers.put(IdentityNumber.parse(number), worker);
            roster.join(Members.since(worker, People.TOWER, "2026-05-10T14:00"));

            assertKept(row(type, number, "2026-05-31 08:00:00", "01"));
            assertThat(records.all().get(0).worker()).isEqualTo(worker);
        }

        @Test
        void aGateThatIsAFewMinutesAhead() {
            assertKept(at("2026-06-01 08:05:00"));
        }

        @Test
        void aDayBeforeHeJoinedWithAFlag() {
            assertKept(at("2026-05-09 23:59:59"), AttendanceFlag.BEFORE_ENTRY);
        }

        @Test
        void theWholeDayOnWhichHeJoined() {
            assertKept(at("2026-05-10 00:00:00"));
        }

        @Test
        void theWholeDayOnWhichHeLeft() {
            workers.put(People.ALIM_NUMBER, People.ALIM);
            roster.join(Members.between(People.ALIM, People.TOWER, "2026-05-10T08:00", "2026-05-20T09:00"));

            assertKept(row("01", ALIM, "2026-05-20 23:59:59", "02"));
        }

        @Test
        void aRowWithItsPlace() {
            assertKept(located("87.6150", "43.826"));
        }
    }

    @Nested
    class Rejects {

        @Test
        void whatIsMissing() {
            assertRejected(row("01", "", "2026-05-31 08:00:00", "01"), "idCardNumber", Code.REQUIRED);
            assertRejected(row("01", ZHANG, "", "01"), "date", Code.REQUIRED);
            assertRejected(row("01", ZHANG, "2026-05-31 08:00:00", ""), "direction", Code.REQUIRED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"11010519491231002Y", "110105194912310021", "11010519490231002X", "1", "张三"})
        void aNumberThatIsNone(String number) {
            assertRejected(
                    row("01", number, "2026-05-31 08:00:00", "01"), "idCardNumber", Code.INVALID_IDENTITY_NUMBER);
            assertRejected(row("", number, "2026-05-31 08:00:00", "01"), "idCardNumber", Code.INVALID_IDENTITY_NUMBER);
        }

        @ParameterizedTest
        @CsvSource({"08,E12345678", "17,A1234567", "resident,11010519491231002X", "1,11010519491231002X"})
        void aCardThatIsNotKnown(String type, String number) {
            assertRejected(row(type, number, "2026-05-31 08:00:00", "01"), "idCardType", Code.UNSUPPORTED_CARD_TYPE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2026-02-29 08:00:00",
                    "2026-05-31 24:00:00",
                    "2026-05-31 08:00:60",
                    "2026-05-31T08:00:00",
                    "2026-05-31 08:00",
                    "2026-5-31 08:00:00",
                    "20260531080000",
                    "2026-05-31 08:00:00+08:00",
                    " 2026-05-31 08:00:00",
                    "-026-05-31 08:00:00"
                })
        void aDateThatIsNone(String date) {
            assertRejected(at(date), "date", Code.BAD_FORMAT);
        }

        @Test
        void whatIsToCome() {
            assertRejected(at("2026-06-01 08:05:01"), "date", Code.IN_FUTURE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "03", "in", "０１", "01 "})
        void aDirectionThatIsNone(String direction) {
            assertRejected(row("01", ZHANG, "2026-05-31 08:00:00", direction), "direction", Code.BAD_DIRECTION);
        }

        @ParameterizedTest
        @CsvSource({
            "'','43.8',lng",
            "'87.6','',lat",
            "'181','43.8',lng",
            "'87.6','-91',lat",
            "'87,6','43.8',lng",
            "'NaN','1',lng"
        })
        void aPlaceThatIsNone(String lng, String lat, String field) {
            assertRejected(located(lng, lat), field, Code.BAD_COORDINATE);
        }

        @Test
        void textsThatAreTooLong() {
            String long65 = "x".repeat(65);

            assertRejected(
                    new GateRow(4, "01", ZHANG, "2026-05-31 08:00:00", "01", long65, "", "", ""),
                    "channel",
                    Code.BAD_FORMAT);
            assertRejected(
                    new GateRow(4, "01", ZHANG, "2026-05-31 08:00:00", "01", "", long65, "", ""),
                    "attendType",
                    Code.BAD_FORMAT);
        }
    }

    @Nested
    class KeepsWithoutCounting {
        private void assertWaits(GateRow row, String field, Code code) {
            assertThat(send(row))
                    .isEqualTo(new GateReport(0, 0, List.of(), List.of(new Rejection(row.row(), field, code))));
        }

        @Test
        void anUnknownNumberAndANonMemberAlike() {
            GateRow row = row("01", ALIM, "2026-05-31 08:00:00", "01");
            assertWaits(row, "idCardNumber", Code.NOT_ON_ROSTER);
            assertThat(records.waiting())
                    .containsExactly(new WaitingGateRecord(
                            People.TOWER,
                            People.ALIM_NUMBER,
                            Members.beijing("2026-05-31T08:00"),
                            Direction.IN,
                            "lane 1",
                            "face",
                            ""));
            assertWaits(row, "idCardNumber", Code.NOT_ON_ROSTER);
            assertThat(records.waiting()).hasSize(1);

            workers.put(People.ALIM_NUMBER, People.ALIM);
            roster.join(Members.since(People.ALIM, People.BRIDGE, "2026-05-10T14:00"));
            assertWaits(row, "idCardNumber", Code.NOT_ON_ROSTER);
            assertWaits(row, "idCardNumber", Code.NOT_ON_ROSTER);
            assertThat(records.all()).extracting(GateRecord::worker).containsExactly(People.ALIM);
        }

        @Test
        void aRowThatNamesAnotherProject() {
            GateRow row = new GateRow(3, "01", ZHANG, "2026-05-31 08:00:00", "01", "", "", "", "", "X-2");

            assertThat(gates.importRows(People.TOWER, "X-1", List.of(row)))
                    .isEqualTo(new GateReport(
                            0, 0, List.of(), List.of(new Rejection(3, "projectCode", Code.PROJECT_UNKNOWN))));
            assertThat(records.all()).isEmpty();
            assertThat(records.waiting())
                    .extracting(WaitingGateRecord::otherCode)
                    .containsExactly("X-2");
            assertThat(gates.importRows(People.TOWER, "X-2", List.of(row)).accepted())
                    .isOne();
        }

        @Test
        void noTextShowsWhoItIs() {
            send(row("01", ALIM, "2026-05-31 08:00:00", "01"));

            assertThat(records.waiting().toString()).doesNotContain(ALIM);
        }
    }

    @Test
    void aDayAfterHeLeftIsKeptWithAFlag() {
        workers.put(People.ALIM_NUMBER, People.ALIM);
        roster.join(Members.between(People.ALIM, People.TOWER, "2026-05-10T08:00", "2026-05-20T09:00"));
        roster.join(Members.between(People.ALIM, People.TOWER, "2026-05-25T08:00", "2026-05-26T09:00"));

        send(row("01", ALIM, "2026-05-21 00:00:00", "02"), row("01", ALIM, "2026-05-27 00:00:00", "02"));

        assertThat(records.all()).extracting(GateRecord::flags).containsOnly(Set.of(AttendanceFlag.AFTER_EXIT));
        assertThat(records.all()).hasSize(2);
    }

    @Test
    void noTextShowsWhoItIs() {
        assertThat(at("2026-05-31 08:00:00").toString()).isEqualTo("GateRow[1]");
        assertThat(new UnfitRowException("idCardNumber", Code.NOT_ON_ROSTER)).hasMessage("idCardNumber NOT_ON_ROSTER");
    }
}
