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
 * @param month {@code YYYY-MM}; empty if it is about none
 * @param amountFen zero if it is about none
 */
record Notice(UUID id, WorkerId worker, Notices.Kind kind, UUID subject, String month, long amountFen, Instant at) {

    /** @param sentences by kind of notice */
    String inWords(Words sentences, Words.Language language) {
        return sentences.of(kind.name(), language, monthNumber(), Money.ofFen(amountFen));
    }

    /** The number of the month, without the year. */
    private String monthNumber() {
        return month.isEmpty() ? "" : Integer.toString(Integer.parseInt(month.substring(5)));
    }
}
