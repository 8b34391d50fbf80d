package cn.xinxintong.wage.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.testing.Fresh;
import cn.xinxintong.testing.People;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.CardReason;
import cn.xinxintong.wage.bank.testing.TestCards;
import cn.xinxintong.wage.card.CardOnFile.Standing;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardOnFileTest {

    /** The history is written oldest first, as it happened. */
    @ParameterizedTest
    @CsvSource({
        "'',NONE",
        "P,PENDING",
        "R,REFUSED",
        "B,BOUND",
        "S,SUSPENDED",
        "R P,PENDING",
        "R R,REFUSED",
        "R B,BOUND",
        "B P,CHANGE_PENDING",
        "B R,BOUND",
        "B B,BOUND",
        "S P,CHANGE_PENDING",
        "S R,SUSPENDED",
        "S B,BOUND",
        "B S,SUSPENDED",
        "B S R,SUSPENDED"
    })
    void standingIsToldByWhatHappened(String history, Standing standing) {
        assertThat(onFile(history).standing()).isEqualTo(standing);
    }

    /** Which card of the history wages go to, from 0; -1 for none. */
    @ParameterizedTest
    @CsvSource({
        "'',-1", "P,-1", "R,-1", "B,0", "S,-1", "B P,0", "B R,0", "B B,1", "S P,-1", "B S,-1", "B S B,2", "B B R,1"
    })
    void wagesGoToTheCardThatWasBoundLastUnlessItIsSuspended(String history, int index) {
        CardOnFile onFile = onFile(history);
        List<WageCard> cards = onFile.history();

        assertThat(onFile.payable())
                .isEqualTo(Stream.of(index)
                        .filter(i -> i >= 0)
                        .map(i -> cards.get(cards.size() - 1 - i).request())
                        .findFirst());
    }

    @Test
    void whoNeverAskedHasNoLatestCard() {
        assertThatThrownBy(() -> onFile("").latest()).isInstanceOf(NoSuchElementException.class);
    }

    private static CardOnFile onFile(String history) {
        List<WageCard> oldestFirst = Stream.of(history.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> new WageCard(request(), state(word)))
                .toList();
        return new CardOnFile(Stream.iterate(oldestFirst.size() - 1, i -> i >= 0, i -> i - 1)
                .map(oldestFirst::get)
                .toList());
    }

    private static CardRequest request() {
        return new CardRequest(
                UUID.randomUUID(), People.ZHANG, new BankCode("102"), TestCards.good(), Fresh.mobile(), Instant.EPOCH);
    }

    private static CardState state(String word) {
        return switch (word) {
            case "P" -> new CardState.Pending();
            case "R" -> new CardState.Refused(CardReason.NAME_MISMATCH, Instant.EPOCH);
            case "B" -> new CardState.Bound(Instant.EPOCH);
            case "S" -> new CardState.Suspended(CardReason.CARD_LOST, Instant.EPOCH);
            default -> throw new IllegalArgumentException(word);
        };
    }
}
