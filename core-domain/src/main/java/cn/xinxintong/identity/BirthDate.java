package cn.xinxintong.identity;

import java.time.LocalDate;

/** Dates of birth inside identity numbers, written YYYYMMDD or YYMMDD, in characters that are known to be digits. */
final class BirthDate {
    private static final int LAST_YEAR_OF_THE_2017_CARD = 2017;

    private BirthDate() {}

    /** True if the eight digits from {@code start} on are a day of the calendar. */
    static boolean isRealAt(String text, int start) {
        int month = numberAt(text, start + 4, 2);
        int day = numberAt(text, start + 6, 2);
        if (isInEveryYear(month, day)) return !text.startsWith("0000", start); // the year need not be worked out
        return isReal(numberAt(text, start, 4), month, day);
    }

    /** The day that the eight digits from {@code start} on name. */
    static LocalDate at(String text, int start) {
        return LocalDate.of(numberAt(text, start, 4), numberAt(text, start + 4, 2), numberAt(text, start + 6, 2));
    }

    /** True if the six digits from {@code start} on are a day in the last or in this century. */
    static boolean isShortRealAt(String text, int start) {
        return isReal(yearOfShort(text, start), numberAt(text, start + 2, 2), numberAt(text, start + 4, 2));
    }

    /** The day that the six digits from {@code start} on name: of two centuries the latest not after 2017. */
    static LocalDate ofShort(String text, int start) {
        return LocalDate.of(yearOfShort(text, start), numberAt(text, start + 2, 2), numberAt(text, start + 4, 2));
    }

    private static int yearOfShort(String text, int start) {
        int year = 2000 + numberAt(text, start, 2);
        boolean real = isReal(year, numberAt(text, start + 2, 2), numberAt(text, start + 4, 2));
        return real && year <= LAST_YEAR_OF_THE_2017_CARD ? year : year - 100;
    }

    /** True if the day that the eight digits from {@code start} on name is not after {@code day}. Allocates nothing. */
    static boolean isNotAfter(String text, int start, LocalDate day) {
        return numberAt(text, start, 8) <= numberOf(day);
    }

    /** As {@link #isNotAfter}, of the day of {@link #ofShort}. */
    static boolean isShortNotAfter(String text, int start, LocalDate day) {
        return yearOfShort(text, start) * 10_000L + numberAt(text, start + 2, 4) <= numberOf(day);
    }

    private static long numberOf(LocalDate day) {
        return (day.getYear() * 100L + day.getMonthValue()) * 100 + day.getDayOfMonth();
    }

    private static boolean isInEveryYear(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 28;
    }

    private static boolean isReal(int year, int month, int day) {
        if (year == 0 || month < 1 || month > 12 || day < 1) return false;
        if (month == 2) return day <= (isLeap(year) ? 29 : 28);
        boolean shortMonth = month == 4 || month == 6 || month == 9 || month == 11;
        return day <= (shortMonth ? 30 : 31);
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int numberAt(String text, int start, int length) {
        int number = 0;
        for (int i = start; i < start + length; i++) number = number * 10 + (text.charAt(i) - '0');
        return number;
    }
}
