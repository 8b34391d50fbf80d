package cn.xinxintong.sandboxbank;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.sandboxbank.Entry.Answer;
import cn.xinxintong.sandboxbank.Entry.CardAsked;
import cn.xinxintong.wage.bank.wire.CardVerificationForm;
import java.util.Optional;
import java.util.regex.Pattern;

/** A question about a card, as far as the bank keeps it: digests, and the last four digits. */
record CardQuestion(String requestId, String digest, String card, String holder, String lastFour) {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** Empty if a part is missing or in another form. */
    static Optional<CardQuestion> of(CardVerificationForm form) {
        boolean whole = Texts.matches(UUID_TEXT, form.requestId())
                && PersonName.isValid(form.holderName())
                && IdentityNumber.isValid(form.identityNumber())
                && BankCardNumber.isValid(form.cardNumber())
                && MobileNumber.isValid(form.mobile());
        if (!whole) return Optional.empty();
        String name = PersonName.parse(form.holderName()).text();
        String number = IdentityNumber.parse(form.identityNumber()).text();
        BankCardNumber card = BankCardNumber.parse(form.cardNumber());
        String mobile = MobileNumber.parse(form.mobile()).digits();
        return Optional.of(new CardQuestion(
                form.requestId(),
                Texts.digest(name, number, card.digits(), mobile),
                Texts.digest(card.digits()),
                Texts.digest(name, number),
                card.lastFour()));
    }

    CardAsked gets(Answer answer, String reason) {
        return new CardAsked(requestId, digest, card, holder, lastFour, answer, reason);
    }
}
