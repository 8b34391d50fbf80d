package cn.xinxintong.money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of Chinese yuan in whole fen. May be negative: a reversal is money too.
 *
 * @param fen hundredths of a yuan
 */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);
    private static final Pattern FORM = Pattern.compile("-?(?:[0-9]++|[0-9]{1,3}(?:,[0-9]{3})++)(?:\\.[0-9]++)?");

    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /**
     * Reads yuan with at most two decimals: {@code 2325}, {@code 2,325.50}, {@code -0.01}. A comma may stand only
     * between groups of three digits.
     *
     * @throws MoneyFaultException if {@link #isValid} says no: the fault is that of {@link #fault}
     */
    public static Money parse(String yuan) {
        if (!isValid(yuan)) throw new MoneyFaultException("an amount of money in yuan", faultOf(yuan));
        return ofFen(new BigDecimal(yuan.replace(",", "")).movePointRight(2).longValueExact());
    }

    /**
     * True if the text is an amount of yuan below ten trillion with at most two decimals. {@code null} is not valid.
     * Allocates nothing.
     */
    public static boolean isValid(String yuan) {
        if (yuan == null) return false;
        int start = yuan.startsWith("-") ? 1 : 0;
        int dot = yuan.indexOf('.');
        int end = dot < 0 ? yuan.length() : dot;
        if (dot >= 0 && (yuan.length() - dot < 2 || yuan.length() - dot > 3)) return false;
        for (int i = end + 1; i < yuan.length(); i++) if (!isDigit(yuan.charAt(i))) return false;
        return isWhole(yuan, start, end);
    }

    /** The rule that the text breaks: LENGTH, CHARACTER, FORM, DECIMALS or TOO_LARGE; empty if {@link #isValid}. */
    public static Optional<MoneyFault> fault(String yuan) {
        if (isValid(yuan)) return Optional.empty();
        return Optional.of(yuan == null ? MoneyFault.LENGTH : faultOf(yuan));
    }

    private static MoneyFault faultOf(String yuan) {
        if (yuan.isEmpty()) return MoneyFault.LENGTH;
        for (int i = 0; i < yuan.length(); i++) {
            if (!isDigit(yuan.charAt(i)) && ",.-".indexOf(yuan.charAt(i)) < 0) return MoneyFault.CHARACTER;
        }
        if (!FORM.matcher(yuan).matches()) return MoneyFault.FORM;
        int dot = yuan.indexOf('.');
        return dot >= 0 && yuan.length() - dot > 3 ? MoneyFault.DECIMALS : MoneyFault.TOO_LARGE;
    }

    private static boolean isWhole(String yuan, int start, int end) {
        boolean grouped = yuan.lastIndexOf(',', end) >= 0;
        if (grouped && (end - start) % 4 == 0) return false;
        int digits = 0;
        for (int i = start; i < end; i++) {
            boolean commaHere = grouped && (end - i) % 4 == 0;
            if (commaHere ? yuan.charAt(i) != ',' : !isDigit(yuan.charAt(i))) return false;
            if (!commaHere) digits++;
        }
        return digits >= 1 && digits <= 13;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** @throws ArithmeticException if the sum does not fit */
    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    /** @throws ArithmeticException if the difference does not fit */
    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    /** @throws ArithmeticException if the product does not fit */
    public Money times(long factor) {
        return ofFen(Math.multiplyExact(fen, factor));
    }

    public boolean isPositive() {
        return fen > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Yuan with two decimals, {@code 2325.00}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
