package cn.xinxintong.wage.bank;

/**
 * A bank, by its code on the national real-name platform: three digits, for example {@code 102}.
 *
 * @param digits three ASCII digits
 */
public record BankCode(String digits) {

    /** @throws IllegalArgumentException if {@link #isValid} says no */
    public BankCode {
        if (!isValid(digits)) throw new IllegalArgumentException("not a bank code");
    }

    /** True for three ASCII digits. {@code null} is not valid. */
    public static boolean isValid(String text) {
        return text != null && text.length() == 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return digits;
    }
}
