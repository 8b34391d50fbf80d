package cn.xinxintong.wage.card;

/** What a card is, by its first digits. Wages go to debit cards only. */
public enum CardKind {
    DEBIT,
    CREDIT,
    SEMI_CREDIT,
    PREPAID
}
