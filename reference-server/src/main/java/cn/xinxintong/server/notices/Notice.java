package cn.xinxintong.server.notices;

import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import cn.xinxintong.server.http.Words;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that a worker is told.
 *
 * @param subject the id of what it is about
 * @param month {@code YYYY-MM}, or a day, {@code YYYY-MM-DD}; empty if it is about none
 * @param amountFen zero if it is about none
 */
record Notice(UUID id, WorkerId worker, Notices.Kind kind, UUID subject, String month, long amountFen, Instant at) {

    /** @param sentences by kind of notice */
    String inWords(Words sentences, Words.Language language) {
        return sentences.of(kind.name(), language, number(1), Money.ofFen(amountFen), number(2));
    }

    /** The number of the month, or of the day, without nought before it; empty if there is none. */
    private String number(int part) {
        String[] parts = month.split("-");
        return parts.length > part ? Integer.toString(Integer.parseInt(parts[part])) : "";
    }
}
