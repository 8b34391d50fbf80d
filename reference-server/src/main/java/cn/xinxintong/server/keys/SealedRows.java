package cn.xinxintong.server.keys;

import cn.xinxintong.crypto.Cell;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.keys.SealedTable.KeyColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of a table with ciphertexts, by their primary key. */
final class SealedRows {
    private final Database database;
    private final SealedTable table;

    SealedRows(Database database, SealedTable table) {
        this.database = database;
        this.table = table;
    }

    /** A row's primary key as text, and its ciphertexts by column. */
    record Row(List<String> key, Map<String, byte[]> ciphertexts) {}

    /** The next rows after a key, at most so many; from the first if the key is empty. */
    List<Row> after(List<String> key, int limit) {
        String where = key.isEmpty() ? "" : " where " + tuple(KeyColumn::name) + " > " + placeholders();
        String query = "select "
                + joined(", ", i -> table.key().get(i).name() + "::text as key_" + i) + ", "
                + String.join(", ", table.columns()) + " from " + table.name() + where + " order by "
                + joined(", ", i -> table.key().get(i).name()) + " limit :limit";
        return database.use(h -> bindKey(h.createQuery(query), key)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    private Row read(ResultSet row) throws SQLException {
        List<String> key = new ArrayList<>();
        for (int i = 0; i < table.key().size(); i++) key.add(row.getString("key_" + i));
        Map<String, byte[]> ciphertexts = new LinkedHashMap<>();
        for (String column : table.columns()) {
            byte[] ciphertext = row.getBytes(column);
            if (ciphertext != null) ciphertexts.put(column, ciphertext);
        }
        return new Row(key, ciphertexts);
    }

    /**
     * Replaces the ciphertexts of a row, unless somebody else changed one since it was read.
     *
     * @param next from a ciphertext and its cell to the one that shall stand there, or the same
     * @return true if one was replaced
     */
    boolean replace(Row row, BiFunction<byte[], Cell, byte[]> next) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        row.ciphertexts().forEach((column, kept) -> {
            byte[] given = next.apply(kept, table.cell(column, row.key()));
            if (!Arrays.equals(given, kept)) changed.put(column, given);
        });
        if (changed.isEmpty()) return false;
        String statement = "update " + table.name() + " set "
                + changed.keySet().stream().map(c -> c + " = :new_" + c).collect(Collectors.joining(", "))
                + " where " + tuple(KeyColumn::name) + " = " + placeholders()
                + changed.keySet().stream()
                        .map(c -> " and " + c + " = :old_" + c)
                        .collect(Collectors.joining());
        return database.use(h -> {
                    h.execute("select set_config('xinxintong.reencrypting', 'on', true)");
                    var update = bindKey(h.createUpdate(statement), row.key());
                    changed.forEach((column, given) -> update.bind("new_" + column, given)
                            .bind("old_" + column, row.ciphertexts().get(column)));
                    return update.execute();
                })
                == 1;
    }

    private String tuple(Function<KeyColumn, String> text) {
        return "(" + table.key().stream().map(text).collect(Collectors.joining(", ")) + ")";
    }

    private String placeholders() {
        return "("
                + joined(
                        ", ",
                        i -> "cast(:key_" + i + " as " + table.key().get(i).type() + ")") + ")";
    }

    private String joined(String separator, IntFunction<String> text) {
        return IntStream.range(0, table.key().size()).mapToObj(text).collect(Collectors.joining(separator));
    }

    private static <S extends SqlStatement<S>> S bindKey(S statement, List<String> key) {
        for (int i = 0; i < key.size(); i++) statement.bind("key_" + i, key.get(i));
        return statement;
    }
}
