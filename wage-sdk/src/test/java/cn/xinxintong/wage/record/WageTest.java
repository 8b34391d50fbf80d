package cn.xinxintong.wage.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.money.Money;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WageTest {
    private static final LineId LINE = new LineId(new UUID(7, 1));
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final Payslip SLIP = new Payslip(22, Money.parse("7700"), Money.parse("300"), "扣借支 300");

    @ParameterizedTest
    @CsvSource({
        "SIGNED SUBMITTED,PENDING",
        "SIGNED SUBMITTED PAID,PAID",
        "SIGNED SUBMITTED FAILED,FAILED",
        "SIGNED SUBMITTED PAID RETURNED,RETURNED"
    })
    void standsWhereItsEntriesSay(String entries, Wage.State state) {
        assertThat(wage(entries).state()).isEqualTo(state);
    }

    @Test
    void remembersWhenItWasPaidThoughItCameBack() {
        assertThat(wage("SUBMITTED PAID RETURNED").paidAt()).contains(START.plusSeconds(1));
        assertThat(wage("SUBMITTED FAILED").paidAt()).isEmpty();
    }

    @Test
    void tellsTheLastReasonThatTheBankGave() {
        assertThat(wage("SUBMITTED PAID").reason()).isEmpty();
        assertThat(wage("SUBMITTED PAID RETURNED").reason()).contains("WHY_RETURNED");
        assertThat(wage("SUBMITTED FAILED").reason()).contains("WHY_FAILED");
    }

    @Test
    void isWhatIsDueLessDeductions() {
        assertThat(wage("SUBMITTED").amount()).isEqualTo(Money.parse("7400"));
    }

    @ParameterizedTest
    @CsvSource({"-1,7700,0", "32,7700,0", "22,7700,-0.01", "22,7700,7700", "22,7700,7700.01", "22,0,0", "22,-1,0"})
    void hasNoSlipThatMakesNoSense(int days, String due, String deductions) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Payslip(days, Money.parse(due), Money.parse(deductions), ""));
    }

    @ParameterizedTest
    @CsvSource({"0,0.01,0", "31,1000000,999999.99"})
    void mayHaveASlipAtTheEdgeOfSense(int days, String due, String deductions) {
        assertThat(new Payslip(days, Money.parse(due), Money.parse(deductions), "").amount())
                .isEqualTo(Money.ofFen(1));
    }

    @Test
    void hasNoEntryOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> WageEntry.of(LINE, EntryKind.PAID, Money.ZERO, START));
    }

    @Test
    void keepsTheEnterprisesWordsOutOfItsText() {
        assertThat(wage("SUBMITTED").toString()).doesNotContain("借支");
    }

    private static Wage wage(String kinds) {
        List<EntryKind> words =
                Stream.of(kinds.split(" ")).map(EntryKind::valueOf).toList();
        List<WageEntry> entries = IntStream.range(0, words.size())
                .mapToObj(i -> entry(words.get(i), START.plusSeconds(i)))
                .toList();
        return new Wage(
                LINE,
                new SheetId(new UUID(8, 1)),
                People.ZHANG,
                People.TOWER,
                People.BUILDERS,
                YearMonth.of(2026, 5),
                SLIP,
                new UUID(9, 1),
                entries);
    }

    private static WageEntry entry(EntryKind kind, Instant at) {
        boolean bad = kind == EntryKind.FAILED || kind == EntryKind.RETURNED;
        return new WageEntry(LINE, kind, SLIP.amount(), at, "", bad ? "WHY_" + kind : "");
    }
}
