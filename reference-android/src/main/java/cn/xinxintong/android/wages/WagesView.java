package cn.xinxintong.android.wages;

import java.time.YearMonth;

/**
 * What the screen shows at one moment.
 *
 * @param month whose work is paid
 * @param isThisMonth by Beijing time; there is none after it
 * @param pay also if something stands in the way of newer: then it is from earlier
 */
public record WagesView(YearMonth month, boolean isThisMonth, MonthPay pay, WagesNotice notice) {

    /** Without what he earns. */
    @Override
    public String toString() {
        return "WagesView[" + month + "]";
    }
}
