package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.sms.SmsOutcome;
import cn.xinxintong.auth.sms.SmsSender;
import cn.xinxintong.auth.sms.SmsUnavailableException;
import cn.xinxintong.identity.MobileNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Keeps the messages that it was given, and can be told what to answer next. */
public final class InMemorySmsSender implements SmsSender {
    private final List<Message> sent = new ArrayList<>();
    private Supplier<SmsOutcome> answer = SmsOutcome.Sent::new;

    /** A message that went out. */
    public record Message(MobileNumber to, String text) {}

    /** From now on each message is sent. */
    public synchronized void opens() {
        answer = SmsOutcome.Sent::new;
    }

    /** From now on each message is refused. */
    public synchronized void refuses(SmsOutcome.Reason reason) {
        answer = () -> new SmsOutcome.Refused(reason);
    }

    /** From now on each message is sent, and nobody learns of it. */
    public synchronized void answersNothing() {
        answer = SmsOutcome.Unknown::new;
    }

    /** From now on no message is sent. */
    public synchronized void closes() {
        answer = () -> {
            throw new SmsUnavailableException("the fake is closed");
        };
    }

    @Override
    public synchronized SmsOutcome send(MobileNumber to, String text) {
        if (text.trim().isEmpty()) throw new IllegalArgumentException("the text is blank");
        SmsOutcome outcome = answer.get();
        if (!(outcome instanceof SmsOutcome.Refused)) sent.add(new Message(to, text));
        return outcome;
    }

    /** What went out, in the order in which it did. */
    public synchronized List<Message> sent() {
        return List.copyOf(sent);
    }
}
