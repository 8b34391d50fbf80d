package cn.xinxintong.identity;

import cn.xinxintong.identity.EighteenCharacters.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A resident identity number (GB 11643-1999): six digits of area, eight of birth, three of order and a check character.
 * The residence permits of Hong Kong (area 81), Macao (82) and Taiwan (83) residents have the same form. An area that was
 * abolished stays valid for life, so an area is refused only if it begins with 0 or 9; whether it is known is asked of
 * {@link AreaNames}, and a no is a hint.
 *
 * @param digits 18 characters {@code 0-9}, the last one {@code 0-9} or {@code X}
 */
public record ResidentId(String digits) implements IdentityNumber {
    private static final int FIRST_GENERATION = 15;

    /** @throws IdentityFaultException if {@code digits} is not in canonical form */
    public ResidentId {
        if (!isCanonical(digits)) throw new IdentityFaultException("a resident identity number", faultOf(digits));
    }

    /**
     * Reads what people type: blanks, a small {@code x} and full-width digits are forgiven.
     *
     * @throws IdentityFaultException if {@link #isValid(String)} says no: the fault is that of {@link #fault(String)}
     */
    public static ResidentId parse(String text) {
        return new ResidentId(Folded.of(text));
    }

    /**
     * True if form, date of birth and check character are right. Whether the date has passed is asked of
     * {@link #bornBy}. {@code null} is not valid. Allocates nothing if the text is in canonical form.
     */
    public static boolean isValid(String text) {
        if (text == null) return false;
        Verdict verdict = judge(text);
        if (verdict == Verdict.UNFOLDED) verdict = judge(Folded.of(text));
        return verdict == Verdict.RIGHT;
    }

    /**
     * True if {@link #isValid(String)} and the date of birth is not after {@code day}, which should be the Beijing date.
     * Allocates nothing if the text is in canonical form.
     */
    public static boolean isValid(String text, LocalDate day) {
        if (text == null) return false;
        String number = Folded.of(text);
        return isCanonical(number) && BirthDate.isNotAfter(number, 6, day);
    }

    /** The rule that the text breaks: LENGTH, CHARACTER, AREA, DATE or CHECK_CHARACTER; empty if {@link #isValid(String)}. */
    public static Optional<IdentityFault> fault(String text) {
        if (isValid(text)) return Optional.empty();
        return Optional.of(text == null ? IdentityFault.LENGTH : faultOf(Folded.of(text)));
    }

    /** As {@link #fault(String)}, and NOT_BORN if the date of birth is after {@code day}. */
    public static Optional<IdentityFault> fault(String text, LocalDate day) {
        if (isValid(text, day)) return Optional.empty();
        return isValid(text) ? Optional.of(IdentityFault.NOT_BORN) : fault(text);
    }

    /**
     * Reads a number of the first generation (15 digits, two of them for the year) out of an old record and gives the
     * number that its holder has borne since. It is no document any more: {@link #isValid(String)} and {@link #parse} refuse it.
     * The orders 996 to 999 were kept for those born before 1900.
     *
     * @throws IdentityFaultException LENGTH, CHARACTER, AREA or DATE
     */
    public static ResidentId ofFirstGeneration(String text) {
        String old = Folded.of(text);
        if (old.length() != FIRST_GENERATION) throw unreadable(IdentityFault.LENGTH);
        if (!Ascii.areDigits(old, 0, FIRST_GENERATION)) throw unreadable(IdentityFault.CHARACTER);
        String century = old.startsWith("99", 12) && old.charAt(14) >= '6' ? "18" : "19";
        String first17 = old.substring(0, 6) + century + old.substring(6);
        return new ResidentId(first17 + EighteenCharacters.check(first17));
    }

    private static IdentityFaultException unreadable(IdentityFault fault) {
        return new IdentityFaultException("an identity number of the first generation", fault);
    }

    private static boolean isCanonical(String text) {
        return judge(text) == Verdict.RIGHT;
    }

    private static Verdict judge(String text) {
        return EighteenCharacters.judge(text, '1', '8');
    }

    private static IdentityFault faultOf(String text) {
        return EighteenCharacters.fault(text, '1', '8');
    }

    @Override
    public String text() {
        return digits;
    }

    @Override
    public LocalDate birthDate() {
        return BirthDate.at(digits, 6);
    }

    /** The sex that the number was given for: the last digit of the order is odd for men. */
    public Sex sex() {
        return (digits.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The six-digit area code (GB/T 2260) where the number was first given; a permit's is 810000, 820000 or 830000. */
    public String areaCode() {
        return digits.substring(0, 6);
    }

    @Override
    public String toString() {
        return "ResidentId[" + Stars.of(18) + "]";
    }
}
