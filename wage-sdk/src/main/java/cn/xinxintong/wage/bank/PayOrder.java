package cn.xinxintong.wage.bank;

import cn.xinxintong.identity.PersonName;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.money.Money;
import java.time.YearMonth;

/**
 * One payment of a batch. Personal data.
 *
 * @param lineNo 1 to the number of orders in the batch
 * @param amount positive
 * @param month whose work is paid
 * @param note shown on the payee's statement
 */
public record PayOrder(int lineNo, PersonName payee, BankCardNumber card, Money amount, YearMonth month, String note) {

    /** @throws IllegalArgumentException if the amount is not positive or the line has no number */
    public PayOrder {
        if (lineNo < 1) throw new IllegalArgumentException("lineNo is below 1");
        if (!amount.isPositive()) throw new IllegalArgumentException("amount is not positive");
    }

    /** The number of the line alone. */
    @Override
    public String toString() {
        return "PayOrder[" + lineNo + "]";
    }
}
