package cn.xinxintong.sandboxbank;

import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.money.Money;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.testing.People;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.BatchNumber;
import cn.xinxintong.wage.bank.CardVerification;
import cn.xinxintong.wage.bank.PayBatch;
import cn.xinxintong.wage.bank.PayOrder;
import cn.xinxintong.wage.bank.SpecialAccount;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Batches and questions with cards of given endings; line n pays 100 + n yuan. */
final class Batches {
    static final SpecialAccount ACCOUNT = new SpecialAccount(new BankCode("102"), "65001234");

    private Batches() {}

    static PayBatch batch(String number, String... endings) {
        List<PayOrder> orders = new ArrayList<>();
        for (String ending : endings) {
            int lineNo = orders.size() + 1;
            orders.add(new PayOrder(
                    lineNo, People.ZHANG_NAME, card(ending), yuan(100 + lineNo), YearMonth.of(2026, 5), "5月工资"));
        }
        return new PayBatch(new BatchNumber(number), ACCOUNT, orders);
    }

    static CardVerification question(String ending) {
        return new CardVerification(
                UUID.randomUUID(), People.ZHANG_NAME, People.ZHANG_NUMBER, card(ending), Fresh.mobile());
    }

    static BankCardNumber card(String ending) {
        return new BankCardNumber(Ending.example(ending));
    }

    static Money yuan(long yuan) {
        return Money.ofFen(100 * yuan);
    }
}
