package cn.xinxintong.wage.record;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalancesTest {

    @ParameterizedTest
    @CsvSource({
        "SIGNED,100,0,0",
        "SIGNED SUBMITTED,0,100,0",
        "SIGNED SUBMITTED PAID,0,0,100",
        "SIGNED SUBMITTED FAILED,100,0,0",
        "SIGNED SUBMITTED PAID RETURNED,100,0,0"
    })
    void aWageIsOwedOrUnderWayOrPaid(String kinds, int owed, int underWay, int paid) {
        Balances balances = Balances.of(entries(kinds));

        assertThat(balances.owed()).isEqualTo(Money.ofFen(owed));
        assertThat(balances.underWay()).isEqualTo(Money.ofFen(underWay));
        assertThat(balances.paid()).isEqualTo(Money.ofFen(paid));
        assertThat(balances.byAccount().get(Account.LABOUR_COST)).isEqualTo(Money.ofFen(100));
    }

    @Test
    void nothingStandsOnAnyAccountOfNoEntries() {
        assertThat(Balances.of(List.of()).byAccount())
                .hasSize(Account.values().length)
                .allSatisfy((account, balance) -> assertThat(balance).isEqualTo(Money.ZERO));
    }

    private static List<WageEntry> entries(String kinds) {
        return Stream.of(kinds.split(" "))
                .map(kind -> WageEntry.of(
                        new LineId(new UUID(7, 1)), EntryKind.valueOf(kind), Money.ofFen(100), Instant.EPOCH))
                .toList();
    }
}
