package cn.xinxintong.sandboxbank;

import cn.xinxintong.sandboxbank.Entry.Answer;
import cn.xinxintong.sandboxbank.Entry.CardAsked;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the bank knows of cards: who holds them, what was asked, which are suspended. Not thread-safe. */
final class CardFile {
    private static final int TIMES_DOWN = 2;

    private final Map<String, CardAsked> lastAsked = new HashMap<>();
    private final Map<String, CardAsked> verified = new HashMap<>();
    private final Map<String, Integer> timesDown = new HashMap<>();
    private final Set<String> suspended = new HashSet<>();

    /** What the question gets now. The same question keeps an answer once it has one. */
    CardAsked ask(CardQuestion question) {
        CardAsked before = lastAsked.get(question.requestId());
        if (before != null && before.isFinal()) return before;
        String lastFour = question.lastFour();
        return switch (Ending.question(lastFour)) {
            case REJECTED -> question.gets(Answer.REJECTED, Ending.reason(lastFour));
            case SILENT_ONCE -> before == null ? question.gets(Answer.NONE, "") : byHolder(question);
            case DOWN_TWICE ->
                timesDown.getOrDefault(question.card(), 0) < TIMES_DOWN
                        ? question.gets(Answer.DOWN, "")
                        : byHolder(question);
            case UNDECIDED -> question.gets(Answer.PENDING, "");
            case VERIFIED, SLOW -> byHolder(question);
        };
    }

    /** A card belongs to the first who was verified with it. */
    private CardAsked byHolder(CardQuestion question) {
        CardAsked holder = verified.get(question.card());
        boolean another = holder != null && !holder.holder().equals(question.holder());
        return another ? question.gets(Answer.REJECTED, "NAME_MISMATCH") : question.gets(Answer.VERIFIED, "");
    }

    /** True if the id stands for another question. */
    boolean isOther(CardQuestion question) {
        CardAsked before = lastAsked.get(question.requestId());
        return before != null && !before.question().equals(question.digest());
    }

    /** True if this is what the question got already. */
    boolean isKnown(CardAsked asked) {
        boolean lasts = asked.isFinal() || asked.answer() == Answer.PENDING;
        return lasts && asked.equals(lastAsked.get(asked.requestId()));
    }

    void apply(CardAsked asked) {
        lastAsked.put(asked.requestId(), asked);
        if (asked.answer() == Answer.VERIFIED) verified.putIfAbsent(asked.card(), asked);
        if (asked.answer() == Answer.DOWN) timesDown.merge(asked.card(), 1, Integer::sum);
    }

    void suspend(String card) {
        suspended.add(card);
    }

    boolean isSuspended(String card) {
        return suspended.contains(card);
    }

    /** The id of the question under which the card was verified first. */
    Optional<String> verifiedUnder(String card) {
        return Optional.ofNullable(verified.get(card)).map(CardAsked::requestId);
    }
}
