package cn.xinxintong.android.testing;

import java.util.List;

/**
 * A phone that a screen is looked at on.
 *
 * @param name as in the file name of a screenshot
 * @param qualifiers of its resources, in Android's order
 */
public record Phone(String name, String qualifiers, float fontScale) {
    private static final String SIZE = "-w411dp-h891dp-port-";
    private static final String TALL = "-w411dp-h1900dp-port-";

    /** By night colours change and nothing else. */
    public boolean isDark() {
        return name.endsWith("night");
    }

    /** Every language by day, by night, and with the largest letters. */
    public static List<Phone> all() {
        return List.of(
                new Phone("zh", "zh-rCN-ldltr" + SIZE + "notnight-xhdpi", 1),
                new Phone("ug", "ug-ldrtl" + SIZE + "notnight-xhdpi", 1),
                new Phone("kk", "b+kk+Arab-ldrtl" + SIZE + "notnight-xhdpi", 1),
                new Phone("en", "en-ldltr" + SIZE + "notnight-xhdpi", 1),
                new Phone("zh-night", "zh-rCN-ldltr" + SIZE + "night-xhdpi", 1),
                new Phone("ug-night", "ug-ldrtl" + SIZE + "night-xhdpi", 1),
                new Phone("zh-200", "zh-rCN-ldltr" + TALL + "notnight-xhdpi", 2),
                new Phone("ug-200", "ug-ldrtl" + TALL + "notnight-xhdpi", 2),
                new Phone("kk-200", "b+kk+Arab-ldrtl" + TALL + "notnight-xhdpi", 2),
                new Phone("en-200", "en-ldltr" + TALL + "notnight-xhdpi", 2));
    }
}
