package cn.xinxintong.android.wages;

import android.content.res.Resources;
import cn.xinxintong.android.R;
import cn.xinxintong.android.widget.Isolated;
import cn.xinxintong.android.widget.Mark;
import cn.xinxintong.money.Money;
import cn.xinxintong.wage.wire.WageForm;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What the pay screen says, in the language of the resources. Times are Beijing's. */
final class WageWords {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Resources words;

    WageWords(Resources words) {
        this.words = words;
    }

    String month(YearMonth month) {
        return words.getStringArray(R.array.months)[month.getMonthValue() - 1];
    }

    String monthOnTab(YearMonth month) {
        return words.getStringArray(R.array.months_short)[month.getMonthValue() - 1];
    }

    String monthOfYear(YearMonth month) {
        return words.getString(R.string.wages_month, Integer.toString(month.getYear()), month(month));
    }

    String state(WageState state) {
        return words.getString(
                switch (state) {
                    case PENDING -> R.string.wages_state_pending;
                    case PAID -> R.string.wages_state_paid;
                    case FAILED -> R.string.wages_state_failed;
                    case RETURNED -> R.string.wages_state_returned;
                    case UNRECOGNIZED -> R.string.wages_state_unrecognized;
                });
    }

    static Mark mark(WageState state) {
        return switch (state) {
            case PENDING -> Mark.WAIT;
            case PAID -> Mark.OK;
            case FAILED, RETURNED -> Mark.BAD;
            case UNRECOGNIZED -> Mark.WARN;
        };
    }

    /** Why it has not arrived, in the platform's words, and what comes next; empty if there is nothing to say. */
    String next(WageForm wage) {
        String then =
                switch (WageState.of(wage)) {
                    case PENDING, PAID, UNRECOGNIZED -> "";
                    case FAILED -> words.getString(R.string.wages_next_failed);
                    case RETURNED -> words.getString(R.string.wages_next_returned);
                };
        String why = wage.detail();
        return why == null || why.isEmpty() || then.isEmpty() ? then : why;
    }

    /** For the screen reader: the state and the amount as words. */
    String spoken(WageForm wage) {
        Money amount = Money.ofFen(wage.amountFen());
        return words.getString(R.string.wages_spoken, state(WageState.of(wage)), amount.toString());
    }

    static String day(OffsetDateTime at) {
        return Isolated.of(at.atZoneSameInstant(BEIJING).toLocalDate().toString());
    }

    String lastSeen(Instant fetchedAt) {
        ZonedDateTime at = fetchedAt.atZone(BEIJING);
        String time = at.toLocalDate() + " " + two(at.getHour()) + ":" + two(at.getMinute());
        return words.getString(R.string.wages_last_seen, Isolated.of(time));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    String trouble(WagesNotice.Trouble trouble) {
        String sentence = trouble.detail().isEmpty() ? words.getString(R.string.wages_trouble_text) : trouble.detail();
        if (trouble.requestId().isEmpty()) return sentence;
        return both(sentence, words.getString(R.string.request_number, Isolated.of(trouble.requestId())));
    }

    String both(String first, String second) {
        return words.getString(R.string.two_sentences, first, second);
    }
}
