package cn.xinxintong.wage.bank;

/** What the bank says of a card. */
public sealed interface Verification {

    /** It is a debit card in that person's name, and can take wages. */
    record Verified() implements Verification {}

    /** It is not. */
    record Rejected(CardReason reason) implements Verification {}

    /** No answer came, or none that settles it: the same question is asked again later, under the same id. */
    record Unknown() implements Verification {}
}
