package cn.xinxintong.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the platform did not do what it was asked (RFC 9457, {@code application/problem+json}).
 *
 * @param type a URI reference that names the kind of problem
 * @param title the code in English words
 * @param status the HTTP status
 * @param code the code to branch on: an enum name, never reused
 * @param retryable true if the same request may succeed later
 * @param requestId the number to quote to support
 * @param detail a sentence for the person, in the language asked for
 * @param retryAfterSeconds how long to wait, or null
 * @param fields what is wrong where, or null where the problem is not about fields
 * @param triesLeft tries before a lock, or null
 * @param roads other roads to the same end, or null
 * @param rows what is wrong where in a table that was sent, or null where the problem is not about one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @JsonProperty("type") String type,
        @JsonProperty("title") String title,
        @JsonProperty("status") int status,
        @JsonProperty("code") String code,
        @JsonProperty("retryable") boolean retryable,
        @JsonProperty("requestId") String requestId,
        @JsonProperty("detail") String detail,
        @JsonProperty("retryAfterSeconds") @Nullable Long retryAfterSeconds,
        @JsonProperty("fields") @Nullable List<Field> fields,
        @JsonProperty("triesLeft") @Nullable Integer triesLeft,
        @JsonProperty("roads") @Nullable List<String> roads,
        @JsonProperty("rows") @Nullable List<Row> rows) {

    /**
     * One wrong field.
     *
     * @param field its path, {@code device.id}
     * @param code what is wrong with it
     * @param detail a sentence for the person
     */
    public record Field(
            @JsonProperty("field") String field,
            @JsonProperty("code") String code,
            @JsonProperty("detail") String detail) {}

    /**
     * One wrong row of a table.
     *
     * @param row its number, from 1, as the sender sees it
     * @param column which of its columns
     * @param code what is wrong there
     * @param detail a sentence for the person
     */
    public record Row(
            @JsonProperty("row") int row,
            @JsonProperty("column") String column,
            @JsonProperty("code") String code,
            @JsonProperty("detail") String detail) {}
}
