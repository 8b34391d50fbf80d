package cn.xinxintong.server.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.sms.SmsOutcome;
import cn.xinxintong.auth.sms.SmsSender;
import cn.xinxintong.auth.testing.InMemorySmsSender;
import cn.xinxintong.auth.testing.InMemorySmsSender.Message;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.Sealed;
import cn.xinxintong.server.testing.Dump;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SmsDispatcherTest {
    private static final MobileNumber ZHANG = new MobileNumber("13899990001");
    private static final SmsPolicy POLICY = SmsPolicy.defaults();

    private final Stores stores = TestDatabase.fresh();
    private final Database database = stores.database;
    private final MovableClock clock = new MovableClock();
    private final SmsOutbox outbox =
            new SmsOutbox(database, new Sealed(stores.cipher, stores.index), clock, UUID::randomUUID);
    private final InMemorySmsSender sender = new InMemorySmsSender();
    private final SmsDispatcher dispatcher = new SmsDispatcher(outbox, sender, POLICY);

    private List<String> states() {
        return database.use(h -> h.createQuery("select state || ' ' || tries from sms order by made_at, id")
                .mapTo(String.class)
                .list());
    }

    @Test
    void sendsEachMessageOnce() {
        outbox.add(ZHANG, "一");

        dispatcher.work();
        clock.forward(Duration.ofDays(1));
        dispatcher.work();

        assertThat(sender.sent()).containsExactly(new Message(ZHANG, "一"));
        assertThat(states()).containsExactly("SENT 1");
    }

    @Test
    void keepsNumbersAndTextsSealed() {
        outbox.add(ZHANG, "你的工资");

        assertThat(Dump.of(database)).doesNotContain("13899990001").doesNotContain("你的工资");
    }

    @Test
    void isSilentOfWhatDidNotHappen() {
        try {
            database.runInTransaction(() -> {
                outbox.add(ZHANG, "一");
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException e) {
            dispatcher.work();
        }

        assertThat(sender.sent()).isEmpty();
    }

    @Test
    void triesAgainWithDoublingWaitsAndGivesUpAfterTheLast() {
        sender.closes();
        outbox.add(ZHANG, "一");

        for (int tries = 1; tries < POLICY.mostTries(); tries++) {
            dispatcher.work();
            assertThat(states()).containsExactly("WAITING " + tries);
            clock.forward(POLICY.after(tries).minusSeconds(1));
            dispatcher.work();
            assertThat(states()).containsExactly("WAITING " + tries);
            clock.forward(Duration.ofSeconds(1));
        }
        dispatcher.work();

        assertThat(states()).containsExactly("GIVEN_UP " + POLICY.mostTries());
        assertThat(POLICY.after(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(POLICY.after(7)).isEqualTo(Duration.ofMinutes(64));
    }

    @Test
    void aClosedGatewayIsAskedOnceARound() {
        AtomicInteger calls = new AtomicInteger();
        SmsSender closed = (to, text) -> {
            calls.incrementAndGet();
            sender.closes();
            return sender.send(to, text);
        };
        for (int i = 0; i < 3; i++) outbox.add(ZHANG, "text " + i);

        new SmsDispatcher(outbox, closed, POLICY).work();

        assertThat(calls).hasValue(1);
    }

    @Test
    void whatIsRefusedIsGivenUpAtOnceAndTheNextIsSent() {
        outbox.add(ZHANG, "一");
        clock.forward(Duration.ofSeconds(1));
        outbox.add(ZHANG, "二");
        SmsSender picky = (to, text) ->
                text.equals("一") ? new SmsOutcome.Refused(SmsOutcome.Reason.REJECTED) : sender.send(to, text);

        new SmsDispatcher(outbox, picky, POLICY).work();

        assertThat(states()).containsExactly("GIVEN_UP 1", "SENT 1");
    }

    @Test
    void whatIsUnknownIsSentAgain() {
        outbox.add(ZHANG, "一");
        sender.answersNothing();
        dispatcher.work();
        sender.opens();
        clock.forward(POLICY.after(1));

        dispatcher.work();

        assertThat(sender.sent()).hasSize(2);
        assertThat(states()).containsExactly("SENT 2");
    }

    @Test
    void aMessageWhoseSenderBreaksStandsInNobodysWay() {
        outbox.add(ZHANG, "一");
        clock.forward(Duration.ofSeconds(1));
        outbox.add(ZHANG, "二");
        SmsSender broken = (to, text) -> {
            if (text.equals("一")) throw new IllegalStateException("broken");
            return sender.send(to, text);
        };

        new SmsDispatcher(outbox, broken, POLICY).work();

        assertThat(states()).containsExactly("WAITING 1", "SENT 1");
    }

    @Test
    void whatADyingProcessHadTakenIsDueAgainAfterItsTurnButNotForEver() {
        outbox.add(ZHANG, "一");
        for (int tries = 1; tries <= POLICY.mostTries(); tries++) {
            assertThat(outbox.take(POLICY.turn())).isPresent();
            dispatcher.work();
            assertThat(sender.sent()).isEmpty();
            clock.forward(POLICY.turn());
        }

        dispatcher.work();

        assertThat(sender.sent()).isEmpty();
        assertThat(states()).containsExactly("GIVEN_UP " + (POLICY.mostTries() + 1));
    }

    @Test
    void whoComesBackAfterHisTurnChangesNothing() {
        outbox.add(ZHANG, "一");
        Sms late = outbox.take(POLICY.turn()).orElseThrow();
        clock.forward(POLICY.turn());
        Sms second = outbox.take(POLICY.turn()).orElseThrow();

        outbox.giveUp(late);
        outbox.sent(second);

        assertThat(states()).containsExactly("SENT 2");
    }

    @Test
    void noTransactionIsOpenWhileItSends() {
        outbox.add(ZHANG, "一");
        SmsSender looking = (to, text) -> {
            Map<String, Object> row = database.useApart(h -> h.createQuery("select state from sms for update nowait")
                    .mapToMap()
                    .one());
            assertThat(row).containsEntry("state", "WAITING");
            return new SmsOutcome.Sent();
        };

        new SmsDispatcher(outbox, looking, POLICY).work();

        assertThat(states()).containsExactly("SENT 1");
    }

    @Test
    void severalServersShareTheWorkAndSendEachMessageOnce() {
        for (int i = 0; i < 40; i++) outbox.add(ZHANG, "text " + i);

        AtOnce.eightTimes(i -> {
            new SmsDispatcher(outbox, sender, POLICY).work();
            return i;
        });

        assertThat(sender.sent()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void aRoundHasAnEnd() {
        for (int i = 0; i <= POLICY.round(); i++) outbox.add(ZHANG, "text " + i);

        dispatcher.work();

        assertThat(sender.sent()).hasSize(POLICY.round());
    }

    @Test
    void finishedMessagesAreForgottenAfterSevenDaysAndWaitingOnesAreNot() {
        outbox.add(ZHANG, "一");
        dispatcher.work();
        sender.closes();
        outbox.add(ZHANG, "二");
        clock.forward(Duration.ofDays(7));

        dispatcher.forgetOld();
        assertThat(states()).hasSize(2);
        clock.forward(Duration.ofSeconds(1));
        dispatcher.forgetOld();

        assertThat(states()).containsExactly("WAITING 0");
    }

    @Test
    void whatIsUrgentGoesBeforeWhatHasWaitedLonger() {
        outbox.add(ZHANG, "工资");
        clock.forward(Duration.ofMinutes(1));
        outbox.addUrgent(ZHANG, "验证码", Duration.ofMinutes(5));

        dispatcher.work();

        assertThat(sender.sent()).extracting(Message::text).containsExactly("验证码", "工资");
    }

    @Test
    void whatCameTooLateIsNotSentAnyMore() {
        outbox.addUrgent(ZHANG, "验证码", Duration.ofMinutes(5));
        clock.forward(Duration.ofMinutes(5));

        dispatcher.work();

        assertThat(sender.sent()).isEmpty();
        clock.forward(Duration.ofDays(8));
        dispatcher.forgetOld();
        assertThat(states()).isEmpty();
    }

    @Test
    void whatIsOnlyPretendedIsNeverSent() {
        outbox.pretend(ZHANG, "验证码", Duration.ofMinutes(5));

        dispatcher.work();

        assertThat(sender.sent()).isEmpty();
    }

    @Test
    void theTextOfWhatWasSentIsNotKept() {
        outbox.addUrgent(ZHANG, "验证码", Duration.ofMinutes(5));

        dispatcher.work();

        assertThat(database.<Integer>use(h -> h.createQuery("select max(length(text)) from sms")
                        .mapTo(Integer.class)
                        .one()))
                .isZero();
    }
}
