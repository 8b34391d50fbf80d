package cn.xinxintong.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankCardNumberTest {
    private static final String SAMPLE = "6228480000000000018";

    @ParameterizedTest
    @ValueSource(strings = {SAMPLE, "6217000000000000012", "6222020000000000018", "4111111111111111"})
    void acceptsWhatLuhnAccepts(String digits) {
        assertThat(BankCardNumber.isValid(digits)).isTrue();
    }

    @Property
    void refusesEverySingleWrongDigit(@ForAll @IntRange(max = 18) int place, @ForAll @IntRange(max = 9) int digit) {
        char wrong = (char) ('0' + digit);
        Assume.that(SAMPLE.charAt(place) != wrong);

        StringBuilder changed = new StringBuilder(SAMPLE);
        changed.setCharAt(place, wrong);

        assertThat(BankCardNumber.isValid(changed.toString())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "411111111111116",
                "62284800000000000018",
                "0000000000000000",
                "8888888888888888",
                "622848000000000001O",
                "6228480000000000018;"
            })
    void refusesAnotherForm(String text) {
        assertThat(BankCardNumber.isValid(text)).isFalse();
    }

    @Test
    void nothingIsNoCard() {
        assertThat(BankCardNumber.isValid(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6228 4800 0000 0000 018",
                "6228-4800-0000-0000-018",
                "６２２８４８０００００００００００18",
                "\u30006228480000000000018\u00a0"
            })
    void forgivesBlanksHyphensAndFullWidth(String typed) {
        assertThat(BankCardNumber.parse(typed)).isEqualTo(new BankCardNumber(SAMPLE));
    }

    @Test
    void peopleKnowItByTheLastFour() {
        assertThat(new BankCardNumber(SAMPLE).lastFour()).isEqualTo("0018");
    }

    @Test
    void toStringShowsNothing() {
        assertThat(new BankCardNumber(SAMPLE)).hasToString("BankCardNumber[*]");
    }

    @Test
    void noMessageRepeatsTheNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BankCardNumber.parse("6228480000000000019"))
                .withMessage("not a bank card number");
    }
}
