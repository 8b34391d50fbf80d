package cn.xinxintong.wage.bank.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BankFormsTest {

    static Stream<Class<?>> forms() {
        return Stream.of(
                AccountForm.class,
                BankEventForm.class,
                BankProblemForm.class,
                BatchStateForm.class,
                CardVerdictForm.class,
                CardVerificationForm.class,
                LineResultForm.class,
                PayBatchForm.class,
                PayLineForm.class,
                SubmissionForm.class);
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

    @ParameterizedTest
    @MethodSource("forms")
    void everyEnumHasANameForWhatALaterVersionSays(Class<?> form) {
        List<Class<?>> enums =
                Arrays.stream(form.getDeclaredClasses()).filter(Class::isEnum).toList();

        assertThat(enums).allSatisfy(type -> assertThat(
                        type.getField("UNRECOGNIZED").isAnnotationPresent(JsonEnumDefaultValue.class))
                .isTrue());
    }

    @Test
    void whoIsPaidHowMuchOnWhichCardIsInNoText() {
        PayLineForm line = new PayLineForm(1, "张建国", "6228480000000000018", 5, "2026-05", "5月");
        var question =
                new CardVerificationForm("id", "张建国", "65010219900307123X", "6228480000000000018", "13800000000");

        assertThat(line.toString()).isEqualTo("PayLineForm[1]");
        assertThat(question.toString()).isEqualTo("CardVerificationForm[id]");
        assertThat(new PayBatchForm("B1", "6500", "CNY", 1, 5, List.of(line)).toString())
                .isEqualTo("PayBatchForm[B1]");
    }
}
