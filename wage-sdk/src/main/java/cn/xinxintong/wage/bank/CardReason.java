package cn.xinxintong.wage.bank;

/** Why a card cannot take wages, in the bank's eyes. Names are wire codes: never reused. */
public enum CardReason {
    NAME_MISMATCH,
    ID_MISMATCH,
    MOBILE_MISMATCH,
    CARD_NOT_FOUND,
    CARD_CLOSED,
    CARD_LOST,
    CARD_FROZEN,
    /** A credit card: wages go to debit cards only. */
    NOT_DEBIT,
    /** An account of class II or III, whose yearly limit is below what wages come to. */
    CLASS_LIMIT,
    /** Another worker's wages go to it meanwhile. One card, one person (人社部发〔2021〕53号). */
    CARD_TAKEN,
    /** Who its holder is was corrected: the bank is to say again whether it is his. No bank says this. */
    HOLDER_CORRECTED,
    /** A reason that this version does not know. */
    OTHER
}
