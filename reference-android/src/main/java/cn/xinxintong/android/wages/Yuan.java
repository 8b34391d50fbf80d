package cn.xinxintong.android.wages;

import cn.xinxintong.money.Money;

/** Amounts as they are shown: {@code ¥12,345.60}, two decimals, Latin digits, in every language. */
final class Yuan {
    private Yuan() {}

    static String of(Money amount) {
        String plain = amount.toString();
        boolean negative = plain.startsWith("-");
        String digits = negative ? plain.substring(1) : plain;
        int dot = digits.indexOf('.');
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = dot - 3; i > 0; i -= 3) grouped.insert(i, ',');
        return (negative ? "-¥" : "¥") + grouped;
    }

    /** With the sign of what has been added: {@code +¥12,345.60}. */
    static String gained(Money amount) {
        return "+" + of(amount);
    }
}
