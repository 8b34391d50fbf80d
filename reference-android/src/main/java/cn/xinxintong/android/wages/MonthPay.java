package cn.xinxintong.android.wages;

import cn.xinxintong.money.Money;
import cn.xinxintong.wage.wire.WageForm;
import java.time.Instant;
import java.util.List;

/** What the screen knows of a month. */
public sealed interface MonthPay {

    /** Nothing yet. */
    record Unknown() implements MonthPay {}

    /**
     * What the platform told.
     *
     * @param wages newest first
     * @param sentence the month in one sentence, worked against due against paid; empty if the platform gave none
     * @param fetchedAt when it was told
     */
    record Told(List<WageForm> wages, String sentence, Instant fetchedAt) implements MonthPay {
        public Told {
            wages = List.copyOf(wages);
        }

        /** What has arrived: neither what is with the bank nor what came back. */
        Money paid() {
            Money sum = Money.ZERO;
            for (WageForm wage : wages) {
                if (WageState.of(wage) == WageState.PAID) sum = sum.plus(Money.ofFen(wage.amountFen()));
            }
            return sum;
        }
    }
}
