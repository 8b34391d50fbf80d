package cn.xinxintong.wage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.entry.PayKind;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.entry.Terms;
import cn.xinxintong.money.Money;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthDueTest {

    @ParameterizedTest
    @CsvSource({
        "DAY,350.50,1,350.50",
        "DAY,350.50,22,7711.00",
        "DAY,0.01,31,0.31",
        "MONTH,9000,1,9000",
        "MONTH,9000,31,9000"
    })
    void isTheRateForEachDayOrForTheMonth(PayKind kind, String rate, int days, String due) {
        assertThat(MonthDue.of(terms(kind, rate), days)).isEqualTo(new MonthDue.Computed(Money.parse(due)));
    }

    @Test
    void ofPieceWorkIsNotToldByDays() {
        assertThat(MonthDue.of(terms(PayKind.PIECE, "2"), 22))
                .isEqualTo(new MonthDue.NotComputable(MonthDue.Reason.PAID_BY_PIECE));
    }

    @ParameterizedTest
    @EnumSource(PayKind.class)
    void ofNoDayIsNothing(PayKind kind) {
        assertThat(MonthDue.of(terms(kind, "350"), 0)).isEqualTo(new MonthDue.Computed(Money.ZERO));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 32, Integer.MIN_VALUE})
    void ofDaysThatNoMonthHasIsRefused(int days) {
        assertThatIllegalArgumentException().isThrownBy(() -> MonthDue.of(terms(PayKind.DAY, "350"), days));
    }

    @Test
    void thatDoesNotFitIsNotCutOff() {
        Terms absurd = new Terms(new TeamId(new UUID(4, 1)), "020", PayKind.DAY, Money.ofFen(Long.MAX_VALUE / 2));

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MonthDue.of(absurd, 3));
    }

    @Property(tries = 300)
    void ofSomeDaysAndSomeMoreIsTheSameAsOfAllOfThem(
            @ForAll @LongRange(min = 1, max = 100_000_000) long fen,
            @ForAll @IntRange(min = 1, max = 15) int some,
            @ForAll @IntRange(min = 1, max = 15) int more) {
        Terms terms = new Terms(new TeamId(new UUID(4, 1)), "020", PayKind.DAY, Money.ofFen(fen));

        assertThat(amount(MonthDue.of(terms, some)).plus(amount(MonthDue.of(terms, more))))
                .isEqualTo(amount(MonthDue.of(terms, some + more)));
    }

    private static Money amount(MonthDue due) {
        return ((MonthDue.Computed) due).amount();
    }

    private static Terms terms(PayKind kind, String rate) {
        return new Terms(new TeamId(new UUID(4, 1)), "020", kind, Money.parse(rate));
    }
}
