package cn.xinxintong.server.notices;

import cn.xinxintong.auth.sms.SmsSender;
import io.javalin.config.JavalinConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** What leaves by SMS, and the way that it takes: a gateway if there is one, the demo world's inbox, or none. */
public final class SmsPost implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final SmsDispatcher dispatcher;
    private final Consumer<JavalinConfig> page;
    private final Runnable end;

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

    /** One round: sends what is due. */
    public void work() {
        dispatcher.work();
    }

    /** Forgets messages that were finished long enough ago. */
    public void forgetOld() {
        dispatcher.forgetOld();
    }

    @Override
    public void close() {
        end.run();
    }
}
