package cn.xinxintong.server.testing;

import cn.xinxintong.money.BankCardNumber;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Invented cards: each once, with the last four digits that the sandbox bank has a script for. */
public final class Cards {
    /** A card without a script. */
    public static final String ORDINARY = "2000";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Cards() {}

    /** The body of a request to have it bound. */
    public static String binding(String card) {
        return "{'bankCode':'105','cardNumber':'" + card + "','mobile':'13800138000','agreementVersion':'2026-01'}";
    }

    public static String endingIn(String lastFour) {
        int number = COUNT.incrementAndGet();
        for (int digit = 0; digit < 10; digit++) {
            String card = String.format(Locale.ROOT, "621700%08d%d%s", number, digit, lastFour);
            if (BankCardNumber.isValid(card)) return card;
        }
        throw new IllegalStateException("one of ten digits makes the Luhn check right");
    }
}
