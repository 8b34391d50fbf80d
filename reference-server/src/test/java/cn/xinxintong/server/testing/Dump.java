package cn.xinxintong.server.testing;

import cn.xinxintong.server.database.Database;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody reads who holds the database and no key. */
public final class Dump {
    private static final Pattern BYTES = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");

    private Dump() {}

    /** All rows of all tables as text; what is kept as bytes stands there as bytes and as the text that they may be. */
    public static String of(Database database) {
        StringBuilder all = new StringBuilder();
        for (String table : tables(database))
            rows(database, table).forEach(r -> all.append(legible(r)).append('\n'));
        return all.toString();
    }

    /** The number of rows of each table and a digest of them, in any order: the same if nothing was written. */
    public static Map<String, String> digests(Database database) {
        Map<String, String> digests = new TreeMap<>();
        for (String table : tables(database)) {
            String digest = database.use(h -> h.createQuery("select count(*) || ' rows '"
                            + " || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from \"" + table + "\" t")
                    .mapTo(String.class)
                    .one());
            digests.put(table, digest);
        }
        return digests;
    }

    private static List<String> tables(Database database) {
        return database.use(h -> h.createQuery("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        """).mapTo(String.class).list());
    }

    private static List<String> rows(Database database, String table) {
        return database.use(h -> h.createQuery("select t::text from \"" + table + "\" t order by 1")
                .mapTo(String.class)
                .list());
    }

    private static String legible(String row) {
        StringBuilder text = new StringBuilder(row);
        Matcher bytes = BYTES.matcher(row);
        while (bytes.find()) {
            byte[] value = HexFormat.of().parseHex(bytes.group(1));
            text.append('\n').append(new String(value, StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
