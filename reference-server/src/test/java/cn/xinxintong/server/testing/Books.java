package cn.xinxintong.server.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The books of wages, added up by the database and not by the code that keeps them. */
public final class Books {
    private final String databaseUrl;

    public Books(TestServer server) {
        this(server.databaseUrl());
    }

    public Books(String databaseUrl) {
        this.databaseUrl = databaseUrl;
    }

    /** Every fen has two sides: nought. */
    public long sumOfAllAccounts() {
        return accounts().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Debits less credits of each account, in fen. */
    public Map<String, Long> accounts() {
        String sums = "select account, sum(fen)::bigint from ("
                + "select debit as account, amount_fen as fen from wage_entry "
                + "union all select credit, -amount_fen from wage_entry) e group by account order by account";
        try (Connection connection = DriverManager.getConnection(databaseUrl);
                ResultSet rows = connection.createStatement().executeQuery(sums)) {
            Map<String, Long> accounts = new LinkedHashMap<>();
            while (rows.next()) accounts.put(rows.getString(1), rows.getLong(2));
            return accounts;
        } catch (SQLException e) {
            throw new IllegalStateException("the books cannot be read", e);
        }
    }
}
