package cn.xinxintong.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintsTest {
    record Everything(
            @IdentityNumberText String number,
            @ResidentIdText String resident,
            @PersonNameText String name,
            @MobileText String mobile,
            @CreditCodeText String creditCode,
            @BankCardText String card,
            @MoneyText String amount) {}

    record Several(List<@MobileText String> mobiles) {}

    record Typed(@MobileText CharSequence mobile) {}

    private static final Everything RIGHT = new Everything(
            "usa110085010112",
            "11010519491231002x",
            "阿力木•买买提",
            "+86 138 1234 5678",
            "91330322254505447t",
            "6228 4800 0000 0000 018",
            "2,325.50");

    @Test
    void letsInWhatTheValuesRead() {
        assertThat(violations(RIGHT, Locale.CHINA)).isEmpty();
    }

    @Test
    void leavesWhatIsAbsentToNotNull() {
        assertThat(violations(new Everything(null, null, null, null, null, null, null), Locale.CHINA))
                .isEmpty();
    }

    @Test
    void stopsEachFieldThatItsValueRefuses() {
        var wrong = new Everything(
                "110105194912310029",
                "932682198501010017",
                "张3",
                "12812345678",
                "91330322254505447S",
                "6228480000000000019",
                "1.234");

        assertThat(violations(wrong, Locale.CHINA))
                .extracting(v -> v.getPropertyPath().toString())
                .containsExactlyInAnyOrder("number", "resident", "name", "mobile", "creditCode", "card", "amount");
    }

    @Test
    void stopsWhatIsEmpty() {
        assertThat(violations(new Everything("", "", "", "", "", "", ""), Locale.CHINA))
                .hasSize(7);
    }

    @Test
    void looksInsideLists() {
        assertThat(violations(new Several(List.of("13812345678", "12812345678")), Locale.CHINA))
                .extracting(v -> v.getPropertyPath().toString())
                .containsExactly("mobiles[1].<list element>");
    }

    @Test
    void readsAnyText() {
        assertThat(violations(new Typed(new StringBuilder("12812345678")), Locale.CHINA))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 手机号的前两位不对。填 13 到 19 开头的手机号。",
        "zh-Hans-CN, 手机号的前两位不对。填 13 到 19 开头的手机号。",
        "ug, يانفون نومۇرىنىڭ باش قىسمى خاتا. 13 دىن 19 غىچە باشلىنىدىغان نومۇرنى تولدۇرۇڭ.",
        "ug-CN, يانفون نومۇرىنىڭ باش قىسمى خاتا. 13 دىن 19 غىچە باشلىنىدىغان نومۇرنى تولدۇرۇڭ.",
        "kk-Arab, ۇيالى تەلەفون ٴنومىرىنىڭ باسى قاتە. 13 تەن 19 عا دەيىن باستالاتىن ٴنومىردى تولتىرىڭىز.",
        "kk-Arab-CN, ۇيالى تەلەفون ٴنومىرىنىڭ باسى قاتە. 13 تەن 19 عا دەيىن باستالاتىن ٴنومىردى تولتىرىڭىز.",
        "en, The mobile number begins wrongly. Write one that begins with 13 to 19.",
        "en-GB, The mobile number begins wrongly. Write one that begins with 13 to 19."
    })
    void saysWhatIsWrongInTheReadersLanguage(String language, String message) {
        assertThat(violations(new Typed("12812345678"), Locale.forLanguageTag(language)))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly(message);
    }

    @Test
    void neverRepeatsWhatWasTyped() {
        assertThat(violations(new Typed("12812345678"), Locale.CHINA))
                .extracting(ConstraintViolation::getMessage)
                .noneMatch(m -> m.contains("128"));
    }

    private static <T> Set<ConstraintViolation<T>> violations(T form, Locale language) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(speaking(language))
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            return validator.validate(form);
        }
    }

    private static MessageInterpolator speaking(Locale language) {
        MessageInterpolator words = new ParameterMessageInterpolator();
        return new MessageInterpolator() {
            @Override
            public String interpolate(String template, Context context) {
                return words.interpolate(template, context, language);
            }

            @Override
            public String interpolate(String template, Context context, Locale locale) {
                return words.interpolate(template, context, locale);
            }
        };
    }
}
