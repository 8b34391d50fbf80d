package cn.xinxintong.wage.bank;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.money.BankCardNumber;
import java.util.UUID;

/**
 * The question whether a card is a debit card in this person's name. Personal data.
 *
 * @param requestId ours: the same question asked again bears the same id, and is one try
 * @param mobile that the holder left with the bank
 */
public record CardVerification(
        UUID requestId, PersonName holder, IdentityNumber number, BankCardNumber card, MobileNumber mobile) {

    /** The id alone. */
    @Override
    public String toString() {
        return "CardVerification[" + requestId + "]";
    }
}
