package cn.xinxintong.server.signin;

import cn.xinxintong.auth.staff.StaffAccount;
import cn.xinxintong.auth.staff.StaffRole;
import cn.xinxintong.auth.staff.StaffStore;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Staff in PostgreSQL. */
public final class SqlStaffStore implements StaffStore {
    private static final String STAFF = "staff";

    private final Database database;
    private final Sealed sealed;

    public SqlStaffStore(Database database, Sealed sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public boolean add(StaffAccount account) {
        return database.inTransaction(() -> database.use(h -> {
            if (!insert(h, account)) return false;
            account.enterprises()
                    .forEach(e -> h.execute("insert into staff_enterprise values (?, ?)", account.id(), e.value()));
            account.projects()
                    .forEach(p -> h.execute("insert into staff_project values (?, ?)", account.id(), p.value()));
            return true;
        }));
    }

    private boolean insert(Handle handle, StaffAccount account) {
        return handle.createUpdate("""
                                insert into staff (id, login, name, role, password_hash, totp_secret)
                                values (:id, :login, :name, :role, :password, :secret)
                                on conflict (login) do nothing
                                """)
                        .bind("id", account.id())
                        .bind("login", account.login().toLowerCase(Locale.ROOT))
                        .bind("name", sealed.seal(account.name(), STAFF, "name", account.id()))
                        .bind("role", account.role().name())
                        .bind("password", account.passwordHash())
                        .bind("secret", sealed.seal(account.totpSecret(), STAFF, "totp_secret", account.id()))
                        .execute()
                == 1;
    }

    /**
     * A new project is looked after by the labour officers of its enterprise, so that nobody waits for one to be named.
     */
    public void takeOn(EnterpriseId enterprise, ProjectId project) {
        database.use(h -> h.createUpdate("""
                        insert into staff_project
                        select s.id, :project from staff s join staff_enterprise e on e.staff_id = s.id
                        where e.enterprise_id = :enterprise and s.role = 'OFFICER'
                        on conflict do nothing
                        """)
                .bind("enterprise", enterprise.value())
                .bind("project", project.value())
                .execute());
    }

    @Override
    public Optional<StaffAccount> find(UUID id) {
        return database.use(h -> h.createQuery("select * from staff where id = :id")
                .bind("id", id)
                .map((row, context) -> account(h, row))
                .findOne());
    }

    @Override
    public Optional<StaffAccount> findByLogin(String login) {
        return database.use(h -> h.createQuery("select * from staff where login = :login")
                .bind("login", login.toLowerCase(Locale.ROOT))
                .map((row, context) -> account(h, row))
                .findOne());
    }

    private StaffAccount account(Handle handle, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new StaffAccount(
                id,
                row.getString("login"),
                sealed.open(row.getBytes("name"), STAFF, "name", id),
                StaffRole.valueOf(row.getString("role")),
                ids(handle, "select enterprise_id from staff_enterprise where staff_id = ?", id, EnterpriseId::new),
                ids(handle, "select project_id from staff_project where staff_id = ?", id, ProjectId::new),
                row.getString("password_hash"),
                sealed.open(row.getBytes("totp_secret"), STAFF, "totp_secret", id));
    }

    private static <T> Set<T> ids(Handle handle, String query, UUID staff, Function<UUID, T> type) {
        return new HashSet<>(handle.createQuery(query)
                .bind(0, staff)
                .mapTo(UUID.class)
                .map(type)
                .list());
    }

    @Override
    public boolean replace(UUID staff, String expectedHash, String nextHash) {
        return database.use(h -> h.createUpdate(
                                "update staff set password_hash = :next where id = :id and password_hash = :expected")
                        .bind("id", staff)
                        .bind("expected", expectedHash)
                        .bind("next", nextHash)
                        .execute())
                == 1;
    }

    @Override
    public boolean useStep(UUID staff, long step) {
        return database.use(
                        h -> h.createUpdate("update staff set last_step = :step where id = :id and last_step < :step")
                                .bind("id", staff)
                                .bind("step", step)
                                .execute())
                == 1;
    }
}
