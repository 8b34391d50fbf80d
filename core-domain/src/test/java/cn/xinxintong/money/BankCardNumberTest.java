package cn.xinxintong.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BankCardNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"6228480000000000018", "6217000000000000012", "6222020000000000018", "4111111111111111"})
    void acceptsMadeUpNumbersThatPass(String number) {
        assertThat(BankCardNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6228 4800 0000 0000 018",
                " 6228-4800-0000-0000-018",
                "６２２８４８００００００００００018",
                "6228\u00a04800\u00a00000\u00a00000\u00a0018",
                "6228\u20064800\u20060000\u20060000\u2006018\t"
            })
    void forgivesHowPeoplePaste(String typed) {
        assertThat(BankCardNumber.isValid(typed)).isTrue();
        assertThat(BankCardNumber.parse(typed)).isEqualTo(new BankCardNumber("6228480000000000018"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "6228480000000000019",
                "0000000000000000",
                "0000000000000000000",
                "622848000000000",
                "62284800000000000000",
                "622848000000000001X",
                "6228480000000000٠18",
                "62284800000000000😀",
                "X228480000000000018",
                "/228480000000000018",
                ":228480000000000018",
                "622848000000000/",
                ":228480000000000X"
            })
    void refusesWhatIsNoCardNumber(String text) {
        assertThat(BankCardNumber.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "622848000000000, LENGTH",
        "62284800000000000000, LENGTH",
        "622848000000000001X, CHARACTER",
        "6228480000000000٠18, CHARACTER",
        "0000000000000000, ALL_ALIKE",
        "7777777777777777, ALL_ALIKE",
        "6228480000000000019, CHECK_DIGIT"
    })
    void saysWhichRuleATextBreaks(String text, MoneyFault fault) {
        assertThat(BankCardNumber.fault(text)).contains(fault);
        assertThatExceptionOfType(MoneyFaultException.class)
                .isThrownBy(() -> BankCardNumber.parse(text))
                .returns(fault, MoneyFaultException::fault);
    }

    @Test
    void findsNoFaultInARightTextAndNothingTooShort() {
        assertThat(BankCardNumber.fault("6228 4800 0000 0000 018")).isEmpty();
        assertThat(BankCardNumber.fault(null)).contains(MoneyFault.LENGTH);
    }

    @Test
    void isKnownByItsLastFourDigits() {
        assertThat(BankCardNumber.parse("6222020000000000018").lastFour()).isEqualTo("0018");
    }

    @Test
    void showsItsOwnerTheFirstAndTheLastFour() {
        assertThat(BankCardNumber.parse("6228480000000000018").masked()).isEqualTo("6228 **** **** 0018");
    }

    @Test
    void hidesItselfInToString() {
        assertThat(BankCardNumber.parse("6222020000000000018")).hasToString("BankCardNumber[*]");
    }

    @Test
    void neverRepeatsAWrongNumberInAMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BankCardNumber.parse("6228480000000000019"))
                .withMessageNotContaining("6228");
    }

    @Property
    void acceptsExactlyOneOfTheTenLastDigits(
            @ForAll @NumericChars @StringLength(min = 15, max = 18) String allButTheLast) {
        Assume.that(allButTheLast.chars().distinct().count() > 1);

        long right = "0123456789"
                .chars()
                .filter(last -> BankCardNumber.isValid(allButTheLast + (char) last))
                .count();

        assertThat(right).isEqualTo(1);
    }

    @Property
    void refusesEverySingleWrongDigit(
            @ForAll @NumericChars @StringLength(min = 15, max = 18) String allButTheLast,
            @ForAll @IntRange(max = 18) int place,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        Assume.that(allButTheLast.chars().distinct().count() > 1);
        String right = allButTheLast + luhn(allButTheLast);
        Assume.that(place < right.length());

        char wrong = (char) ('0' + (right.charAt(place) - '0' + off) % 10);
        String typed = right.substring(0, place) + wrong + right.substring(place + 1);

        assertThat(BankCardNumber.isValid(right)).isTrue();
        assertThat(BankCardNumber.isValid(typed)).isFalse();
    }

    /** What Luhn notices of neighbours that changed places: all but 0 and 9. */
    @Property
    void refusesTwoNeighboursThatChangedPlacesUnlessTheyAreNoughtAndNine(
            @ForAll @NumericChars @StringLength(min = 15, max = 18) String allButTheLast) {
        Assume.that(allButTheLast.chars().distinct().count() > 2);
        String right = allButTheLast + luhn(allButTheLast);

        for (int place = 0; place < right.length() - 1; place++) {
            char left = right.charAt(place);
            char next = right.charAt(place + 1);
            String typed = right.substring(0, place) + next + left + right.substring(place + 2);
            boolean unnoticed = left == next || Math.abs(left - next) == 9;
            assertThat(BankCardNumber.isValid(typed)).isEqualTo(unnoticed);
        }
    }

    @Property
    void readsWhatItWrites(@ForAll @NumericChars @StringLength(min = 15, max = 18) String allButTheLast) {
        Assume.that(allButTheLast.chars().distinct().count() > 1);
        BankCardNumber number = BankCardNumber.parse(allButTheLast + luhn(allButTheLast));

        assertThat(BankCardNumber.parse(number.digits())).isEqualTo(number);
    }

    /** ISO/IEC 7812-1 annex B, from its definition: from the right, every second digit is doubled and cast out. */
    private static int luhn(String allButTheLast) {
        int sum = 0;
        boolean doubled = true;
        for (int i = allButTheLast.length() - 1; i >= 0; i--, doubled = !doubled) {
            int digit = Character.digit(allButTheLast.charAt(i), 10) * (doubled ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
