package cn.xinxintong.validation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorsTest {
    private final MovableClock clock = new MovableClock();
    private final ValidatorFactory factory = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .clockProvider(() -> clock)
            .buildValidatorFactory();
    private final Validator validator = factory.getValidator();

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void letRightValuesIn() {
        Form right = new Form(
                "11010519491231002x",
                "932682198501010017",
                "+86 138 0013 8000",
                "阿力木.买买提",
                "6228 4800 0000 0000 018",
                "91331122ma2a0m9b7n",
                "2,325.50");

        assertThat(validator.validate(right)).isEmpty();
    }

    @Test
    void leaveNothingToNotNull() {
        assertThat(validator.validate(new Form(null, null, null, null, null, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "residentId, ResidentIdText, 932682198501010017, AREA",
        "residentId, ResidentIdText, 110105491231002, LENGTH",
        "residentId, ResidentIdText, 110105194902300021, DATE",
        "identityNumber, IdentityNumberText, 110105194912310021, CHECK_CHARACTER",
        "identityNumber, IdentityNumberText, USA11008501O112, CHARACTER",
        "mobile, MobileText, 12800138000, PREFIX",
        "name, PersonNameText, 张3, CHARACTER",
        "name, PersonNameText, ·张, SEPARATOR",
        "card, BankCardText, 6228480000000000019, CHECK_DIGIT",
        "card, BankCardText, 0000000000000000000, ALL_ALIKE",
        "creditCode, CreditCodeText, 91331122MA2A0M9B7P, CHECK_CHARACTER",
        "money, MoneyText, 1.234, DECIMALS"
    })
    void refuseAWrongValueByTheRuleThatItBreaks(String field, String constraint, String wrong, String rule) {
        Set<ConstraintViolation<Form>> violations = validator.validateValue(Form.class, field, wrong);

        assertThat(violations)
                .extracting(ConstraintViolation::getMessageTemplate)
                .containsExactly("{cn.xinxintong.validation." + constraint + "." + rule + "}");
        assertThat(BrokenRule.of(violations.iterator().next())).contains(rule);
    }

    @ParameterizedTest
    @CsvSource({"residentId", "identityNumber", "mobile", "name", "card", "creditCode", "money"})
    void refuseAnEmptyText(String field) {
        assertThat(validator.validateValue(Form.class, field, ""))
                .extracting(BrokenRule::of)
                .allMatch(rule -> rule.orElseThrow().equals("LENGTH"))
                .hasSize(1);
    }

    @Test
    void keepTheWordsThatAFormHasOfItsOwn() {
        assertThat(validator.validateValue(OwnWords.class, "mobile", "12800138000"))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("call us");
        assertThat(validator.validateValue(OwnWords.class, "mobile", "12800138000"))
                .allMatch(violation -> BrokenRule.of(violation).isEmpty());
    }

    @Test
    void sayNothingAboutTheRulesOfOtherConstraints() {
        assertThat(validator.validateValue(OwnWords.class, "name", null))
                .hasSize(1)
                .allMatch(violation -> BrokenRule.of(violation).isEmpty());
    }

    /** The date of birth is held against the day that it is in Beijing, by the clock that the application gave. */
    @Nested
    class ABirthStillToCome {
        private final String number = People.residentId("65010220260602001").digits();

        @ParameterizedTest
        @CsvSource({"residentId", "identityNumber"})
        void isRefusedUntilTheDayBeginsInBeijing(String field) {
            clock.setBeijing("2026-06-01T23:59:59");
            assertThat(validator.validateValue(Form.class, field, number))
                    .extracting(v -> BrokenRule.of(v).orElseThrow())
                    .containsExactly("NOT_BORN");

            clock.setBeijing("2026-06-02T00:00");

            assertThat(validator.validateValue(Form.class, field, number)).isEmpty();
            assertThat(validator.validateValue(Form.class, field, number)).isEmpty();
        }

        @Test
        void isNotAskedAboutWithoutAClock() {
            assertThat(new ResidentIdText.Validator().isValid(number, null)).isTrue();
            assertThat(new ResidentIdText.Validator().isValid(number + "1", null))
                    .isFalse();
        }
    }

    private record Form(
            @ResidentIdText @Nullable String residentId,
            @IdentityNumberText @Nullable String identityNumber,
            @MobileText @Nullable String mobile,
            @PersonNameText @Nullable String name,
            @BankCardText @Nullable String card,
            @CreditCodeText @Nullable String creditCode,
            @MoneyText @Nullable String money) {}

    private record OwnWords(
            @MobileText(message = "call us") String mobile,
            @NotNull String name) {}
}
