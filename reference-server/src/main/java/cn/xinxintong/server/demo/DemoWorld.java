package cn.xinxintong.server.demo;

import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.crypto.KeyRing;
import cn.xinxintong.server.assembly.Activities;
import cn.xinxintong.server.assembly.PayActivities;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Fills an empty database with an invented world: two enterprises with a site each, their officers, twenty workers and fourteen
 * months of records and pay. It goes the ways that real people go, on a clock that is set back: nothing is written past the rules.
 */
public final class DemoWorld {
    private static final int MONTHS = 14;
    private static final long SEED = 20_260_101;

    private final Database database;
    private final KeyRing keys;
    private final PasswordHashes hashes;
    private final SecureRandom random;

    public DemoWorld(Database database, KeyRing keys, PasswordHashes hashes, SecureRandom random) {
        this.database = database;
        this.keys = keys;
        this.hashes = hashes;
        this.random = random;
    }

    /** Makes the world unless somebody is there already, and writes {@code demo-accounts.json} into the folder. */
    public void makeOnce(Instant now, Path folder) {
        database.inTransaction(() -> {
            database.use(h -> h.execute("select pg_advisory_xact_lock(?)", SEED));
            boolean empty = database.use(h -> h.createQuery("select not exists (select from staff)")
                    .mapTo(Boolean.class)
                    .one());
            if (empty) write(make(now), folder.resolve("demo-accounts.json"));
            return empty;
        });
    }

    private List<DemoAccount> make(Instant now) {
        SeedClock clock = new SeedClock(now);
        Random dice = new Random(SEED);
        LocalDate today = LocalDate.ofInstant(now, SeedClock.BEIJING);
        Stores stores = new Stores(database, keys, clock, random);
        Activities activities =
                new Activities(stores, hashes, clock, random, () -> new UUID(dice.nextLong(), dice.nextLong()));
        LocalDate begin = YearMonth.from(today).minusMonths(MONTHS - 1).atDay(1);
        DemoBank bank = new DemoBank(clock);
        PayActivities pay = new PayActivities(
                stores,
                activities.calendar,
                activities.notices,
                code -> bank,
                clock,
                () -> new UUID(dice.nextLong(), dice.nextLong()));
        clock.set(begin, LocalTime.of(9, 0));

        DemoSites sites = new DemoSites(stores, hashes, random, dice);
        DemoWorkers workers = new DemoWorkers(stores, activities, hashes, clock, today.minusDays(50));
        List<DemoAccount> accounts = new ArrayList<>(workers.collectAndInvite(sites, now));
        accounts.addAll(sites.staff());
        new DemoRecords(activities, clock, dice).record(workers, begin, now);
        new DemoPay(stores, activities, pay, clock).pay(workers.members(), YearMonth.from(begin), now);
        return accounts;
    }

    private static void write(List<DemoAccount> accounts, Path file) {
        try {
            Path draft = Files.createTempFile(
                    file.getParent(),
                    "demo-accounts",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, new Json().write(accounts));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("demo-accounts.json cannot be written", e);
        }
    }
}
