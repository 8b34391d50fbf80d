package cn.xinxintong.attendance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.gate.GateReport.Code;
import cn.xinxintong.attendance.gate.GateReport.Rejection;
import cn.xinxintong.attendance.testing.Members;
import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GateImportTest {
    private static final String ZHANG = People.ZHANG_NUMBER.digits();
    private static final String ALIM = People.ALIM_NUMBER.digits();
    private static final Map<IdentityNumber, WorkerId> WORKERS =
            Map.of(People.ZHANG_NUMBER, People.ZHANG, People.ALIM_NUMBER, People.ALIM);

    private final List<GateRecord> kept = new ArrayList<>();
    private final InMemoryRoster roster = new InMemoryRoster();
    private final GateImport gate = new GateImport(
            record -> !kept.contains(record) && kept.add(record),
            number -> Optional.ofNullable(WORKERS.get(number)),
            roster,
            new MovableClock());

    @BeforeEach
    void zhangJoinedInMayAndAlimLeft() {
        roster.join(Members.since(People.ZHANG, People.TOWER, "2026-05-11T08:00"));
        roster.join(Members.between(People.ALIM, People.TOWER, "2026-05-01T08:00", "2026-05-20T18:00"));
    }

    private static GateRow row(int row, String number, String date, String direction) {
        return new GateRow(row, "01", number, date, direction, "1号门", "人脸", "", "");
    }

    private Rejection rejection(GateRow row) {
        GateReport report = gate.importRows(People.TOWER, List.of(row));
        assertThat(report.accepted()).isZero();
        assertThat(kept).isEmpty();
        return report.rejected().get(0);
    }

    @Test
    void keepsWhatTheGateSawInBeijingTime() {
        GateReport report = gate.importRows(People.TOWER, List.of(row(1, ZHANG, "2026-05-31 10:38:01", "01")));

        assertThat(report).isEqualTo(new GateReport(1, 0, List.of()));
        GateRecord record = kept.get(0);
        assertThat(record.at()).isEqualTo(Members.beijing("2026-05-31T10:38:01"));
        assertThat(record.direction()).isEqualTo(Direction.IN);
        assertThat(record.flags()).isEmpty();
    }

    @Test
    void countsRepeatsAndNamesEachBadRow() {
        GateReport report = gate.importRows(
                People.TOWER,
                List.of(
                        row(1, ZHANG, "2026-05-31 10:38:01", "01"),
                        row(2, ZHANG, "2026-05-31 10:38:01", "01"),
                        row(3, ZHANG, "2026-05-32 10:38:01", "01"),
                        row(4, ZHANG, "2026-05-31 19:43:09", "02")));

        assertThat(report).isEqualTo(new GateReport(2, 1, List.of(new Rejection(3, "date", Code.BAD_FORMAT))));
    }

    @Test
    void keepsADayBeforeTheEntryAndSaysSo() {
        gate.importRows(People.TOWER, List.of(row(1, ZHANG, "2026-05-10 23:59:59", "01")));
        gate.importRows(People.TOWER, List.of(row(1, ZHANG, "2026-05-11 00:00:00", "02")));

        assertThat(kept).extracting(GateRecord::flags).containsExactly(Set.of(AttendanceFlag.BEFORE_ENTRY), Set.of());
    }

    @Test
    void takesTheDayOfTheLeavingButNoneAfter() {
        assertThat(gate.importRows(People.TOWER, List.of(row(1, ALIM, "2026-05-20 19:00:00", "02")))
                        .accepted())
                .isEqualTo(1);
        kept.clear();
        assertThat(rejection(row(1, ALIM, "2026-05-21 09:00:00", "01")))
                .isEqualTo(new Rejection(1, "idCardNumber", Code.NOT_ON_ROSTER));
    }

    @Test
    void answersAlikeForOneWhoIsUnknownAndOneWhoIsNoMember() {
        String nobody = People.residentId("65010219800101001").digits();

        assertThat(rejection(row(7, nobody, "2026-05-31 10:38:01", "01")))
                .isEqualTo(new Rejection(7, "idCardNumber", Code.NOT_ON_ROSTER));
        assertThat(gate.importRows(People.BRIDGE, List.of(row(7, ZHANG, "2026-05-31 10:38:01", "01")))
                        .rejected())
                .containsExactly(new Rejection(7, "idCardNumber", Code.NOT_ON_ROSTER));
    }

    @Test
    void refusesWhatIsNotInTheNationalForm() {
        assertThat(rejection(row(1, "", "2026-05-31 10:38:01", "01")).code()).isEqualTo(Code.REQUIRED);
        assertThat(rejection(row(1, "6501", "2026-05-31 10:38:01", "01")).code())
                .isEqualTo(Code.INVALID_IDENTITY_NUMBER);
        assertThat(rejection(row(1, ZHANG, "", "01")).code()).isEqualTo(Code.REQUIRED);
        assertThat(rejection(row(1, ZHANG, "2026-05-31T10:38:01", "01")).code()).isEqualTo(Code.BAD_FORMAT);
        assertThat(rejection(row(1, ZHANG, "2026-02-29 10:38:01", "01")).code()).isEqualTo(Code.BAD_FORMAT);
        assertThat(rejection(row(1, ZHANG, "2026-05-31 10:38:01", "")).code()).isEqualTo(Code.REQUIRED);
        assertThat(rejection(row(1, ZHANG, "2026-05-31 10:38:01", "03")).code()).isEqualTo(Code.BAD_DIRECTION);
        assertThat(rejection(row(1, ZHANG, "2026-06-01 08:05:01", "01")).code()).isEqualTo(Code.IN_FUTURE);
        assertThat(rejection(new GateRow(1, "08", "E12345678", "2026-05-31 10:38:01", "01", "", "", "", ""))
                        .code())
                .isEqualTo(Code.UNSUPPORTED_CARD_TYPE);
        assertThat(rejection(new GateRow(1, "01", ZHANG, "2026-05-31 10:38:01", "01", "", "", "187", "43"))
                        .field())
                .isEqualTo("lng");
    }

    @Test
    void tellsNobodysNumberInTheRowsText() {
        assertThat(row(3, ZHANG, "2026-05-31 10:38:01", "01").toString()).doesNotContain(ZHANG);
    }
}
