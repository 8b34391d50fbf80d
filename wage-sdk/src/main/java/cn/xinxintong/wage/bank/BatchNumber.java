package cn.xinxintong.wage.bank;

import java.util.regex.Pattern;

/**
 * The number of a batch: ours, unique for ever, and the key under which a bank takes a batch once however often it is sent.
 *
 * @param text 1 to 32 ASCII letters and digits
 */
public record BatchNumber(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{1,32}");

    /** @throws IllegalArgumentException if the text has another form */
    public BatchNumber {
        if (!isValid(text)) throw new IllegalArgumentException("not a batch number");
    }

    /** True for 1 to 32 ASCII letters and digits. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
