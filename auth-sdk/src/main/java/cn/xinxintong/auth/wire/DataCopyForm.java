package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * {@code GET /v1/me/data-copy}: all personal data that are kept about a worker (个人信息保护法 art. 45).
 *
 * @param at when the copy was made
 */
public record DataCopyForm(
        @JsonProperty("at") OffsetDateTime at,
        @JsonProperty("categories") List<Category> categories) {

    /** A kind of data with its purpose and retention; without tables if nothing of it is kept. */
    public record Category(
            @JsonProperty("retention") RetentionForm retention,
            @JsonProperty("tables") List<Table> tables) {}

    /** Rows of one shape, the oldest first. */
    public record Table(
            @JsonProperty("table") String table,
            @JsonProperty("columns") List<String> columns,
            @JsonProperty("rows") List<Row> rows) {}

    /**
     * The values of a row, in the order of the columns.
     *
     * @param values as text: times with the offset of Beijing, money in fen; empty for none
     */
    public record Row(@JsonProperty("values") List<String> values) {
        @Override
        public String toString() {
            return "Row[*]";
        }
    }
}
