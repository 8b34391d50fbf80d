package cn.xinxintong.attendance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireFormsTest {

    static Stream<Class<?>> forms() {
        return Stream.of(
                DayForm.class,
                DayRowsForm.class,
                GateRecordsForm.class,
                GateReportForm.class,
                GateRowForm.class,
                MonthForm.class,
                MyProjectForm.class,
                ProjectChangeForm.class,
                ProjectForm.class,
                ProjectViewForm.class,
                PunchResultForm.class,
                PunchResultsForm.class,
                PunchesForm.class,
                RecordForm.class,
                RejectionForm.class,
                ShiftForm.class);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyComponentBearsItsNameForAndroid(Class<?> form) {
        for (RecordComponent component : form.getRecordComponents()) {
            JsonProperty name = component.getAccessor().getAnnotation(JsonProperty.class);
            assertThat(name).as(component.getName()).isNotNull();
            assertThat(name.value()).isEqualTo(component.getName());
        }
    }

    @Test
    void whoAndWhereIsInNoText() {
        GateRowForm row = new GateRowForm("01", "11010519491231002X", "", "01", null, null, null, 87.6, "43.8");

        assertThat(row.toString()).isEqualTo("GateRowForm[*]");
        assertThat(new GateRecordsForm(null, null, List.of(row)).toString()).isEqualTo("GateRecordsForm[*]");
        assertThat(new PunchesForm(List.of("x")).toString()).isEqualTo("PunchesForm[*]");
    }
}
