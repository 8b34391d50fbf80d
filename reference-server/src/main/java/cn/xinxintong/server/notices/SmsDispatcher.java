package cn.xinxintong.server.notices;

import cn.xinxintong.auth.sms.SmsOutcome;
import cn.xinxintong.auth.sms.SmsSender;
import cn.xinxintong.auth.sms.SmsUnavailableException;
import cn.xinxintong.server.http.Trace;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the outbox holds. No transaction is open while it sends. A message goes out once, but for two cases, in which it
 * is sent again, at most as often as the policy has tries: the gateway did not answer, or this process died between sending
 * and noting it. To hear twice that a wage came is better than never. One round after the other; several servers share the work.
 */
public final class SmsDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(SmsDispatcher.class);

    private final SmsOutbox outbox;
    private final SmsSender sender;
    private final SmsPolicy policy;

    public SmsDispatcher(SmsOutbox outbox, SmsSender sender, SmsPolicy policy) {
        this.outbox = outbox;
        this.sender = sender;
        this.policy = policy;
    }

    /** One round: until nothing is due, or enough was sent, or the gateway is closed. */
    public synchronized void work() {
        for (int i = 0; i < policy.round(); i++) {
            Optional<Sms> due = outbox.take(policy.turn());
            if (due.isEmpty() || !send(due.get())) return;
        }
    }

    /** False if there is no point in trying another. */
    private boolean send(Sms sms) {
        if (sms.tries() > policy.mostTries()) { // a process died in the last try
            outbox.giveUp(sms);
            return true;
        }
        try {
            settle(sms, sender.send(sms.to(), sms.text()));
            return true;
        } catch (SmsUnavailableException e) {
            LOG.atWarn().addKeyValue("why", e.getMessage()).log("no SMS can be sent now; it is tried again");
            tryLater(sms);
            return false;
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("trace", Trace.of(e)).log("a message cannot be sent");
            tryLater(sms);
            return true;
        }
    }

    private void settle(Sms sms, SmsOutcome outcome) {
        if (outcome instanceof SmsOutcome.Sent) {
            outbox.sent(sms);
        } else if (outcome instanceof SmsOutcome.Refused no) {
            LOG.atInfo().addKeyValue("reason", no.reason()).log("a message was refused");
            outbox.giveUp(sms);
        } else {
            tryLater(sms);
        }
    }

    private void tryLater(Sms sms) {
        if (sms.tries() < policy.mostTries()) outbox.putOff(sms, policy.after(sms.tries()));
        else outbox.giveUp(sms);
    }

    /** Forgets messages that were finished long enough ago. */
    public void forgetOld() {
        outbox.forgetFinished(policy.kept());
    }
}
