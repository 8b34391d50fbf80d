package cn.xinxintong.wage.bank.testing;

import cn.xinxintong.money.BankCardNumber;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Invented card numbers with a given ending and a right check digit; no two the same. */
public final class TestCards {
    /** An ending without a script: it is verified and paid. */
    public static final String GOOD = "2000";

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 10_000_000);

    private TestCards() {}

    public static BankCardNumber good() {
        return ending(GOOD);
    }

    /** @param lastFour four digits */
    public static BankCardNumber ending(String lastFour) {
        String start = String.format(Locale.ROOT, "62284%09d", NEXT.incrementAndGet());
        for (int digit = 0; digit < 10; digit++) {
            String number = start + digit + lastFour;
            if (BankCardNumber.isValid(number)) return new BankCardNumber(number);
        }
        throw new IllegalArgumentException("not four digits");
    }
}
