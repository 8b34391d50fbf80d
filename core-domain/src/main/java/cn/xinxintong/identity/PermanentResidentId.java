package cn.xinxintong.identity;

import java.time.LocalDate;

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

    /** @throws IllegalArgumentException if {@code characters} is not in canonical form; the message never repeats it */
    public PermanentResidentId {
        if (!isCanonical(characters)) throw new IllegalArgumentException("not a permanent-residence card number");
    }

    /**
     * Reads what people type: blanks, small letters and full-width characters are forgiven.
     *
     * @throws IllegalArgumentException if {@link #isValid} says no; the message never repeats the number
     */
    public static PermanentResidentId parse(String text) {
        return new PermanentResidentId(Folded.of(text));
    }

    /** True if the form and date of a 2017 card, or form, date and check character of a 2023 card are right. */
    public static boolean isValid(String text) {
        return text != null && (isCanonical(text) || isCanonical(Folded.of(text)));
    }

    private static boolean isCanonical(String text) {
        return switch (text.length()) {
            case 18 -> text.charAt(0) == '9' && CheckCharacter.isRight(text) && BirthDate.isRealAt(text, 6);
            case 15 -> isOf2017(text);
            default -> false;
        };
    }

    private static boolean isOf2017(String text) {
        for (int i = 0; i < 15; i++) {
            char c = text.charAt(i);
            boolean right = i < 3 ? c >= 'A' && c <= 'Z' : c >= '0' && c <= '9';
            if (!right) return false;
        }
        int year = BirthDate.numberAt(text, 7, 2);
        int month = BirthDate.numberAt(text, 9, 2);
        int day = BirthDate.numberAt(text, 11, 2);
        return BirthDate.isReal(1900 + year, month, day) || BirthDate.isReal(2000 + year, month, day);
    }

    @Override
    public String text() {
        return characters;
    }

    /** The date of birth. The two-digit year of a 2017 card is read as the latest one not after 2017. */
    @Override
    public LocalDate birthDate() {
        if (characters.length() == 18) return BirthDate.at(characters, 6);
        int year = BirthDate.numberAt(characters, 7, 2);
        int month = BirthDate.numberAt(characters, 9, 2);
        int day = BirthDate.numberAt(characters, 11, 2);
        boolean thisCentury = year <= 17 && BirthDate.isReal(2000 + year, month, day);
        return LocalDate.of((thisCentury ? 2000 : 1900) + year, month, day);
    }

    @Override
    public String toString() {
        return "PermanentResidentId[" + Stars.of(characters.length()) + "]";
    }
}
