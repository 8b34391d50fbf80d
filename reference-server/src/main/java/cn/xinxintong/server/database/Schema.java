package cn.xinxintong.server.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables, brought to the version that this server knows. */
public final class Schema {
    /** The version of the newest file in {@code db/migration}. */
    static final String NEWEST = "10";

    private Schema() {}

    /** Migrates, unless that was done already: then it costs one query. */
    public static void bringUpToDate(DataSource source) {
        if (isCurrent(source)) return;
        Flyway.configure().dataSource(source).loggers("slf4j").load().migrate();
    }

    private static boolean isCurrent(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
                if (!table.next() || !table.getBoolean(1)) return false;
            }
            try (ResultSet newest = statement.executeQuery(
                    "select version from flyway_schema_history where success order by installed_rank desc limit 1")) {
                return newest.next() && NEWEST.equals(newest.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
