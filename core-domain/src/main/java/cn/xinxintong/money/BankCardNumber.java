package cn.xinxintong.money;

/**
 * The number of a bank card (ISO/IEC 7812-1): 16 to 19 digits, not all the same, the last one a Luhn check digit.
 *
 * @param digits ASCII digits without blanks. Personal data
 */
public record BankCardNumber(String digits) {

    /** @throws IllegalArgumentException if {@code digits} is not in canonical form; the message never repeats it */
    public BankCardNumber {
        if (!isCanonical(digits)) throw new IllegalArgumentException("not a bank card number");
    }

    /**
     * Reads what people type: blanks and hyphens are forgiven.
     *
     * @throws IllegalArgumentException if {@link #isValid} says no; the message never repeats the number
     */
    public static BankCardNumber parse(String text) {
        return new BankCardNumber(bare(text));
    }

    /** True if length and check digit are right and the digits differ. {@code null} is not valid. */
    public static boolean isValid(String text) {
        return text != null && (isCanonical(text) || isCanonical(bare(text)));
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

    private static boolean isCanonical(String text) {
        int length = text.length();
        if (length < 16 || length > 19) return false;
        int sum = 0;
        boolean allTheSame = true;
        for (int i = length - 1; i >= 0; i--) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return false;
            allTheSame &= text.charAt(i) == text.charAt(0);
            boolean doubled = (length - i) % 2 == 0;
            sum += !doubled ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
        }
        return sum % 10 == 0 && !allTheSame;
    }

    @Override
    public String toString() {
        return "BankCardNumber[*]";
    }
}
