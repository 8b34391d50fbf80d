package cn.xinxintong.wage.card;

import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.wage.bank.BankCode;

/**
 * What a worker types to have a card bound.
 *
 * @param bank that he chose; where the card's first digits name another partner bank, that one is asked
 * @param mobile that he left with the bank
 */
public record CardEntry(BankCode bank, BankCardNumber card, MobileNumber mobile) {

    /** The bank alone. */
    @Override
    public String toString() {
        return "CardEntry[" + bank + "]";
    }
}
