package cn.xinxintong.identity;

import java.time.LocalDate;
import java.util.Optional;

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

    /** Completed years of life on a day; not above 0 before birth. */
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
     * @throws IdentityFaultException if {@link #isValid(String)} says no: the fault is that of {@link #fault(String)}
     */
    static IdentityNumber parse(String text) {
        return looksForeign(text) ? PermanentResidentId.parse(text) : ResidentId.parse(text);
    }

    /** True if {@link ResidentId#isValid} or {@link PermanentResidentId#isValid} says so. {@code null} is not valid. */
    static boolean isValid(String text) {
        return ResidentId.isValid(text) || PermanentResidentId.isValid(text);
    }

    /** True if {@link #isValid(String)} and the date of birth is not after {@code day}, as each kind reads it. */
    static boolean isValid(String text, LocalDate day) {
        return ResidentId.isValid(text, day) || PermanentResidentId.isValid(text, day);
    }

    /**
     * The rule that the text breaks; empty if {@link #isValid(String)}. What begins with a letter or has 18 characters and
     * begins with 9 is judged as a foreigner's, everything else as a resident's.
     */
    static Optional<IdentityFault> fault(String text) {
        return looksForeign(text) ? PermanentResidentId.fault(text) : ResidentId.fault(text);
    }

    /** As {@link #fault(String)}, and NOT_BORN if the date of birth is after {@code day}. */
    static Optional<IdentityFault> fault(String text, LocalDate day) {
        return looksForeign(text) ? PermanentResidentId.fault(text, day) : ResidentId.fault(text, day);
    }

    private static boolean looksForeign(String text) {
        if (text == null) return false;
        String number = Folded.of(text);
        if (number.isEmpty()) return false;
        boolean of2023 = number.length() == EighteenCharacters.LENGTH && number.charAt(0) == '9';
        return of2023 || Ascii.isCapital(number.charAt(0));
    }
}
