package cn.xinxintong.server.notices;

import cn.xinxintong.auth.sms.SmsSender;
import io.javalin.config.JavalinConfig;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The way that short messages take: a gateway if there is one, the demo world's inbox, or none at all. Thread-safe. */
public final class SmsConnection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SmsSender sender;
    private final @Nullable HttpSmsGateway gateway;
    private final @Nullable DemoInbox inbox;

    private SmsConnection(SmsSender sender, @Nullable HttpSmsGateway gateway, @Nullable DemoInbox inbox) {
        this.sender = sender;
        this.gateway = gateway;
        this.inbox = inbox;
    }

    public static SmsConnection toGateway(SmsGatewaySettings settings) {
        HttpSmsGateway gateway = new HttpSmsGateway(settings, PATIENCE);
        return new SmsConnection(gateway, gateway, null);
    }

    public static SmsConnection toDemoInbox(Clock clock) {
        DemoInbox inbox = new DemoInbox(clock);
        return new SmsConnection(inbox, null, inbox);
    }

    public static SmsConnection none() {
        return new SmsConnection(SmsSender.none(), null, null);
    }

    public SmsSender sender() {
        return sender;
    }

    /** Hangs in the page of the inbox, if that is where messages go. */
    public void hang(JavalinConfig config) {
        if (inbox != null) new DemoInboxPage(inbox).hang(config);
    }

    @Override
    public void close() {
        if (gateway != null) gateway.close();
    }
}
