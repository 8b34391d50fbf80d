package cn.xinxintong.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final long MOST = 999_999_999_999_999L;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2325|232500",
                "2325.5|232550",
                "2325.05|232505",
                "2,325.50|232550",
                "12,345,678|1234567800",
                "123,456|12345600",
                "-0.01|-1",
                "-1,000|-100000",
                "0|0",
                "-0.00|0",
                "9999999999999.99|999999999999999"
            })
    void readsYuan(String yuan, long fen) {
        assertThat(Money.parse(yuan)).isEqualTo(Money.ofFen(fen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                ".5",
                "5.",
                "1.234",
                "1..2",
                "1.2.3",
                "--1",
                "+1",
                "1e3",
                " 1",
                "1 ",
                "¥1",
                "１",
                "1.,0",
                "1,23",
                "1,2345",
                "1234,567",
                ",123",
                "-,123",
                "1,,234",
                "12,34,567",
                "1,234,",
                "0.1,0",
                "10000000000000"
            })
    void refusesEveryOtherText(String text) {
        assertThat(Money.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @Test
    void nothingIsNoAmount() {
        assertThat(Money.isValid(null)).isFalse();
    }

    @Property
    void isReadBackFromWhatItSays(@ForAll @LongRange(min = -MOST, max = MOST) long fen) {
        Money money = Money.ofFen(fen);

        assertThat(Money.parse(money.toString())).isEqualTo(money);
    }

    @Property
    void isReadBackFromGroupsOfThree(@ForAll @LongRange(min = -MOST, max = MOST) long fen) {
        DecimalFormat grouped = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));

        assertThat(Money.parse(grouped.format(java.math.BigDecimal.valueOf(fen, 2))))
                .isEqualTo(Money.ofFen(fen));
    }

    @Property
    void whatIsAddedCanBeTakenAway(
            @ForAll @LongRange(min = -MOST, max = MOST) long first,
            @ForAll @LongRange(min = -MOST, max = MOST) long second) {
        Money sum = Money.ofFen(first).plus(Money.ofFen(second));

        assertThat(sum.minus(Money.ofFen(second))).isEqualTo(Money.ofFen(first));
    }

    @Test
    void saysYuanWithTwoDecimals() {
        assertThat(Money.ofFen(232500)).hasToString("2325.00");
        assertThat(Money.ofFen(-1)).hasToString("-0.01");
        assertThat(Money.ofFen(Long.MIN_VALUE)).hasToString("-92233720368547758.08");
    }

    @Test
    void anOverflowIsNeverSilent() {
        Money most = Money.ofFen(Long.MAX_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Money.ofFen(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.ofFen(Long.MIN_VALUE).minus(Money.ofFen(1)));
    }

    @Test
    void twentyTwoDaysAreTwentyTwoTimesOne() {
        assertThat(Money.parse("320.50").times(22)).isEqualTo(Money.parse("7051"));
    }

    @Test
    void onlyMoreThanNothingIsPositive() {
        assertThat(Money.ofFen(1).isPositive()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.ofFen(-1).isPositive()).isFalse();
    }

    @Test
    void lessComesBeforeMore() {
        assertThat(Money.ofFen(-5)).isLessThan(Money.ZERO);
        assertThat(Money.ofFen(6)).isGreaterThan(Money.ofFen(5));
    }
}
