package cn.xinxintong.wage.record;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.money.Money;
import cn.xinxintong.wage.bank.LineResult;
import cn.xinxintong.wage.bank.LineResult.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {
    private static final LineId LINE = new LineId(new UUID(7, 1));
    private static final Money AMOUNT = Money.parse("7700");
    private static final Instant SUBMITTED_AT = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant SETTLED_AT = Instant.parse("2026-06-01T00:05:00Z");

    /** What was known of a line, what the bank says, what is added, and whether it denies itself. */
    @ParameterizedTest
    @CsvSource({
        "SUBMITTED,PAID,PAID,false",
        "SUBMITTED,FAILED,FAILED,false",
        "SUBMITTED,RETURNED,PAID RETURNED,false",
        "SUBMITTED PAID,PAID,'',false",
        "SUBMITTED PAID,RETURNED,RETURNED,false",
        "SUBMITTED PAID,FAILED,'',true",
        "SUBMITTED FAILED,FAILED,'',false",
        "SUBMITTED FAILED,PAID,'',true",
        "SUBMITTED FAILED,RETURNED,'',true",
        "SUBMITTED PAID RETURNED,PAID,'',false",
        "SUBMITTED PAID RETURNED,RETURNED,'',false",
        "SUBMITTED PAID RETURNED,FAILED,'',true"
    })
    void aLineOnlyGoesForward(String known, Outcome outcome, String added, boolean contradicts) {
        Settlement settlement = settlement(outcome);

        assertThat(settlement.after(entries(known))).extracting(WageEntry::kind).isEqualTo(kinds(added));
        assertThat(settlement.contradicts(entries(known))).isEqualTo(contradicts);
    }

    @Test
    void theEntrySaysWhatTheBankSaid() {
        assertThat(settlement(Outcome.FAILED).after(entries("SUBMITTED")))
                .containsExactly(new WageEntry(LINE, EntryKind.FAILED, AMOUNT, SETTLED_AT, "S1", "CARD_FROZEN"));
    }

    @Test
    void aPaymentThatIsLearntOfByItsReturnHasNoReason() {
        assertThat(settlement(Outcome.RETURNED).after(entries("SUBMITTED")))
                .extracting(WageEntry::reason)
                .containsExactly("", "CARD_FROZEN");
    }

    @Property(tries = 300)
    void whateverABankSaysTheAccountsAddUpToNothingAndEachKindHappensOnce(@ForAll @Size(max = 12) List<Outcome> said) {
        List<WageEntry> entries = new ArrayList<>(entries("SIGNED SUBMITTED"));
        for (Outcome outcome : said) entries.addAll(settlement(outcome).after(entries));

        Balances balances = Balances.of(entries);
        assertThat(balances.byAccount().values().stream().mapToLong(Money::fen).sum())
                .isZero();
        assertThat(balances.owed().plus(balances.underWay()).plus(balances.paid()))
                .isEqualTo(AMOUNT);
        assertThat(entries).extracting(WageEntry::kind).doesNotHaveDuplicates();
    }

    private static Settlement settlement(Outcome outcome) {
        String reason = outcome == Outcome.PAID ? "" : "CARD_FROZEN";
        return new Settlement(LINE, AMOUNT, new LineResult(1, outcome, SETTLED_AT, "S1", reason));
    }

    private static List<EntryKind> kinds(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(EntryKind::valueOf)
                .toList();
    }

    private static List<WageEntry> entries(String words) {
        return kinds(words).stream()
                .map(kind -> WageEntry.of(LINE, kind, AMOUNT, SUBMITTED_AT))
                .toList();
    }
}
