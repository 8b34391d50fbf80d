package cn.xinxintong.wage.bank;

import java.util.regex.Pattern;

/**
 * A project's special account for wages (农民工工资专用账户, 条例 art. 26), out of which its workers are paid.
 *
 * @param bank where it is kept
 * @param number as the bank writes it: 1 to 40 ASCII letters, digits and hyphens
 */
public record SpecialAccount(BankCode bank, String number) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,40}");

    /** @throws IllegalArgumentException if the number has another form */
    public SpecialAccount {
        if (!FORM.matcher(number).matches()) throw new IllegalArgumentException("not an account number");
    }

    /** The bank alone. */
    @Override
    public String toString() {
        return "SpecialAccount[" + bank + "]";
    }
}
