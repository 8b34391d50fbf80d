package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * For what a kind of data is kept, and for how long.
 *
 * @param category WAGES, ATTENDANCE …
 * @param purpose in the language asked for
 * @param atLeast a period of ISO 8601, {@code P3Y}; null: it is deleted when the worker says so
 * @param from when that time begins to run, in the language asked for; null if it is deleted at will
 * @param source the law and its article, in Chinese
 */
public record RetentionForm(
        @JsonProperty("category") String category,
        @JsonProperty("purpose") String purpose,
        @JsonProperty("atLeast") @Nullable String atLeast,
        @JsonProperty("from") @Nullable String from,
        @JsonProperty("source") String source) {}
