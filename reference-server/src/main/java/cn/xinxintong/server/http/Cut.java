package cn.xinxintong.server.http;

import cn.xinxintong.wire.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list begins and how long it is.
 *
 * @param limit 1 to 200
 */
record Cut(int from, int limit) {
    static final List<String> PARAMETERS = List.of("limit", "cursor");

    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** @throws Refusal if one of the two is out of range, or the cursor was not given by a page before */
    static Cut of(@Nullable String limit, @Nullable String cursor) {
        return new Cut(
                cursor == null ? 0 : number("cursor", decoded(cursor), 0, Integer.MAX_VALUE),
                limit == null ? USUAL : number("limit", limit, 1, MOST));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofParameter("cursor", "BAD_FORMAT");
        }
    }

    private static int number(String parameter, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException e) {
            throw Refusal.ofParameter(parameter, "BAD_FORMAT");
        }
        throw Refusal.ofParameter(parameter, "OUT_OF_RANGE");
    }

    <T> Page<T> of(List<T> all) {
        List<T> items = all.stream().skip(from).limit(limit).toList();
        boolean more = (long) from + limit < all.size();
        return new Page<>(items, more ? cursor(from + limit) : null);
    }

    private static String cursor(int from) {
        byte[] text = Integer.toString(from).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
