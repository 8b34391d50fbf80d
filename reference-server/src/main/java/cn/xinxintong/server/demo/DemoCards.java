package cn.xinxintong.server.demo;

import cn.xinxintong.money.BankCardNumber;
import java.util.Locale;

/** Invented cards, whose last four digits say what becomes of them: the sandbox bank keeps to the same script. */
final class DemoCards {
    static final String ORDINARY = "2000";
    static final String OF_ANOTHER = "1001";
    static final String SENDS_BACK = "1005";
    static final String FAILS = "1008";
    static final String UNDECIDED = "1013";

    private DemoCards() {}

    /** A card of its own for each person and ending. */
    static BankCardNumber card(int person, String ending) {
        for (int digit = 0; digit < 10; digit++) {
            String number = String.format(Locale.ROOT, "621700%08d%d%s", 9_000_000 + person, digit, ending);
            if (BankCardNumber.isValid(number)) return new BankCardNumber(number);
        }
        throw new IllegalStateException("one of ten digits makes the Luhn check right");
    }
}
