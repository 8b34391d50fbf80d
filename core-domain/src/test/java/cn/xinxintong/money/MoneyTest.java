package cn.xinxintong.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final long MOST_FEN = 999_999_999_999_999L;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2325; 232500",
                "2325.5; 232550",
                "2325.50; 232550",
                "2,325.50; 232550",
                "1,000,000.00; 100000000",
                "0.01; 1",
                "-0.01; -1",
                "-1,234.5; -123450",
                "0; 0",
                "-0.00; 0",
                "007; 700",
                "9999999999999.99; 999999999999999",
                "999; 99900",
                "999,999; 99999900",
                "-9,999,999,999,999.99; -999999999999999"
            })
    void readsYuan(String yuan, long fen) {
        assertThat(Money.isValid(yuan)).isTrue();
        assertThat(Money.parse(yuan)).isEqualTo(Money.ofFen(fen));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "-", ".", "1.", ".5", "1.234", "1.2.3", "1..2", "--1", "1-", "+1", "1e3", "0x1", "1,23", "12,34.00",
                "1,2345", ",123", "1,,234", "1,", "12345,678", "1.5,0", " 1", "1 ", "１２", "٣", "¥1", "1元", "NaN",
                        "Infinity",
                "10000000000000", "99999999999999999999", "1,0000,000"
            })
    void refusesWhatIsNoAmount(String text) {
        assertThat(Money.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "1元, CHARACTER",
        "1e3, CHARACTER",
        "٣, CHARACTER",
        "1., FORM",
        "--1, FORM",
        "'1,23', FORM",
        "'1,2345.678', FORM",
        "'12345,678', FORM",
        "1.234, DECIMALS",
        "'-1,234.567', DECIMALS",
        "10000000000000, TOO_LARGE",
        "'10,000,000,000,000.00', TOO_LARGE"
    })
    void saysWhichRuleATextBreaks(String text, MoneyFault fault) {
        assertThat(Money.fault(text)).contains(fault);
        assertThatExceptionOfType(MoneyFaultException.class)
                .isThrownBy(() -> Money.parse(text))
                .returns(fault, MoneyFaultException::fault);
    }

    @Test
    void findsNoFaultInARightTextAndNothingTooShort() {
        assertThat(Money.fault("2,325.50")).isEmpty();
        assertThat(Money.fault(null)).contains(MoneyFault.LENGTH);
    }

    @Test
    void saysWhyItDoesNotReadWithoutRepeatingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse("12.345"))
                .withMessageNotContaining("12.345");
    }

    @Property
    void readsWhatItWrites(@ForAll @LongRange(min = -MOST_FEN, max = MOST_FEN) long fen) {
        Money money = Money.ofFen(fen);

        assertThat(Money.parse(money.toString())).isEqualTo(money);
        assertThat(Money.parse(String.format(Locale.ROOT, "%,.2f", new java.math.BigDecimal(money.toString()))))
                .isEqualTo(money);
    }

    @Property
    void neverThrowsWhateverTheTextIs(@ForAll String text) {
        if (Money.isValid(text)) assertThat(Money.parse(text)).isNotNull();
    }

    @Test
    void writesTwoDecimalsAlways() {
        assertThat(Money.ofFen(232500)).hasToString("2325.00");
        assertThat(Money.ofFen(-1)).hasToString("-0.01");
        assertThat(Money.ZERO).hasToString("0.00");
        assertThat(Money.ofFen(Long.MIN_VALUE)).hasToString("-92233720368547758.08");
    }

    @Property
    void addsAndTakesAwayWithoutLoss(
            @ForAll @LongRange(min = -MOST_FEN, max = MOST_FEN) long a,
            @ForAll @LongRange(min = -MOST_FEN, max = MOST_FEN) long b) {
        assertThat(Money.ofFen(a).plus(Money.ofFen(b)).minus(Money.ofFen(b))).isEqualTo(Money.ofFen(a));
    }

    @Test
    void neverOverflowsInSilence() {
        Money most = Money.ofFen(Long.MAX_VALUE);
        Money least = Money.ofFen(Long.MIN_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Money.ofFen(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(Money.ofFen(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
    }

    @Test
    void multipliesByWholeNumbers() {
        assertThat(Money.parse("350.00").times(22)).isEqualTo(Money.parse("7700.00"));
    }

    @Test
    void isOrderedByItsAmount() {
        assertThat(Money.parse("-5")).isLessThan(Money.ZERO);
        assertThat(Money.parse("2")).isLessThan(Money.parse("10"));
    }

    @Test
    void isPositiveAboveNoughtOnly() {
        assertThat(Money.ofFen(1).isPositive()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.ofFen(-1).isPositive()).isFalse();
    }
}
