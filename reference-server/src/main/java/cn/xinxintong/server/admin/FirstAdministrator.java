package cn.xinxintong.server.admin;

import cn.xinxintong.auth.staff.StaffRole;
import cn.xinxintong.server.database.Database;
import java.util.Optional;
import java.util.Set;

/** The one account of an empty platform. */
public final class FirstAdministrator {
    private static final long LOCK = 20_260_101;

    private final Database database;
    private final Hiring hiring;

    public FirstAdministrator(Database database, Hiring hiring) {
        this.database = database;
        this.hiring = hiring;
    }

    /** Opens it if there is no staff at all; his password and secret are then to be shown once. */
    public Optional<Hiring.Hired> makeOnce() {
        return database.inTransaction(() -> {
            database.use(h -> h.execute("select pg_advisory_xact_lock(?)", LOCK));
            boolean empty = database.use(h -> h.createQuery("select not exists (select from staff)")
                    .mapTo(Boolean.class)
                    .one());
            return empty ? hiring.hire("admin", "admin", StaffRole.ADMINISTRATOR, Set.of()) : Optional.empty();
        });
    }
}
