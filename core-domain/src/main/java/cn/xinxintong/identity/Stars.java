package cn.xinxintong.identity;

/** What stands for hidden characters. */
final class Stars {
    private Stars() {}

    static String of(int count) {
        StringBuilder stars = new StringBuilder(count);
        for (int i = 0; i < count; i++) stars.append('*');
        return stars.toString();
    }
}
