package cn.xinxintong.money;

/**
 * The rule that the text of an amount or of a card number breaks. Of several it is the first, in the order in which they
 * stand here. The names are wire codes: never reused.
 */
public enum MoneyFault {
    /** An amount of nothing; a card number of fewer than 16 or more than 19 digits. */
    LENGTH,
    /** A character that amounts, or card numbers, are not written with. */
    CHARACTER,
    /** A sign, comma or point in the wrong place. */
    FORM,
    /** A fraction of more than two decimals. */
    DECIMALS,
    /** More than 13 digits before the point. */
    TOO_LARGE,
    /** A card number of one digit over and over. */
    ALL_ALIKE,
    /** The last digit is not the check digit (Luhn) of the others: as a rule one is wrong. */
    CHECK_DIGIT
}
