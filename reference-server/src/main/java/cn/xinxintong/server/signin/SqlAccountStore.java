package cn.xinxintong.server.signin;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.Credential;
import cn.xinxintong.auth.Login;
import cn.xinxintong.auth.RealName;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.SamePerson;
import cn.xinxintong.server.database.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts in PostgreSQL; numbers, names and mobiles are encrypted and found by their blind indexes. */
public final class SqlAccountStore implements AccountStore {
    private static final String ACCOUNT = "account";
    /** The kind of the blind index of identity numbers. */
    public static final String NUMBER = "identity-number";

    private static final String MOBILE = "mobile";
    private static final String KEPT = SamePerson.kept("cast(:worker as uuid)");

    private final Database database;
    private final Sealed sealed;
    private final Clock clock;

    public SqlAccountStore(Database database, Sealed sealed, Clock clock) {
        this.database = database;
        this.sealed = sealed;
        this.clock = clock;
    }

    @Override
    public boolean open(Account account) {
        return database.inTransaction(() -> {
            boolean free = claimNumber(account);
            if (free) insert(account);
            return free;
        });
    }

    private boolean claimNumber(Account account) {
        return database.use(h -> h.createUpdate(
                                "insert into number_directory values (:index, :worker) on conflict do nothing")
                        .bind("index", sealed.indexOf(NUMBER, account.number().text()))
                        .bind("worker", account.worker().value())
                        .execute())
                == 1;
    }

    private void insert(Account account) {
        UUID worker = account.worker().value();
        Credential credential = account.credential();
        database.use(h -> h.createUpdate("""
                        insert into account (worker_id, number, name, password_hash, one_time_code_hash, real_name, standing,
                          opened_at)
                        values (:worker, :number, :name, :password, :code, :realName, :standing, :at)
                        """)
                .bind("worker", worker)
                .bind("number", sealed.seal(account.number().text(), ACCOUNT, "number", worker))
                .bind("name", sealed.seal(account.name().text(), ACCOUNT, "name", worker))
                .bind("password", credential.passwordHash())
                .bind("code", oneTimeCodeHash(credential))
                .bind("realName", account.realName().name())
                .bind("standing", account.standing().name())
                .bind("at", clock.instant())
                .execute());
    }

    private static @Nullable String oneTimeCodeHash(Credential credential) {
        return credential instanceof Credential.Initial initial ? initial.oneTimeCodeHash() : null;
    }

    @Override
    public Optional<Account> find(Login login) {
        boolean byNumber = login instanceof Login.ByNumber;
        String table = byNumber ? "number_directory" : "mobile_directory";
        String column = byNumber ? "number_index" : "mobile_index";
        Optional<UUID> worker =
                database.use(h -> h.createQuery("select worker_id from " + table + " where " + column + " = :index")
                        .bind("index", sealed.indexOf(byNumber ? NUMBER : MOBILE, login.text()))
                        .mapTo(UUID.class)
                        .findOne());
        return worker.flatMap(id -> find(new WorkerId(id)));
    }

    @Override
    public Optional<Account> find(WorkerId worker) {
        return database.use(h -> h.createQuery("select * from account where worker_id = " + KEPT)
                .bind("worker", worker.value())
                .map((row, context) -> account(row))
                .findOne());
    }

    private Account account(ResultSet row) throws SQLException {
        UUID worker = row.getObject("worker_id", UUID.class);
        String code = row.getString("one_time_code_hash");
        String password = row.getString("password_hash");
        return new Account(
                new WorkerId(worker),
                IdentityNumber.parse(sealed.open(row.getBytes("number"), ACCOUNT, "number", worker)),
                new PersonName(sealed.open(row.getBytes("name"), ACCOUNT, "name", worker)),
                code == null ? new Credential.Own(password) : new Credential.Initial(password, code),
                RealName.valueOf(row.getString("real_name")),
                Account.Standing.valueOf(row.getString("standing")));
    }

    @Override
    public boolean replace(WorkerId worker, Credential expected, Credential next) {
        return database.use(h -> h.createUpdate("""
                                update account set password_hash = :next, one_time_code_hash = :nextCode
                                where worker_id = :worker and password_hash = :expected
                                  and one_time_code_hash is not distinct from :expectedCode
                                """)
                        .bind("worker", worker.value())
                        .bind("expected", expected.passwordHash())
                        .bind("expectedCode", oneTimeCodeHash(expected))
                        .bind("next", next.passwordHash())
                        .bind("nextCode", oneTimeCodeHash(next))
                        .execute())
                == 1;
    }

    @Override
    public void verified(WorkerId worker, RealName by) {
        database.use(h -> h.createUpdate("update account set real_name = :by where worker_id = :worker")
                .bind("worker", worker.value())
                .bind("by", by.name())
                .execute());
    }

    @Override
    public Optional<MobileNumber> mobileOf(WorkerId worker) {
        return database.use(h -> h.createQuery(
                        "select worker_id, mobile from account where worker_id = " + KEPT + " and mobile is not null")
                .bind("worker", worker.value())
                .map((row, context) -> new MobileNumber(
                        sealed.open(row.getBytes("mobile"), ACCOUNT, MOBILE, row.getObject("worker_id", UUID.class))))
                .findOne());
    }

    @Override
    public Optional<Instant> mobileBoundAt(WorkerId worker) {
        return database.use(h -> h.createQuery(
                        "select mobile_bound_at from account where worker_id = " + KEPT + " and mobile is not null")
                .bind("worker", worker.value())
                .mapTo(Instant.class)
                .findOne());
    }

    @Override
    public Optional<WorkerId> holderOf(MobileNumber mobile) {
        return database.use(h -> h.createQuery("select worker_id from mobile_directory where mobile_index = :index")
                .bind("index", sealed.indexOf(MOBILE, mobile.digits()))
                .mapTo(UUID.class)
                .map(WorkerId::new)
                .findOne());
    }

    /** The row of the account is locked first, so that one worker's bindings come one after the other. */
    @Override
    public boolean bind(WorkerId worker, MobileNumber mobile, Instant at) {
        return database.inTransaction(() -> {
            boolean known =
                    database.use(h -> h.createQuery("select worker_id from account where worker_id = ? for update")
                            .bind(0, worker.value())
                            .mapTo(UUID.class)
                            .findOne()
                            .isPresent());
            if (!known) return false;
            if (!claimMobile(worker, mobile))
                return holderOf(mobile).filter(worker::equals).isPresent();
            database.use(h -> h.createUpdate(
                            "delete from mobile_directory where worker_id = :worker and mobile_index <> :index")
                    .bind("worker", worker.value())
                    .bind("index", sealed.indexOf(MOBILE, mobile.digits()))
                    .execute());
            database.use(h -> h.createUpdate(
                            "update account set mobile = :mobile, mobile_bound_at = :at where worker_id = :worker")
                    .bind("mobile", sealed.seal(mobile.digits(), ACCOUNT, MOBILE, worker.value()))
                    .bind("at", at)
                    .bind("worker", worker.value())
                    .execute());
            return true;
        });
    }

    @Override
    public void unbind(WorkerId worker) {
        database.runInTransaction(() -> {
            forget("mobile_directory", worker);
            database.use(h -> h.createUpdate(
                            "update account set mobile = null, mobile_bound_at = null where worker_id = :worker")
                    .bind("worker", worker.value())
                    .execute());
        });
    }

    private void forget(String directory, WorkerId worker) {
        database.use(h -> h.createUpdate("delete from " + directory + " where worker_id = :worker")
                .bind("worker", worker.value())
                .execute());
    }

    /** The rows of the accounts are locked, always in the same order; those of them that there are. */
    private void lock(WorkerId... workers) {
        List<UUID> ids = Stream.of(workers).map(WorkerId::value).toList();
        database.use(
                h -> h.createQuery("select 1 from account where worker_id in (<ids>) order by worker_id for update")
                        .bindList("ids", ids)
                        .mapTo(Integer.class)
                        .list());
    }

    /** The account itself, whether or not it was merged. */
    private Optional<Account> itself(WorkerId worker) {
        return database.use(h -> h.createQuery("select * from account where worker_id = :worker")
                .bind("worker", worker.value())
                .map((row, context) -> account(row))
                .findOne());
    }

    @Override
    public boolean correct(Account expected, IdentityNumber number, PersonName name, Credential credential) {
        WorkerId worker = expected.worker();
        return database.inTransaction(() -> {
            lock(worker);
            if (!itself(worker).filter(expected::equals).isPresent()) return false;
            Account next = new Account(worker, number, name, credential, RealName.NOT_VERIFIED, expected.standing());
            if (!number.equals(expected.number())) {
                if (!claimNumber(next)) return false;
                database.use(h -> h.createUpdate(
                                "delete from number_directory where worker_id = :worker and number_index <> :index")
                        .bind("worker", worker.value())
                        .bind("index", sealed.indexOf(NUMBER, number.text()))
                        .execute());
            }
            database.use(h -> h.createUpdate("""
                            update account set number = :number, name = :name, password_hash = :password,
                              one_time_code_hash = :code, real_name = :realName
                            where worker_id = :worker
                            """)
                    .bind("worker", worker.value())
                    .bind("number", sealed.seal(number.text(), ACCOUNT, "number", worker.value()))
                    .bind("name", sealed.seal(name.text(), ACCOUNT, "name", worker.value()))
                    .bind("password", credential.passwordHash())
                    .bind("code", oneTimeCodeHash(credential))
                    .bind("realName", next.realName().name())
                    .execute());
            return true;
        });
    }

    @Override
    public boolean merge(WorkerId retired, WorkerId kept, UUID why, Instant at) {
        return database.inTransaction(() -> {
            lock(retired, kept);
            if (retired.equals(kept) || !isActive(retired) || !isActive(kept)) return false;
            retire(retired, Account.Standing.MERGED, at);
            for (UUID one : idsOf(retired)) {
                for (UUID other : idsOf(kept)) {
                    same(one, other, other.equals(kept.value()), why, at);
                    same(other, one, false, why, at);
                }
            }
            return true;
        });
    }

    private boolean isActive(WorkerId worker) {
        return itself(worker)
                .filter(a -> a.standing() == Account.Standing.ACTIVE)
                .isPresent();
    }

    private List<UUID> idsOf(WorkerId worker) {
        return database.use(h -> h.createQuery("select unnest(" + SamePerson.IDS + ")")
                .bind("worker", worker.value())
                .mapTo(UUID.class)
                .list());
    }

    private void same(UUID worker, UUID other, boolean kept, UUID why, Instant at) {
        database.use(h -> h.createUpdate("""
                        insert into same_person (worker_id, other_id, kept, correction_id, at)
                        values (:worker, :other, :kept, :why, :at) on conflict do nothing
                        """)
                .bind("worker", worker)
                .bind("other", other)
                .bind("kept", kept)
                .bind("why", why)
                .bind("at", at)
                .execute());
    }

    @Override
    public boolean close(WorkerId worker, Instant at) {
        return database.inTransaction(() -> {
            lock(worker);
            boolean open = itself(worker)
                    .filter(a -> a.standing() != Account.Standing.MERGED)
                    .filter(a -> a.standing() != Account.Standing.CLOSED)
                    .isPresent();
            if (open) retire(worker, Account.Standing.CLOSED, at);
            return open;
        });
    }

    /** No login leads to the account any more, and no password opens it. */
    private void retire(WorkerId worker, Account.Standing standing, Instant at) {
        forget("number_directory", worker);
        unbind(worker);
        database.use(h -> h.createUpdate("""
                        update account set standing = :standing, closed_at = :at, password_hash = '',
                          one_time_code_hash = null
                        where worker_id = :worker
                        """)
                .bind("worker", worker.value())
                .bind("standing", standing.name())
                .bind("at", at)
                .execute());
    }

    private boolean claimMobile(WorkerId worker, MobileNumber mobile) {
        return database.use(h -> h.createUpdate(
                                "insert into mobile_directory values (:index, :worker) on conflict do nothing")
                        .bind("index", sealed.indexOf(MOBILE, mobile.digits()))
                        .bind("worker", worker.value())
                        .execute())
                == 1;
    }
}
