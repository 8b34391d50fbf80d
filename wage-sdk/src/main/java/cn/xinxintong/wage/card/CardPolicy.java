package cn.xinxintong.wage.card;

import java.time.Duration;

/**
 * How often a card may be tried.
 *
 * @param triesOfWorker requests of one worker within the window
 * @param triesOfCard requests for one card within the window, whoever makes them
 */
public record CardPolicy(int triesOfWorker, int triesOfCard, Duration window) {

    /** Five of each within 24 hours. */
    public static CardPolicy defaults() {
        return new CardPolicy(5, 5, Duration.ofHours(24));
    }
}
