package cn.xinxintong.server.notices;

import cn.xinxintong.auth.sms.SmsOutcome;
import cn.xinxintong.auth.sms.SmsSender;
import cn.xinxintong.identity.MobileNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Sends nothing: keeps the last messages for whoever tries the platform out. Thread-safe. */
public final class DemoInbox implements SmsSender {
    private static final int MOST = 200;

    private final Clock clock;
    private final Deque<Message> messages = new ArrayDeque<>();

    /** A message that would have gone out. */
    record Message(MobileNumber to, String text, Instant at) {

        @Override
        public String toString() {
            return "Message[" + at + "]";
        }
    }

    public DemoInbox(Clock clock) {
        this.clock = clock;
    }

    @Override
    public SmsOutcome send(MobileNumber to, String text) {
        if (text.isBlank()) throw new IllegalArgumentException("the text is blank");
        synchronized (messages) {
            messages.addFirst(new Message(to, text, clock.instant()));
            if (messages.size() > MOST) messages.removeLast();
        }
        return new SmsOutcome.Sent();
    }

    /** Newest first. */
    List<Message> messages() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }
}
