package cn.xinxintong.identity;

/**
 * The rule that a text breaks. Of several it is the first, in the order in which they stand here. The names are wire codes:
 * never reused.
 */
public enum IdentityFault {
    /** Too few or too many characters, the 15 digits of the first generation too; a name of nothing, or of over 50 letters. */
    LENGTH,
    /** A character that does not belong where it stands. */
    CHARACTER,
    /** A name that begins with a dot, blank, hyphen or apostrophe, ends with one other than a dot, or has two side by side. */
    SEPARATOR,
    /** A mobile number that does not begin with 13 to 19. */
    PREFIX,
    /** An area that numbers of this kind never begin with. An area that was abolished is none. */
    AREA,
    /** A date of birth that is not in the calendar. */
    DATE,
    /** A date of birth that is still to come on the day in question. */
    NOT_BORN,
    /** The check character is not that of the others: as a rule one is wrong, or two have changed places. */
    CHECK_CHARACTER
}
