package cn.xinxintong.identity;

import java.time.LocalDate;

/** Dates of birth inside identity numbers, written YYYYMMDD or YYMMDD. */
final class BirthDate {
    private BirthDate() {}

    /** True if the eight digits from {@code start} on are a day of the calendar. They must be digits. */
    static boolean isRealAt(String text, int start) {
        int year = numberAt(text, start, 4);
        return isReal(year, numberAt(text, start + 4, 2), numberAt(text, start + 6, 2));
    }

    /** The day that the eight digits from {@code start} on name. */
    static LocalDate at(String text, int start) {
        return LocalDate.of(numberAt(text, start, 4), numberAt(text, start + 4, 2), numberAt(text, start + 6, 2));
    }

    static boolean isReal(int year, int month, int day) {
        if (year == 0 || month < 1 || month > 12 || day < 1) return false;
        if (day <= 28) return true;
        if (month == 2) return day == 29 && isLeap(year);
        boolean shortMonth = month == 4 || month == 6 || month == 9 || month == 11;
        return day <= (shortMonth ? 30 : 31);
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    static int numberAt(String text, int start, int length) {
        int number = 0;
        for (int i = start; i < start + length; i++) number = number * 10 + (text.charAt(i) - '0');
        return number;
    }
}
