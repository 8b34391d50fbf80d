package cn.xinxintong.sandboxbank;

import cn.xinxintong.money.Money;
import cn.xinxintong.wage.bank.signature.MessageSignatures;
import cn.xinxintong.wage.bank.wire.BankEventForm;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A small bank that speaks the reference protocol on a port of its own. Everything that it answers is on disk before, and what
 * it has taken it pays once, however often it is killed. Thread-safe; all its threads are daemons.
 */
public final class SandboxBank implements AutoCloseable {
    private static final int COUNTERS = 4;

    private final SandboxBankSettings settings;
    private final Books books;
    private final Messenger messenger;
    private final Counter counter;
    private final ExecutorService counters = Executors.newFixedThreadPool(COUNTERS, daemon("sandbox-bank-http"));
    private final ScheduledExecutorService clerk =
            Executors.newSingleThreadScheduledExecutor(daemon("sandbox-bank-clerk"));
    private final ScheduledExecutorService round =
            Executors.newSingleThreadScheduledExecutor(daemon("sandbox-bank-messages"));
    private volatile boolean paused;
    private @Nullable HttpServer http;

    /** Reads the journal; nothing is answered, paid or told before {@link #start}. */
    public SandboxBank(SandboxBankSettings settings) {
        this.settings = settings;
        Json json = new Json();
        MessageSignatures signatures = new MessageSignatures(settings.clock(), new SecureRandom());
        books = new Books(new Journal(settings.folder(), json), settings.clock());
        messenger = new Messenger(settings, books, json, signatures, round);
        counter = new Counter(settings, books, json, signatures, this::paySoon);
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Opens the counters, and goes on with what was not finished when the bank was last closed or killed.
     *
     * @throws UncheckedIOException if the port is taken
     */
    public synchronized SandboxBank start() {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
        try {
            HttpServer server = HttpServer.create(address, 0);
            server.createContext("/", counter::serve);
            server.setExecutor(counters);
            // its dispatcher is a daemon only if the thread that starts it is one
            CompletableFuture.runAsync(server::start, counters).join();
            http = server;
        } catch (IOException e) {
            throw new UncheckedIOException("port " + settings.port() + " cannot be opened for the sandbox bank", e);
        }
        books.unanswered().forEach(messenger::bring);
        paySoon();
        return this;
    }

    /** @throws IllegalStateException before {@link #start} */
    public synchronized int port() {
        if (http == null) throw new IllegalStateException("the bank is not started");
        return http.getAddress().getPort();
    }

    private void paySoon() {
        try {
            clerk.schedule(this::pay, settings.pace().beforePaying().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // the bank is being closed; the journal has the batch, and it is paid after the next start
        }
    }

    private void pay() {
        while (!paused) {
            Optional<String> event = books.work();
            if (event.isEmpty()) return;
            messenger.bring(event.get());
        }
    }

    /** Batches are taken and not paid, until {@link #resumePaying}. */
    public void pausePaying() {
        paused = true;
    }

    public void resumePaying() {
        paused = false;
        paySoon();
    }

    /** Does one piece of work: up to 200 payments, or their returns, or a suspension. False if there was none to do. */
    public boolean payOnce() {
        Optional<String> event = books.work();
        event.ifPresent(messenger::bring);
        return event.isPresent();
    }

    /** Waits until everything is paid and every message is taken; false if that takes longer. */
    public boolean awaitQuiet(Duration longest) throws InterruptedException {
        return books.awaitQuiet(longest);
    }

    /** What is not yet paid out of a special account. */
    public Money balance(String specialAccount) {
        return Money.ofFen(books.balance(specialAccount));
    }

    /** What cards were paid and kept. */
    public Money paidOut() {
        return Money.ofFen(books.paidOut());
    }

    /** The sum of all accounts of the double entry: nought. */
    public Money ledgerSum() {
        return Money.ofFen(books.ledgerSum());
    }

    /** Tells everything that ever happened once more, in an order drawn from {@code order}; returns when all is sent. */
    public void resendAll(Random order) {
        List<BankEventForm> events = new ArrayList<>(books.events());
        Collections.shuffle(events, order);
        for (BankEventForm event : events) if (messenger.isTaken(event)) books.answered(event.id());
    }

    @Override
    public synchronized void close() {
        counter.close();
        if (http != null) http.stop(0);
        counters.shutdownNow();
        clerk.shutdownNow();
        round.shutdownNow();
        books.close();
    }
}
