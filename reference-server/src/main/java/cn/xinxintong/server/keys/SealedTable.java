package cn.xinxintong.server.keys;

import cn.xinxintong.crypto.Cell;
import java.util.List;

/**
 * A table with ciphertexts: which columns they stand in, and how a row's key becomes the row of their {@link Cell}.
 *
 * @param key the columns of the primary key, in its order
 * @param row those of them that make the cell's row, with a blank between them
 * @param columns the columns that hold ciphertexts, or null
 */
record SealedTable(String name, List<KeyColumn> key, List<Integer> row, List<String> columns) {

    /**
     * A column of a primary key.
     *
     * @param type its SQL type
     */
    record KeyColumn(String name, String type) {}

    /** Every table with ciphertexts. Whoever adds a column of ciphertexts adds it here. */
    static final List<SealedTable> ALL = List.of(
            of("account", List.of("worker_id"), "number", "name", "mobile"),
            of("staff", List.of("id"), "name", "totp_secret"),
            of("invitation", List.of("worker_id", "id"), "note"),
            of("card_request", List.of("worker_id", "id"), "card", "mobile"),
            of("payroll_line", List.of("worker_id", "id"), "note"),
            of("line_answer", List.of("worker_id", "line_id"), "reason"),
            of("wage_confirmation", List.of("worker_id", "line_id"), "reason"),
            of("correction", List.of("worker_id", "id"), "value", "reason"),
            of("correction_step", List.of("worker_id", "id"), "reason"),
            of("sms", List.of("id"), "mobile", "text"),
            of("face_template", List.of("worker_id", "id"), "template"),
            new SealedTable(
                    "idempotency_key",
                    List.of(
                            new KeyColumn("caller_id", "uuid"),
                            new KeyColumn("route", "text"),
                            new KeyColumn("key", "text")),
                    List.of(0, 1, 2),
                    List.of("answer")),
            of("appeal", List.of("worker_id", "id"), "reason"),
            new SealedTable(
                    "appeal_step",
                    List.of(
                            new KeyColumn("worker_id", "uuid"),
                            new KeyColumn("appeal_id", "uuid"),
                            new KeyColumn("version", "integer")),
                    List.of(1, 2),
                    List.of("note")),
            new SealedTable(
                    "appeal_attachment",
                    List.of(
                            new KeyColumn("worker_id", "uuid"),
                            new KeyColumn("appeal_id", "uuid"),
                            new KeyColumn("number", "integer"),
                            new KeyColumn("piece", "integer")),
                    List.of(1, 2, 3),
                    List.of("content")));

    /** A table whose key is of ids, the last of which is the cell's row. */
    private static SealedTable of(String name, List<String> key, String... columns) {
        return new SealedTable(
                name,
                key.stream().map(column -> new KeyColumn(column, "uuid")).toList(),
                List.of(key.size() - 1),
                List.of(columns));
    }

    Cell cell(String column, List<String> keyValues) {
        return new Cell(
                name, column, String.join(" ", row.stream().map(keyValues::get).toList()));
    }
}
