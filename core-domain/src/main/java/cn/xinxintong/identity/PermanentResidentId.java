package cn.xinxintong.identity;

import cn.xinxintong.identity.EighteenCharacters.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The number of a foreigner's permanent-residence card.
 *
 * <p>Cards since 2023-12-01 (GA 2102-2023) have 18 characters: {@code 9}, two digits of province, three of country
 * (ISO 3166-1), eight of birth, three of order and a check character as in GB 11643. Cards of 2017 have 15: three capitals
 * of country, four digits of office, six of birth ({@code YYMMDD}), two more; the rule of their last digit is not public
 * and not enforced.
 *
 * @param characters 18 or 15 characters in canonical form
 */
public record PermanentResidentId(String characters) implements IdentityNumber {
    private static final int LENGTH_OF_2017 = 15;
    private static final int BIRTH_OF_2017 = 7;

    /** @throws IdentityFaultException if {@code characters} is not in canonical form */
    public PermanentResidentId {
        if (!isCanonical(characters)) {
            throw new IdentityFaultException("a permanent-residence card number", faultOf(characters));
        }
    }

    /**
     * Reads what people type: blanks, small letters and full-width characters are forgiven.
     *
     * @throws IdentityFaultException if {@link #isValid(String)} says no: the fault is that of {@link #fault(String)}
     */
    public static PermanentResidentId parse(String text) {
        return new PermanentResidentId(Folded.of(text));
    }

    /**
     * True if the form and date of a 2017 card, or form, date and check character of a 2023 card are right. {@code null}
     * is not valid. Allocates nothing if the text is in canonical form.
     */
    public static boolean isValid(String text) {
        if (text == null) return false;
        return isCanonical(text) || (!Folded.isCanonical(text) && isCanonical(Folded.of(text)));
    }

    /**
     * True if {@link #isValid(String)} and the date of birth is not after {@code day}, which should be the Beijing date.
     * Allocates nothing if the text is in canonical form.
     */
    public static boolean isValid(String text, LocalDate day) {
        if (text == null) return false;
        String number = Folded.of(text);
        return isCanonical(number) && isNotAfter(number, day);
    }

    /**
     * The rule that the text breaks: LENGTH, CHARACTER, AREA (a card of 2023 that does not begin with 9), DATE or
     * CHECK_CHARACTER; empty if {@link #isValid(String)}.
     */
    public static Optional<IdentityFault> fault(String text) {
        if (isValid(text)) return Optional.empty();
        return Optional.of(text == null ? IdentityFault.LENGTH : faultOf(Folded.of(text)));
    }

    /** As {@link #fault(String)}, and NOT_BORN if the date of birth is after {@code day}. */
    public static Optional<IdentityFault> fault(String text, LocalDate day) {
        if (isValid(text, day)) return Optional.empty();
        return isValid(text) ? Optional.of(IdentityFault.NOT_BORN) : fault(text);
    }

    private static boolean isCanonical(String text) {
        if (text.length() != LENGTH_OF_2017) return EighteenCharacters.judge(text, '9', '9') == Verdict.RIGHT;
        return hasFormOf2017(text) && BirthDate.isShortRealAt(text, BIRTH_OF_2017);
    }

    private static boolean isNotAfter(String number, LocalDate day) {
        return number.length() == LENGTH_OF_2017
                ? BirthDate.isShortNotAfter(number, BIRTH_OF_2017, day)
                : BirthDate.isNotAfter(number, 6, day);
    }

    private static boolean hasFormOf2017(String text) {
        return Ascii.areCapitals(text, 0, 3) && Ascii.areDigits(text, 3, LENGTH_OF_2017);
    }

    private static IdentityFault faultOf(String text) {
        if (text.length() != LENGTH_OF_2017) return EighteenCharacters.fault(text, '9', '9');
        return hasFormOf2017(text) ? IdentityFault.DATE : IdentityFault.CHARACTER;
    }

    @Override
    public String text() {
        return characters;
    }

    /** The date of birth. The two-digit year of a 2017 card is read as the latest one not after 2017. */
    @Override
    public LocalDate birthDate() {
        return characters.length() == LENGTH_OF_2017
                ? BirthDate.ofShort(characters, BIRTH_OF_2017)
                : BirthDate.at(characters, 6);
    }

    @Override
    public String toString() {
        return "PermanentResidentId[" + Stars.of(characters.length()) + "]";
    }
}
