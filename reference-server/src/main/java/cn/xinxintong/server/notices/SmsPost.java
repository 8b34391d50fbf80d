package cn.xinxintong.server.notices;

import cn.xinxintong.auth.sms.SmsSender;
import cn.xinxintong.server.http.Trace;
import io.javalin.config.JavalinConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What leaves by SMS: the way out, and a thread of its own that sends, so that a slow gateway holds up nothing else. */
public final class SmsPost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmsPost.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int ROUND_MILLIS = 1_000;

    private final SmsDispatcher dispatcher;
    private final Consumer<JavalinConfig> page;
    private final Runnable end;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "sms");
        daemon.setDaemon(true);
        return daemon;
    });

    private SmsPost(SmsOutbox outbox, SmsSender sender, Consumer<JavalinConfig> page, Runnable end) {
        this.dispatcher = new SmsDispatcher(outbox, sender, SmsPolicy.defaults());
        this.page = page;
        this.end = end;
    }

    /** Through the gateway of the settings. */
    public static SmsPost through(SmsGatewaySettings settings, SmsOutbox outbox) {
        HttpSmsGateway gateway = new HttpSmsGateway(settings, PATIENCE);
        return new SmsPost(outbox, gateway, config -> {}, gateway::close);
    }

    /** To a page of this machine. */
    public static SmsPost demo(SmsOutbox outbox, Clock clock) {
        DemoInbox inbox = new DemoInbox(clock);
        return new SmsPost(outbox, inbox, new DemoInboxPage(inbox)::hang, () -> {});
    }

    /** Nowhere: each message is given up. */
    public static SmsPost nowhere(SmsOutbox outbox) {
        return new SmsPost(outbox, SmsSender.none(), config -> {}, () -> {});
    }

    /** Hangs the demo's page in, if this is the demo's. */
    public void hang(JavalinConfig config) {
        page.accept(config);
    }

    public void start() {
        thread.scheduleWithFixedDelay(this::round, 0, ROUND_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            dispatcher.work();
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("trace", Trace.of(e)).log("a round of SMS failed; the next one comes");
        }
    }

    /** Forgets messages that were finished long enough ago. */
    public void forgetOld() {
        dispatcher.forgetOld();
    }

    /** Ends the message under way, and takes no other. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) thread.shutdownNow();
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
        end.run();
    }
}
