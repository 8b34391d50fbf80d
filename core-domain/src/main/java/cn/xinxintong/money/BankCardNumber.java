package cn.xinxintong.money;

import java.util.Optional;

/**
 * The number of a bank card (ISO/IEC 7812-1): 16 to 19 digits, not all the same, the last one a Luhn check digit.
 *
 * @param digits ASCII digits without blanks. Personal data
 */
public record BankCardNumber(String digits) {
    private static final int SHORTEST = 16;
    private static final int LONGEST = 19;

    /** What a doubled digit adds: its double, or the sum of the double's two digits. */
    private static final int[] DOUBLED = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};

    /** @throws MoneyFaultException if {@code digits} is not in canonical form */
    public BankCardNumber {
        if (!isCanonical(digits)) throw new MoneyFaultException("a bank card number", faultOf(digits));
    }

    /**
     * Reads what people type: blanks and hyphens are forgiven.
     *
     * @throws MoneyFaultException if {@link #isValid} says no: the fault is that of {@link #fault}
     */
    public static BankCardNumber parse(String text) {
        return new BankCardNumber(bare(text));
    }

    /**
     * True if length and check digit are right and the digits differ. {@code null} is not valid. Allocates nothing if the
     * text is digits alone.
     */
    public static boolean isValid(String text) {
        if (text == null) return false;
        return isCanonical(text) || (!areDigits(text) && isCanonical(bare(text)));
    }

    /** The rule that the text breaks: LENGTH, CHARACTER, ALL_ALIKE or CHECK_DIGIT; empty if {@link #isValid}. */
    public static Optional<MoneyFault> fault(String text) {
        if (isValid(text)) return Optional.empty();
        return Optional.of(text == null ? MoneyFault.LENGTH : faultOf(bare(text)));
    }

    /** The last four digits, by which people know their cards. */
    public String lastFour() {
        return digits.substring(digits.length() - 4);
    }

    /** As its owner is shown it: the first and the last four digits, {@code 6228 **** **** 0018}. */
    public String masked() {
        return digits.substring(0, 4) + " **** **** " + lastFour();
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '０' && c <= '９') bare.append((char) (c - '０' + '0'));
            else if (!isBlankOrHyphen(c)) bare.append(c);
        }
        return bare.toString();
    }

    private static boolean isBlankOrHyphen(char c) {
        return switch (c) {
            case ' ', '-', '\t', '\u00a0', '\u2006', '\u202f', '\u3000', '\uff0d' -> true;
            default -> false;
        };
    }

    /** Asked for each length by itself: with a length that it knows the compiler unrolls the loop of the sum. */
    private static boolean isCanonical(String text) {
        boolean checks =
                switch (text.length()) {
                    case 16 -> hasCheckDigit(text, 16);
                    case 17 -> hasCheckDigit(text, 17);
                    case 18 -> hasCheckDigit(text, 18);
                    case 19 -> hasCheckDigit(text, 19);
                    default -> false;
                };
        return checks && !areAlike(text);
    }

    /**
     * Luhn's sum, in which every second digit from the right is doubled. The digits are taken in pairs from the left, after
     * the first one of an odd number, so that there is no parity to ask for at each; a test and a return at each pair cost
     * less than gathering faults until the end.
     */
    private static boolean hasCheckDigit(String text, int length) {
        int sum = 0;
        int start = length % 2;
        if (start == 1) {
            int first = text.charAt(0) - '0';
            if (first < 0 || first > 9) return false;
            sum = first;
        }
        for (int i = start; i < length; i += 2) {
            int doubled = text.charAt(i) - '0';
            int plain = text.charAt(i + 1) - '0';
            if (doubled < 0 || doubled > 9 || plain < 0 || plain > 9) return false;
            sum += DOUBLED[doubled] + plain;
        }
        return sum % 10 == 0;
    }

    private static MoneyFault faultOf(String bare) {
        if (bare.length() < SHORTEST || bare.length() > LONGEST) return MoneyFault.LENGTH;
        if (!areDigits(bare)) return MoneyFault.CHARACTER;
        return areAlike(bare) ? MoneyFault.ALL_ALIKE : MoneyFault.CHECK_DIGIT;
    }

    private static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        return true;
    }

    private static boolean areAlike(String text) {
        for (int i = 1; i < text.length(); i++) if (text.charAt(i) != text.charAt(0)) return false;
        return true;
    }

    @Override
    public String toString() {
        return "BankCardNumber[*]";
    }
}
