package cn.xinxintong.server.testing;

import cn.xinxintong.crypto.KeyRing;
import cn.xinxintong.identity.CreditCode;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.Schema;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** New databases that know the workers, enterprises and projects of {@link People}, and nothing else. */
public final class TestDatabase {
    private static final String TEMPLATE = "people";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    static {
        execute("create database " + TEMPLATE);
        Schema.bringUpToDate(source(TEMPLATE));
        Stores stores = stores(TEMPLATE);
        Known known = new Known(stores);
        known.enterprise(People.BUILDERS, People.BUILDERS_CODE);
        known.enterprise(People.OTHER_BUILDERS, CreditCode.parse("91331122MA2A0M9B7N"));
        known.project(People.TOWER, People.BUILDERS);
        known.project(People.BRIDGE, People.OTHER_BUILDERS);
        known.worker(People.ZHANG, People.ZHANG_NUMBER, People.ZHANG_NAME);
        known.worker(People.ALIM, People.ALIM_NUMBER, People.ALIM_NAME);
    }

    /** The stores on a database of their own. */
    public static Stores fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return stores(name);
    }

    /** A database of its own, whose personal data are under {@link #keys}. */
    public static Database freshDatabase() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return database(name);
    }

    /** A database without a table. */
    public static DataSource withoutTables() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name);
        return source(name);
    }

    /** The keys of {@link #fresh}. */
    public static KeyRing keys() {
        return new TestKeys();
    }

    private static Stores stores(String database) {
        return new Stores(database(database), keys(), new MovableClock(), new SecureRandom());
    }

    private static Database database(String name) {
        return new Database(Jdbi.create(source(name)));
    }

    private static PGSimpleDataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestServer.shared().databaseUrl().replace("/postgres?", "/" + database + "?"));
        return source;
    }

    private static void execute(String statement) {
        try (Connection connection =
                DriverManager.getConnection(TestServer.shared().databaseUrl())) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keys of no worth. */
    private static final class TestKeys implements KeyRing {
        @Override
        public String currentKeyId() {
            return "test";
        }

        @Override
        public Optional<SecretKey> key(String id) {
            return id.equals("test") ? Optional.of(new SecretKeySpec(new byte[32], "AES")) : Optional.empty();
        }

        @Override
        public SecretKey indexKey() {
            return new SecretKeySpec(new byte[32], "HmacSHA256");
        }
    }
}
