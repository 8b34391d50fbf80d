package cn.xinxintong.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorsTest {
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
        "residentId, ResidentIdText, 932682198501010017",
        "identityNumber, IdentityNumberText, 110105194912310021",
        "mobile, MobileText, 12800138000",
        "name, PersonNameText, 张3",
        "card, BankCardText, 6228480000000000019",
        "creditCode, CreditCodeText, 91331122MA2A0M9B7P",
        "money, MoneyText, 1.234"
    })
    void refuseAWrongValueByTheNameOfItsConstraint(String field, String constraint, String wrong) {
        Set<? extends ConstraintViolation<?>> violations = validator.validateValue(Form.class, field, wrong);

        assertThat(violations)
                .extracting(ConstraintViolation::getMessageTemplate)
                .containsExactly("{cn.xinxintong.validation." + constraint + "}");
    }

    @ParameterizedTest
    @CsvSource({"residentId", "identityNumber", "mobile", "name", "card", "creditCode", "money"})
    void refuseAnEmptyText(String field) {
        assertThat(validator.validateValue(Form.class, field, "")).hasSize(1);
    }

    private record Form(
            @ResidentIdText @Nullable String residentId,
            @IdentityNumberText @Nullable String identityNumber,
            @MobileText @Nullable String mobile,
            @PersonNameText @Nullable String name,
            @BankCardText @Nullable String card,
            @CreditCodeText @Nullable String creditCode,
            @MoneyText @Nullable String money) {}
}
