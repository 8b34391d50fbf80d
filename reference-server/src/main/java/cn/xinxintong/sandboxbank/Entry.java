package cn.xinxintong.sandboxbank;

import cn.xinxintong.wage.bank.wire.LineResultForm;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.OffsetDateTime;
import java.util.List;

/** A line of the journal: something that happened. Names and whole numbers of people and cards are not in it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.CardAsked.class, name = "card-asked"),
    @JsonSubTypes.Type(value = Entry.AccountOpened.class, name = "account-opened"),
    @JsonSubTypes.Type(value = Entry.BatchTaken.class, name = "batch-taken"),
    @JsonSubTypes.Type(value = Entry.BatchRefused.class, name = "batch-refused"),
    @JsonSubTypes.Type(value = Entry.LinesSettled.class, name = "lines-settled"),
    @JsonSubTypes.Type(value = Entry.CardSuspended.class, name = "card-suspended"),
    @JsonSubTypes.Type(value = Entry.EventAnswered.class, name = "event-answered")
})
sealed interface Entry {

    /**
     * A question about a card.
     *
     * @param question digest of the whole question
     * @param card digest of the number
     * @param holder digest of name and identity number
     * @param reason why it was rejected, or empty
     */
    record CardAsked(
            String requestId,
            String question,
            String card,
            String holder,
            String lastFour,
            Answer answer,
            String reason)
            implements Entry {
        boolean isFinal() {
            return answer == Answer.VERIFIED || answer == Answer.REJECTED;
        }
    }

    /** What a question got. */
    enum Answer {
        VERIFIED,
        REJECTED,
        /** The bank has not made up its mind. */
        PENDING,
        /** The connection is closed. */
        NONE,
        DOWN
    }

    /** A special account on its first use. */
    record AccountOpened(String account, long balanceFen) implements Entry {}

    /** A batch that is going to be paid. */
    record BatchTaken(String number, String content, String account, List<Line> lines, OffsetDateTime at)
            implements Entry {}

    /** One payment that a batch asks for. */
    record Line(int lineNo, String card, String lastFour, long amountFen) {}

    /** A batch that is not going to be paid, and whose number is used up. */
    record BatchRefused(String number, String content, String reason, OffsetDateTime at) implements Entry {}

    /** Some lines of a batch were paid, failed or came back; and the event that tells so. */
    record LinesSettled(String event, String batch, List<LineResultForm> results) implements Entry {}

    /** A card takes no more payments; and the event that tells so. */
    record CardSuspended(String event, String requestId, String card, String reason, OffsetDateTime at)
            implements Entry {}

    /** The platform has the event. */
    record EventAnswered(String event) implements Entry {}
}
