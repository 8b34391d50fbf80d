package cn.xinxintong.wage.card;

import java.time.Duration;

/**
 * How often a card may be tried, and how patiently a bank is asked.
 *
 * @param triesOfWorker requests of one worker within the window
 * @param triesOfCard requests for one card within the window, whoever makes them
 * @param first how long a bank that has not answered is left alone at first: then as long again as it has taken by then
 * @param longest between two questions about one card
 */
public record CardPolicy(int triesOfWorker, int triesOfCard, Duration window, Duration first, Duration longest) {

    /** Five of each within 24 hours; banks are left alone for ten seconds at first, and for an hour at most. */
    public static CardPolicy defaults() {
        return new CardPolicy(5, 5, Duration.ofHours(24), Duration.ofSeconds(10), Duration.ofHours(1));
    }

    public CardPolicy withTries(int ofWorker, int ofCard, Duration within) {
        return new CardPolicy(ofWorker, ofCard, within, first, longest);
    }

    /** How long to wait before the next question about a request that has been pending for that long. */
    Duration patience(Duration pending) {
        if (pending.compareTo(first) < 0) return first;
        return pending.compareTo(longest) < 0 ? pending : longest;
    }
}
