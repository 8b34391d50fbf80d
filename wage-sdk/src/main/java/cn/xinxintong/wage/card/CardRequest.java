package cn.xinxintong.wage.card;

import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.wage.bank.BankCode;
import java.time.Instant;
import java.util.UUID;

/**
 * A worker's request to have his wages go to a card.
 *
 * @param id under which the bank is asked, once or again
 * @param bank that is asked
 */
public record CardRequest(
        UUID id, WorkerId worker, BankCode bank, BankCardNumber card, MobileNumber mobile, Instant at) {

    /** The id alone. */
    @Override
    public String toString() {
        return "CardRequest[" + id + "]";
    }
}
