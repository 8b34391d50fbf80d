package cn.xinxintong.server.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.testing.HostileWorkbooks;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileWorkbooksTest {
    private static final Map<String, HostileWorkbooks.Expected> ALL = HostileWorkbooks.all();

    /** Leads nobody anywhere. */
    private static final SheetVisitor NOBODY = new SheetVisitor() {
        @Override
        public void row(Row row) {}

        @Override
        public void merged(Area area) {}
    };

    static Stream<String> names() {
        return ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRefusedWithItsReason(String name) {
        assertThatThrownBy(() -> read(ALL.get(name).workbook().get()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ProblemCode.WORKBOOK_NOT_READABLE);
                    assertThat(refusal.fields())
                            .containsExactly(new Refusal.FieldFault(
                                    "workbook", ALL.get(name).reason()));
                });
    }

    private static Object read(byte[] bytes) {
        return Workbook.read(bytes, workbook -> {
            workbook.walk(workbook.visibleSheets().get(0), NOBODY);
            return true;
        });
    }
}
