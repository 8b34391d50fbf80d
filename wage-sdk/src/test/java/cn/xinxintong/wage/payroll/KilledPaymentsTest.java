package cn.xinxintong.wage.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.money.Money;
import cn.xinxintong.wage.Payee;
import cn.xinxintong.wage.bank.PartnerBank;
import cn.xinxintong.wage.bank.testing.InMemoryBank;
import cn.xinxintong.wage.card.CardStore;
import cn.xinxintong.wage.payroll.PayrollWorld.Told;
import cn.xinxintong.wage.record.Wage.State;
import cn.xinxintong.wage.record.WageNews;
import cn.xinxintong.wage.record.WageStore;
import cn.xinxintong.wage.testing.Tapped;
import cn.xinxintong.wage.testing.Tapped.Call;
import cn.xinxintong.wage.testing.Tapped.Killed;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process is killed before each call that payments make, one after the other; the next process goes on. */
class KilledPaymentsTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whereverTheProcessDiesEachIsPaidOnceAndToldOnce(boolean byCallbacks) {
        int calls = callsOf(byCallbacks);
        assertThat(calls).isGreaterThan(20);

        for (int n = 0; n < calls; n++) {
            Run run = new Run(byCallbacks, dyingBefore(n, Killed::new));
            run.untilItDies();
            run.goOn();
            run.assertAllIsAsIfNothingHadHappened();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whichCallEverFailsEachIsPaidOnceAndToldOnce(boolean byCallbacks) {
        int calls = callsOf(byCallbacks);

        for (int n = 0; n < calls; n++) {
            Run run = new Run(byCallbacks, dyingBefore(n, () -> new IllegalStateException("no connection")));
            run.untilItDies();
            run.goOn();
            run.assertAllIsAsIfNothingHadHappened();
        }
    }

    @Test
    void theProcessThatDiesAgainAndAgainComesToTheEndAllTheSame() {
        int[] calls = {0};
        Run run = new Run(true, call -> {
            if (++calls[0] % 17 == 0) throw new Killed();
        });
        for (int i = 0; i < 100; i++) run.untilItDies();

        run.goOn();

        run.assertAllIsAsIfNothingHadHappened();
    }

    private static int callsOf(boolean byCallbacks) {
        int[] calls = {0};
        new Run(byCallbacks, call -> calls[0]++).untilItDies();
        return calls[0];
    }

    private static <E extends Throwable> Consumer<Call> dyingBefore(int n, Supplier<E> death) {
        int[] calls = {0};
        return call -> {
            if (calls[0]++ != n) return;
            E end = death.get();
            if (end instanceof Error error) throw error;
            throw (RuntimeException) end;
        };
    }

    /** One sheet with every fate: paid, failed, sent back. The first message to the bank gets lost. */
    private static final class Run {
        private final PayrollWorld world = new PayrollWorld();
        private final Payee paid = world.hire();
        private final Payee unlucky = world.hire("1008");
        private final Payee moved = world.hire("1005");
        private final boolean byCallbacks;
        private final Payments mortal;

        Run(boolean byCallbacks, Consumer<Call> before) {
            this.byCallbacks = byCallbacks;
            PartnerBank bank = Tapped.port(PartnerBank.class, world.bank, before);
            Payments.Ports real = world.ports();
            mortal = world.payments(
                    new Payments.Ports(
                            Tapped.port(PayrollStore.class, real.sheets(), before),
                            Tapped.port(BatchStore.class, real.batches(), before),
                            Tapped.port(WageStore.class, real.wages(), before),
                            Tapped.port(CardStore.class, real.cards(), before),
                            real.payees(),
                            Tapped.port(WageNews.class, real.news(), before)),
                    bank);
            world.submitted(paid, unlucky, moved);
            world.bank.nextSubmission(InMemoryBank.Fault.LOST_ON_THE_WAY);
        }

        void untilItDies() {
            try {
                live(mortal);
            } catch (Killed | IllegalStateException death) {
                world.clock.forward(Duration.ofMinutes(3));
            }
            world.assertTheBooksBalance();
        }

        private void live(Payments payments) {
            for (int i = 0; i < 4; i++) {
                payments.advance(10);
                world.bank.settle();
                if (byCallbacks) world.tell(payments, world.bank.allCallbacks(1, i));
                world.clock.forward(Duration.ofMinutes(3));
            }
        }

        void goOn() {
            live(world.payments);
            world.untilQuiet();
        }

        void assertAllIsAsIfNothingHadHappened() {
            assertThat(world.statesOf(paid, unlucky, moved)).containsExactly(State.PAID, State.FAILED, State.RETURNED);
            assertThat(world.balances().paid()).isEqualTo(PayrollWorld.amountOf(0));
            assertThat(InMemoryBank.OPENING_BALANCE.minus(world.bank.balance(PayrollWorld.ACCOUNT)))
                    .isEqualTo(PayrollWorld.amountOf(0))
                    .isNotEqualTo(Money.ZERO);
            assertThat(world.told).doesNotHaveDuplicates();
            assertThat(world.told)
                    .contains(told(paid, State.PAID), told(unlucky, State.FAILED), told(moved, State.RETURNED));
            world.assertNothingIsLost();
        }

        private Told told(Payee worker, State state) {
            return new Told(world.wageOf(worker).id(), state);
        }
    }
}
