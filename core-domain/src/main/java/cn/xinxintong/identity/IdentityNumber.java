package cn.xinxintong.identity;

import java.time.LocalDate;

/**
 * The number on the document that a worker shows: a resident identity card (or the residence permit of Hong Kong, Macao
 * and Taiwan residents, which has the same form), or a foreigner's permanent-residence card.
 *
 * <p>Values are immutable and safe for use by several threads; {@link Object#toString} is masked.
 */
public sealed interface IdentityNumber permits ResidentId, PermanentResidentId {

    /** The number in its canonical form: ASCII digits and capitals, no blanks. Personal data. */
    String text();

    /** The date of birth that the number carries. */
    LocalDate birthDate();

    /** The last six characters, which the platform takes as the password of a new account. */
    default String lastSix() {
        return text().substring(text().length() - 6);
    }

    /** First six and last four characters, the rest as stars: the form its owner is shown. */
    default String masked() {
        String text = text();
        return text.substring(0, 6) + Stars.of(text.length() - 10) + text.substring(text.length() - 4);
    }

    /** Completed years of life on a day; negative before birth. */
    default int ageOn(LocalDate day) {
        return birthDate().until(day).getYears();
    }

    /** True if the date of birth is not after {@code day}, which should be the Beijing date. */
    default boolean bornBy(LocalDate day) {
        return !birthDate().isAfter(day);
    }

    /**
     * Reads a number of either kind, forgiving blanks, full-width characters and small letters.
     *
     * @throws IllegalArgumentException if {@link #isValid} says no; the message never repeats the number
     */
    static IdentityNumber parse(String text) {
        return ResidentId.isValid(text) ? ResidentId.parse(text) : PermanentResidentId.parse(text);
    }

    /** True if {@link ResidentId#isValid} or {@link PermanentResidentId#isValid} says so. {@code null} is not valid. */
    static boolean isValid(String text) {
        return ResidentId.isValid(text) || PermanentResidentId.isValid(text);
    }
}
