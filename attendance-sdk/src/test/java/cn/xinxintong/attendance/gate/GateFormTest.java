package cn.xinxintong.attendance.gate;

import static cn.xinxintong.attendance.gate.GateForm.Field.date;
import static cn.xinxintong.attendance.gate.GateForm.Field.direction;
import static cn.xinxintong.attendance.gate.GateForm.Field.idCardNumber;
import static cn.xinxintong.attendance.gate.GateForm.Field.time;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.gate.GateForm.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateFormTest {
    private static final Map<String, GateForm.Field> COLUMNS =
            Map.of("身份证号", idCardNumber, "刷卡日期", date, "进出", direction);

    private static GateForm form(String... dateForms) {
        return new GateForm("", COLUMNS, List.of(dateForms), Map.of("进", Direction.IN, "出", Direction.OUT));
    }

    private static String dateOf(GateForm form, String text) {
        return form.reading().row(1, Map.of(date, text)).date();
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy/M/d H:mm,2026/6/1 7:05,2026-06-01 07:05:00",
        "yyyy/M/d H:mm,2026/12/31 23:59,2026-12-31 23:59:00",
        "yyyyMMddHHmmss,20260601070509,2026-06-01 07:05:09",
        "yyyy年M月d日 H时m分,2026年6月1日 7时5分,2026-06-01 07:05:00",
        "yyyy-MM-ddTHH:mm:ss,2026-06-01T07:05:09,2026-06-01 07:05:09",
        "yyyy/M/d H:mm,2026-06-01 07:05:09,2026-06-01 07:05:09"
    })
    void turnsTheVendorsDatesIntoTheNationalForm(String dateForm, String text, String national) {
        assertThat(form(dateForm).fault()).isEmpty();
        assertThat(dateOf(form(dateForm), text)).isEqualTo(national);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/2/30 7:05", "2026/6/1 24:00", "yesterday", ""})
    void leavesADateThatIsNoneAsItIs(String text) {
        assertThat(dateOf(form("yyyy/M/d H:mm"), text)).isEqualTo(text);
    }

    @Test
    void triesTheFormsInTheirOrder() {
        GateForm form = form("d/M/yyyy H:mm", "M/d/yyyy H:mm");

        assertThat(dateOf(form, "2/6/2026 7:05")).isEqualTo("2026-06-02 07:05:00");
        assertThat(dateOf(form, "6/13/2026 7:05")).isEqualTo("2026-06-13 07:05:00");
    }

    @Test
    void joinsADateAndATimeOfTwoColumns() {
        GateRow row = form("yyyy/M/d H:mm").reading().row(4, Map.of(date, "2026/6/1", time, "7:05", direction, "出"));

        assertThat(row.date()).isEqualTo("2026-06-01 07:05:00");
        assertThat(row.direction()).isEqualTo("02");
        assertThat(row.row()).isEqualTo(4);
    }

    @Test
    void leavesAWordForADirectionThatItDoesNotKnowAsItIs() {
        assertThat(form().reading().row(1, Map.of(direction, "进")).direction()).isEqualTo("01");
        assertThat(form().reading().row(1, Map.of(direction, "02")).direction()).isEqualTo("02");
        assertThat(form().reading().row(1, Map.of(direction, "旁边")).direction()).isEqualTo("旁边");
    }

    @Test
    void saysWhatKeepsItFromBeingOfUse() {
        assertThat(GateForm.national().fault()).isEmpty();
        assertThat(new GateForm("", Map.of("a", idCardNumber, "b", date), List.of(), Map.of()).fault())
                .contains(Fault.FIELD_MISSING);
        assertThat(new GateForm(
                                "",
                                Map.of("a", idCardNumber, "b", date, "c", direction, "d", date),
                                List.of(),
                                Map.of())
                        .fault())
                .contains(Fault.FIELD_TWICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yyyy",
                "yyyy-MM-dd",
                "HH:mm:ss",
                "yyyy-MM-dd HH:mm:ss z",
                "yyyy-MM-dd'x'HH:mm",
                "yyyyyyyyyyyyyyyyyyyyyy",
                "[yyyy-MM-dd HH:mm]",
                "yyyy-MM-dd hh:mm",
                "MM-dd HH:mm:ss"
            })
    void aFormThatCannotHoldADateAndATimeIsRefused(String dateForm) {
        assertThat(form(dateForm).fault()).contains(Fault.BAD_DATE_FORM);
        assertThat(dateOf(form(dateForm), "2026-06-01 07:05:09")).isEqualTo("2026-06-01 07:05:09");
    }
}
