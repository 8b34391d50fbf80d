package cn.xinxintong.wage.bank;

/**
 * A project's special account for wages (农民工工资专用账户, 条例 art. 26), out of which its workers are paid.
 *
 * @param bank where it is kept
 * @param number as the bank writes it: 1 to 40 characters
 */
public record SpecialAccount(BankCode bank, String number) {
    private static final int LONGEST = 40;

    /** @throws IllegalArgumentException if the number is empty or too long */
    public SpecialAccount {
        if (number.isEmpty() || number.length() > LONGEST) throw new IllegalArgumentException("not an account number");
    }

    /** The bank alone. */
    @Override
    public String toString() {
        return "SpecialAccount[" + bank + "]";
    }
}
