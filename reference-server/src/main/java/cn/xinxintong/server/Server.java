package cn.xinxintong.server;

import cn.xinxintong.auth.face.FaceCheck;
import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.crypto.Envelope;
import cn.xinxintong.crypto.KeyRing;
import cn.xinxintong.sandboxbank.Pace;
import cn.xinxintong.server.admin.FirstAdministrator;
import cn.xinxintong.server.admin.Hiring;
import cn.xinxintong.server.assembly.Activities;
import cn.xinxintong.server.assembly.PayActivities;
import cn.xinxintong.server.assembly.RightsActivities;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.attendance.CrowdSweep;
import cn.xinxintong.server.attendance.OverdueAppeals;
import cn.xinxintong.server.bank.BankClerk;
import cn.xinxintong.server.bank.PartnerBanks;
import cn.xinxintong.server.bank.SandboxConnection;
import cn.xinxintong.server.bank.SqlNonceStore;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.EmbeddedDatabase;
import cn.xinxintong.server.database.Schema;
import cn.xinxintong.server.demo.DemoWorld;
import cn.xinxintong.server.face.EngineFaceCheck;
import cn.xinxintong.server.health.Metrics;
import cn.xinxintong.server.http.Callers;
import cn.xinxintong.server.http.Door;
import cn.xinxintong.server.http.FieldRules;
import cn.xinxintong.server.http.IdempotencyKeys;
import cn.xinxintong.server.http.JettyProblems;
import cn.xinxintong.server.http.Json;
import cn.xinxintong.server.http.ProblemWriter;
import cn.xinxintong.server.http.Readiness;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.server.http.Words;
import cn.xinxintong.server.keys.KeyRotation;
import cn.xinxintong.server.keys.Reencryption;
import cn.xinxintong.server.keys.Secrets;
import cn.xinxintong.server.keys.SqlDataKeyStore;
import cn.xinxintong.server.keys.WrongKeysException;
import cn.xinxintong.server.notices.SmsOutbox;
import cn.xinxintong.server.notices.SmsPost;
import cn.xinxintong.server.ownrecord.RecordKeys;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.NotFoundResponse;
import io.javalin.util.JavalinBindException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The composition root: what stands on what, read top to bottom. The database starts while the rest is put together. */
public final class Server implements AutoCloseable {
    private static final int STOP_MILLIS = 10_000;
    private static final int CONNECTIONS = 16;
    private static final Duration OFTEN = Duration.ofMillis(500);
    private static final int REENCRYPTED_ROWS_A_STEP = 200;

    /** Half of the threads of {@link #configure}: the others are left for everything else. */
    private static final int WAITING_PASSWORDS = 32;

    /** The server cannot start; the message is a sentence that says why. */
    public static final class NoStartException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoStartException(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }

    private final Settings settings;
    private final Clock clock;
    private final SecureRandom random;
    private final Supplier<UUID> ids;
    private final FolderLock lock;
    private final Readiness readiness = new Readiness();
    private final Metrics metrics = new Metrics();
    private final @Nullable EmbeddedDatabase embedded;
    private final HikariDataSource connections = new HikariDataSource();
    private final Database database;
    private final Envelope envelope;
    private final KeyRotation rotation;
    private final PasswordHashes hashes;
    private final IdempotencyKeys keys;
    private final Hiring hiring;
    private final Stores stores;
    private final SqlNonceStore nonces;
    private final SandboxConnection sandbox;
    private final BankClerk clerk;
    private final Javalin http;
    private final SmsPost sms;
    private final CrowdSweep crowds;
    private final OverdueAppeals overdueAppeals;
    private final Errands errands = new Errands();

    /** Without a model for faces. */
    public Server(Settings settings, Clock clock, SecureRandom random, Supplier<UUID> ids) {
        this(settings, stores -> EngineFaceCheck.withoutModel(stores.templates), clock, random, ids);
    }

    /** @param faces what holds a face against the one on record */
    public Server(
            Settings settings,
            Function<Stores, FaceCheck> faces,
            Clock clock,
            SecureRandom random,
            Supplier<UUID> ids) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.ids = ids;
        Secrets secrets = usable(() -> settings.keys().secrets(settings.dataDirectory(), random));
        KeyRing masters = usable(() -> settings.keys().masters(secrets));
        lock = FolderLock.of(settings.dataDirectory());
        embedded = settings.databaseUrl().isEmpty()
                ? new EmbeddedDatabase(settings.dataDirectory().resolve("database"), secrets.databasePassword())
                : null;
        connect(embedded == null ? settings.databaseUrl() : embedded.url());
        database = new Database(Jdbi.create(connections));
        envelope = new Envelope(masters, new SqlDataKeyStore(database), random);
        hashes = new PasswordHashes(
                settings.keys().suite().passwordFunction(),
                new PasswordHashes.Bounds(Runtime.getRuntime().availableProcessors(), WAITING_PASSWORDS),
                random);

        stores = new Stores(database, envelope, clock, random);
        rotation = new KeyRotation(
                envelope,
                new Reencryption(database, stores.cipher, envelope::currentKeyId, clock, REENCRYPTED_ROWS_A_STEP));
        Activities activities = new Activities(stores, faces.apply(stores), hashes, clock, random, ids);
        nonces = new SqlNonceStore(database, clock);
        sandbox = new SandboxConnection(secrets, nonces, clock, random);
        PartnerBanks banks = new PartnerBanks(sandbox::line);
        PayActivities pay = new PayActivities(stores, activities.calendar, activities.notices, banks::of, clock, ids);
        RightsActivities rights =
                new RightsActivities(stores, activities, pay, hashes, stores.templates::withdraw, clock, ids);
        sms = smsPost(activities.outbox);
        crowds = activities.crowdSweep;
        overdueAppeals = new OverdueAppeals(database, stores.appeals, activities.notices::appealWithOfficer, clock);
        clerk = new BankClerk(pay.payments, pay.binding, pay.payees, activities.notices);
        Json json = new Json();
        ProblemWriter problems = new ProblemWriter(new Words("problems"), random);
        keys = new IdempotencyKeys(database, stores.cipher, clock);
        Door door = new Door(new Door.Parts(
                readiness,
                new Callers(activities.sessions, stores.accounts, stores.staff, activities.apiKeys),
                database,
                keys,
                json,
                new FieldRules(),
                problems,
                metrics));
        hiring = new Hiring(stores.staff, hashes, random, ids);
        RecordKeys recordKeys = new RecordKeys(secrets, settings.keys().suite(), random);
        List<Route> routes = new Routes(new Routes.Parts(
                        stores, activities, pay, rights, banks, hiring, recordKeys, json, readiness, clock, ids))
                .all();
        http = Javalin.create(config -> {
            configure(config, new JettyProblems(problems, json));
            door.hang(config, routes);
            sms.hang(config);
            config.routes.get("/metrics", context -> {
                if (!isLoopback(context.ip())) throw new NotFoundResponse();
                context.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.text());
            });
        });
    }

    private static <T> T usable(Supplier<T> keys) {
        try {
            return keys.get();
        } catch (WrongKeysException e) {
            throw new NoStartException(reason(e), e);
        }
    }

    private SmsPost smsPost(SmsOutbox outbox) {
        if (settings.sms().isThere()) return SmsPost.through(settings.sms(), outbox);
        return settings.content() == Settings.Content.DEMO ? SmsPost.demo(outbox, clock) : SmsPost.nowhere(outbox);
    }

    private void connect(String url) {
        connections.setJdbcUrl(url);
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setMinimumIdle(2);
        connections.setInitializationFailTimeout(-1);
        connections.setConnectionTimeout(10_000);
        connections.addDataSourceProperty("logServerErrorDetail", "false");
        connections.addDataSourceProperty("reWriteBatchedInserts", "true");
        connections.addDataSourceProperty("ApplicationName", "xinxintong");
    }

    private static void configure(JavalinConfig config, JettyProblems errors) {
        boolean virtual = Runtime.version().feature() >= 21;
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = virtual;
        if (!virtual) config.jetty.threadPool = new QueuedThreadPool(64, 4);
        config.http.strictContentTypes = true;
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(errors);
            server.insertHandler(new GracefulHandler());
        });
        config.jetty.modifyHttpConfiguration(jetty -> {
            jetty.setSendServerVersion(false);
            jetty.setRequestHeaderSize(16 << 10);
        });
    }

    /** Returns when the server can work. */
    public void start(PrintStream out) {
        CompletableFuture<Optional<Hiring.Hired>> data = CompletableFuture.supplyAsync(this::startDatabase);
        Optional<Hiring.Hired> administrator;
        int bankPort;
        try {
            http.start(settings.port());
            bankPort = openBank();
            administrator = data.join();
        } catch (JavalinBindException e) {
            throw new NoStartException(
                    "Port " + settings.port() + " is taken. Name another one in XXT_PORT, or stop what uses it.", e);
        } catch (CompletionException e) {
            throw new NoStartException(reason(e.getCause()), e);
        }
        readiness.reached();
        errands.run("banks", OFTEN, clerk::work);
        errands.run("sms", OFTEN, sms::work);
        errands.run("crowds", Duration.ofHours(1), crowds::run);
        errands.run("housekeeping", Duration.ofHours(1), this::keepHouse);
        rotation.begin();
        Welcome welcome = new Welcome(settings, http.port(), bankPort);
        welcome.print(out);
        administrator.ifPresent(hired -> welcome.print(hired, out));
    }

    private static String reason(@Nullable Throwable cause) {
        return cause == null || cause.getMessage() == null ? "The database does not start." : cause.getMessage();
    }

    private Optional<Hiring.Hired> startDatabase() {
        if (embedded != null) embedded.start();
        Schema.bringUpToDate(connections);
        rotation.open(settings.keys().suite());
        if (embedded != null) stores.batches.wakeAll(clock.instant());
        if (settings.content() == Settings.Content.DEMO) {
            new DemoWorld(database, envelope, hashes, random).makeOnce(clock.instant(), settings.dataDirectory());
            return Optional.empty();
        }
        return new FirstAdministrator(database, hiring).makeOnce();
    }

    private int openBank() {
        try {
            return sandbox.open(
                    settings.bankPort(),
                    settings.dataDirectory().resolve("sandbox-bank"),
                    http.port(),
                    Pace.defaults());
        } catch (UncheckedIOException e) {
            throw new NoStartException(
                    "Port " + settings.bankPort()
                            + " is taken. Name another one in XXT_BANK_PORT, or stop what uses it.",
                    e);
        }
    }

    private void keepHouse() {
        keys.forgetOld();
        nonces.forgetOld();
        stores.smsCodes.forgetOld();
        stores.faceChallenges.forgetOld();
        stores.sessions.forgetOldTokens(clock.instant());
        stores.attempts.forgetOld();
        sms.forgetOld();
        overdueAppeals.tell();
    }

    /** The port of the HTTP interface, once it is started. */
    public int port() {
        return http.port();
    }

    /** The port of the sandbox bank, once it is started. */
    public int bankPort() {
        return sandbox.port();
    }

    /** The JDBC address of the database, with its password. */
    public String databaseUrl() {
        return connections.getJdbcUrl();
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Takes no new request, answers those under way, and stops the database. */
    @Override
    public void close() {
        readiness.lost();
        rotation.close();
        errands.close();
        http.stop();
        sandbox.close();
        sms.close();
        connections.close();
        if (embedded != null) embedded.close();
        metrics.close();
        lock.close();
    }
}
