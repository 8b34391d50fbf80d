package cn.xinxintong.identity;

import java.time.LocalDate;

/**
 * A resident identity number (GB 11643-1999): six digits of area, eight of birth, three of order and a check character.
 * The residence permits of Hong Kong (area 81), Macao (82) and Taiwan (83) residents have the same form. An area that was
 * abolished stays valid for life, so areas are not looked up.
 *
 * @param digits 18 characters {@code 0-9}, the last one {@code 0-9} or {@code X}
 */
public record ResidentId(String digits) implements IdentityNumber {

    /** @throws IllegalArgumentException if {@code digits} is not in canonical form; the message never repeats it */
    public ResidentId {
        if (!isCanonical(digits)) throw new IllegalArgumentException("not a resident identity number");
    }

    /**
     * Reads what people type: blanks, a small {@code x} and full-width digits are forgiven.
     *
     * @throws IllegalArgumentException if {@link #isValid} says no; the message never repeats the number
     */
    public static ResidentId parse(String text) {
        return new ResidentId(Folded.of(text));
    }

    /**
     * True if form, date of birth and check character are right. Whether the date has passed is asked of
     * {@link #bornBy}. {@code null} is not valid.
     */
    public static boolean isValid(String text) {
        return text != null && (isCanonical(text) || isCanonical(Folded.of(text)));
    }

    private static boolean isCanonical(String text) {
        return text.length() == 18
                && text.charAt(0) >= '1'
                && text.charAt(0) <= '8'
                && CheckCharacter.isRight(text)
                && BirthDate.isRealAt(text, 6);
    }

    @Override
    public String text() {
        return digits;
    }

    @Override
    public LocalDate birthDate() {
        return BirthDate.at(digits, 6);
    }

    /** The six-digit area code (GB/T 2260) where the number was first given. */
    public String areaCode() {
        return digits.substring(0, 6);
    }

    @Override
    public String toString() {
        return "ResidentId[" + Stars.of(18) + "]";
    }
}
