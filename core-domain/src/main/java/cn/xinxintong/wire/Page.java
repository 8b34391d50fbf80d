package cn.xinxintong.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items in the list's order; never null
 * @param next the cursor of the next page, or null at the end
 */
public record Page<T>(
        @JsonProperty("items") List<T> items,
        @JsonProperty("next") @Nullable String next) {

    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(List.copyOf(items), null);
    }
}
