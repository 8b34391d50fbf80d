package cn.xinxintong.wage.bank;

import cn.xinxintong.money.Money;
import java.util.List;

/**
 * Payments that a bank is to make out of one account: all are taken, or none.
 *
 * @param orders numbered from 1 without a gap, in that order; never empty
 */
public record PayBatch(BatchNumber number, SpecialAccount from, List<PayOrder> orders) {

    /** @throws IllegalArgumentException if there is no order, or one is not numbered as it stands */
    public PayBatch {
        orders = List.copyOf(orders);
        if (orders.isEmpty()) throw new IllegalArgumentException("a batch has at least one order");
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).lineNo() != i + 1) throw new IllegalArgumentException("orders are not numbered in order");
        }
    }

    /** The sum of all orders, which the bank must find too. */
    public Money total() {
        return orders.stream().map(PayOrder::amount).reduce(Money.ZERO, Money::plus);
    }
}
