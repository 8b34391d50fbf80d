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
    private static final String NARROW = "-w360dp-h1900dp-port-";

    /** Those on which a fault shows first: by night only colours change, and what fits twice as large fits. */
    public static List<Phone> mostTelling() {
        return all().stream()
                .filter(phone -> phone.name.equals("zh") || phone.fontScale > 1)
                .toList();
    }

    /** Every language by day, by night, and with the largest letters on a narrow screen. */
    public static List<Phone> all() {
        return List.of(
                new Phone("zh", "zh-rCN-ldltr" + SIZE + "notnight-xhdpi", 1),
                new Phone("ug", "ug-ldrtl" + SIZE + "notnight-xhdpi", 1),
                new Phone("kk", "b+kk+Arab-ldrtl" + SIZE + "notnight-xhdpi", 1),
                new Phone("en", "en-ldltr" + SIZE + "notnight-xhdpi", 1),
                new Phone("zh-night", "zh-rCN-ldltr" + SIZE + "night-xhdpi", 1),
                new Phone("ug-night", "ug-ldrtl" + SIZE + "night-xhdpi", 1),
                new Phone("zh-200", "zh-rCN-ldltr" + NARROW + "notnight-xhdpi", 2),
                new Phone("ug-200", "ug-ldrtl" + NARROW + "notnight-xhdpi", 2),
                new Phone("kk-200", "b+kk+Arab-ldrtl" + NARROW + "notnight-xhdpi", 2),
                new Phone("en-200", "en-ldltr" + NARROW + "notnight-xhdpi", 2));
    }
}
