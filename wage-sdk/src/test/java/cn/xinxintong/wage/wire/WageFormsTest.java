package cn.xinxintong.wage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WageFormsTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-06-05T10:00:00+08:00");
    private static final String NUMBER = "11010519491231002X";
    private static final String CARD = "6228480000000000018";
    private static final String NOTE = "扣借支三百";

    private static final PayrollLineForm LINE = new PayrollLineForm(
            "l1",
            "s1",
            "2026-05",
            "p1",
            "天山大厦",
            "建工",
            22,
            770_000,
            30_000,
            740_000,
            NOTE,
            "OBJECTED",
            "少算了三天",
            AT,
            true);
    private static final SheetLineForm SHEET_LINE =
            new SheetLineForm("l1", "张**", 22, 770_000, 30_000, 740_000, "FAILED", "CARD_FROZEN", AT);
    private static final WageForm WAGE =
            new WageForm("l1", 740_000, "2026-05", "p1", "天山大厦", "建工", AT, "RETURNED", "ACCOUNT_CLOSED", "账户已销户");
    private static final NewPayrollLineForm NEW_LINE =
            new NewPayrollLineForm(NUMBER, "张建国", 22, 770_000L, 30_000L, 740_000L, NOTE);
    private static final CardChangeForm CHANGE =
            new CardChangeForm("REFUSED", "102", "中国工商银行", "6222********0018", "NAME_MISMATCH", "姓名不符");

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);

    static Stream<Record> forms() {
        return Stream.of(
                new BankForm("102", "中国工商银行"),
                new BanksPage(List.of(new BankForm("102", "中国工商银行")), null),
                CHANGE,
                new CardChangeForm("PENDING", "102", "中国工商银行", "6222********0018", null, null),
                new NewPayrollForm("2026-05", List.of(NEW_LINE)),
                NEW_LINE,
                new NewPayrollLineForm(null, null, null, null, null, null, null),
                new NewWageCardForm("102", CARD, "13800000000", "2026-01"),
                new NoticeForm("n1", "WAGE_PAID", AT, "您的工资已到账", "l1"),
                new NoticeForm("n1", "WAGE_PAID", AT, "您的工资已到账", null),
                new PayCheckForm("2026-05", 22, 770_000, 30_000, 0, 740_000, 740_000, "UNDER_WAY", "5月出勤22天"),
                LINE,
                new PayrollLineForm(
                        "l1", "s1", "2026-05", "p1", "天山大厦", "建工", 0, 1, 0, 1, "", "WAITING", null, null, true),
                new PayrollLinesPage(List.of(LINE), "next"),
                new PayrollSheetForm("s1", "p1", "2026-05", "DRAFT", 1, 740_000),
                new PayrollSheetStateForm(
                        "s1", "p1", "2026-05", "PAID", 1, 740_000, 740_000, 740_000, 0, 0, List.of(SHEET_LINE)),
                payslip(AT, "S1", "ACCOUNT_CLOSED"),
                payslip(null, null, null),
                SHEET_LINE,
                new SheetLineForm("l1", "张**", 22, 770_000, 30_000, 740_000, "WAITING", null, null),
                new SignatureForm(SignatureForm.Decision.OBJECT, "少算了三天"),
                new SignatureForm(null, null),
                new WageCardForm("BOUND", "102", "中国工商银行", "6222********0018", AT, null, null, "r1", CHANGE),
                new WageCardForm("NONE", null, null, null, null, null, null, null, null),
                WAGE,
                new WageForm("l1", 1, "2026-05", "p1", "天山大厦", "建工", null, "PENDING", null, null),
                new WagesPage(List.of(WAGE), null));
    }

    private static PayslipForm payslip(OffsetDateTime paidAt, String serial, String reason) {
        return new PayslipForm(
                "l1",
                "s1",
                "2026-05",
                "p1",
                "天山大厦",
                "建工",
                22,
                770_000,
                30_000,
                740_000,
                NOTE,
                "中国工商银行",
                "6222********0018",
                "RETURNED",
                AT,
                AT,
                paidAt,
                serial,
                reason,
                reason == null ? null : "账户已销户",
                paidAt == null ? null : "OBJECTED",
                paidAt == null ? null : "少了两天",
                paidAt);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void comesOutOfItsJsonAsItWentIn(Record form) throws Exception {
        assertThat(JSON.readValue(JSON.writeValueAsBytes(form), form.getClass()))
                .isEqualTo(form);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyComponentBearsItsNameForAndroid(Record form) {
        for (RecordComponent component : form.getClass().getRecordComponents()) {
            JsonProperty name = component.getAccessor().getAnnotation(JsonProperty.class);
            assertThat(name).as(component.getName()).isNotNull();
            assertThat(name.value()).isEqualTo(component.getName());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void moneyIsAWholeNumberOfFen(Record form) {
        JsonNode json = JSON.valueToTree(form);

        json.fieldNames().forEachRemaining(name -> {
            if (name.endsWith("Fen"))
                assertThat(json.get(name).isIntegralNumber() || json.get(name).isNull())
                        .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nobodysNumberCardNameOrOwnWordsAreInItsText(Record form) {
        assertThat(form.toString()).doesNotContain(NUMBER, CARD, "13800000000", "张建国", "张**", NOTE, "少算了三天");
    }

    @Test
    void timesKeepTheOffsetOfBeijing() throws Exception {
        assertThat(JSON.writeValueAsString(WAGE)).contains("\"paidAt\":\"2026-06-05T10:00:00+08:00\"");
    }

    @Nested
    class AtTheDoor {
        private static ValidatorFactory factory;
        private static Validator validator;

        @BeforeAll
        static void open() {
            factory = Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory();
            validator = factory.getValidator();
        }

        @AfterAll
        static void close() {
            factory.close();
        }

        @Test
        void aRightCardIsLetInThoughItIsWrittenInGroups() {
            assertThat(wrong(new NewWageCardForm("102", "6228 4800 0000 0000 018", "+86 138 0000 0000", "2026-01")))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"6228480000000000019", "622848000000000", "62284800000000000180", "abc", ""})
        void aWrongCardNumberIsNamed(String number) {
            assertThat(wrong(new NewWageCardForm("102", number, "13800000000", "2026-01")))
                    .containsExactly("cardNumber");
        }

        @Test
        void everyFieldOfACardIsNeeded() {
            assertThat(wrong(new NewWageCardForm(null, null, null, null)))
                    .containsExactly("agreementVersion", "bankCode", "cardNumber", "mobile");
        }

        @Test
        void aPayrollHasOneToTenThousandLines() {
            assertThat(wrong(new NewPayrollForm("2026-05", Collections.nCopies(10_000, NEW_LINE))))
                    .isEmpty();
            assertThat(wrong(new NewPayrollForm("2026-05", Collections.nCopies(10_001, NEW_LINE))))
                    .containsExactly("lines");
            assertThat(wrong(new NewPayrollForm("2026-05", List.of()))).containsExactly("lines");
            assertThat(wrong(new NewPayrollForm(null, null))).containsExactly("lines", "month");
        }

        @Test
        void anObjectionHasAtMostFiveHundredCharacters() {
            assertThat(wrong(new SignatureForm(SignatureForm.Decision.OBJECT, "工".repeat(500))))
                    .isEmpty();
            assertThat(wrong(new SignatureForm(SignatureForm.Decision.OBJECT, "工".repeat(501))))
                    .containsExactly("reason");
        }

        private List<String> wrong(Object form) {
            return validator.validate(form).stream()
                    .map(violation -> violation.getPropertyPath().toString())
                    .sorted()
                    .toList();
        }
    }
}
