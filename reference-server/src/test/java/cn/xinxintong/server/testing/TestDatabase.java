package cn.xinxintong.server.testing;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.Credential;
import cn.xinxintong.auth.RealName;
import cn.xinxintong.crypto.KeyRing;
import cn.xinxintong.entry.Enterprise;
import cn.xinxintong.entry.Project;
import cn.xinxintong.identity.CreditCode;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
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
        enterprise(stores, People.BUILDERS, People.BUILDERS_CODE.text());
        enterprise(stores, People.OTHER_BUILDERS, "91331122MA2A0M9B7N");
        project(stores, People.TOWER, People.BUILDERS);
        project(stores, People.BRIDGE, People.OTHER_BUILDERS);
        worker(stores, People.ZHANG, People.ZHANG_NUMBER, People.ZHANG_NAME);
        worker(stores, People.ALIM, People.ALIM_NUMBER, People.ALIM_NAME);
    }

    /** The stores on a database of their own. */
    public static Stores fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return stores(name);
    }

    private static Stores stores(String database) {
        return new Stores(
                new Database(Jdbi.create(source(database))), new TestKeys(), new MovableClock(), new SecureRandom());
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

    private static void enterprise(Stores stores, EnterpriseId id, String creditCode) {
        stores.projects.add(new Enterprise(id, "firm " + id, CreditCode.parse(creditCode)));
    }

    private static void project(Stores stores, ProjectId id, EnterpriseId enterprise) {
        stores.projects.add(new Project(id, enterprise, "site " + id, "650102", "here", Project.State.BUILDING));
    }

    private static void worker(Stores stores, WorkerId id, IdentityNumber number, PersonName name) {
        stores.accounts.open(new Account(
                id, number, name, new Credential.Own("hash"), RealName.BY_OFFICER, Account.Standing.ACTIVE));
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
