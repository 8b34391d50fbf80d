package cn.xinxintong.wage.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.money.Money;
import cn.xinxintong.wage.Payee;
import cn.xinxintong.wage.bank.PartnerBank;
import cn.xinxintong.wage.bank.RawCallback;
import cn.xinxintong.wage.bank.testing.InMemoryBank;
import cn.xinxintong.wage.bank.testing.InMemoryBank.Fault;
import cn.xinxintong.wage.bank.testing.TestCards;
import cn.xinxintong.wage.payroll.PayrollWorld.Told;
import cn.xinxintong.wage.record.Wage;
import cn.xinxintong.wage.record.Wage.State;
import cn.xinxintong.wage.record.WageStore;
import cn.xinxintong.wage.testing.Tapped;
import cn.xinxintong.wage.testing.Tapped.Call;
import cn.xinxintong.wage.testing.Tapped.Killed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever happens, in whatever order, to whatever sheet: no fen is lost, nobody is paid twice, the books balance. */
class PaymentsPropertyTest {

    /** What becomes of a worker's money at the bank. */
    enum Fate {
        PAID(TestCards.GOOD),
        FAILED("1008"),
        COMES_BACK("1005"),
        PAID_AND_SUSPENDED("1012");

        private final String lastFour;

        Fate(String lastFour) {
            this.lastFour = lastFour;
        }
    }

    /** What happens next. */
    enum Step {
        /** All workers get another sheet, sign it, and it is submitted, once and again. */
        SUBMIT,
        LOOK,
        LOOK_AND_DIE_SOON,
        LOOK_AND_DIE_LATE,
        NEXT_MESSAGE_IS_LOST,
        NEXT_ANSWER_IS_LOST,
        BANK_IS_SILENT,
        BANK_PAYS,
        NEW_CALLBACKS,
        NEW_CALLBACKS_COME_LATE,
        OLD_CALLBACKS_TWICE_AND_SHUFFLED,
        CALLBACKS_AND_DIE,
        SECONDS_PASS,
        MINUTES_PASS,
        ACCOUNT_IS_EMPTY,
        ACCOUNT_IS_FULL,
        CARDS_ARE_CHANGED
    }

    @Property(tries = 1_500)
    void noFenIsLostAndNobodyIsPaidTwice(
            @ForAll @Size(min = 1, max = 20) List<Fate> fates,
            @ForAll @Size(max = 30) List<Step> steps,
            @ForAll @IntRange(max = 1_000_000) int seed) {
        Story story = new Story(fates, seed);
        story.happens(Step.SUBMIT);
        for (Step step : steps) {
            story.happens(step);
            story.world.assertTheBooksBalance();
        }

        story.comesToItsEnd();

        story.assertNothingIsLost();
    }

    private static final class Story {
        private static final int MOST_SHEETS = 4;

        final PayrollWorld world = new PayrollWorld();
        private final List<Payee> workers;
        private final Random chance;
        private Money added = Money.ZERO;

        Story(List<Fate> fates, int seed) {
            workers = fates.stream().map(fate -> world.hire(fate.lastFour)).toList();
            chance = new Random(seed);
        }

        void happens(Step step) {
            switch (step) {
                case SUBMIT -> submit();
                case LOOK -> world.payments.advance(10);
                case LOOK_AND_DIE_SOON -> mayDie(p -> p.advance(10), 6);
                case LOOK_AND_DIE_LATE -> mayDie(p -> p.advance(10), 60);
                case NEXT_MESSAGE_IS_LOST -> world.bank.nextSubmission(Fault.LOST_ON_THE_WAY);
                case NEXT_ANSWER_IS_LOST -> world.bank.nextSubmission(Fault.ANSWER_LOST);
                case BANK_IS_SILENT -> world.bank.unavailableFor(1 + chance.nextInt(3));
                case BANK_PAYS -> world.bank.settle();
                case NEW_CALLBACKS -> world.take(shuffled(world.bank.newCallbacks()));
                case NEW_CALLBACKS_COME_LATE -> world.bank.newCallbacks();
                case OLD_CALLBACKS_TWICE_AND_SHUFFLED -> world.take(world.bank.allCallbacks(2, chance.nextLong()));
                case CALLBACKS_AND_DIE -> mayDie(p -> world.tell(p, shuffled(world.bank.newCallbacks())), 20);
                case SECONDS_PASS -> world.clock.forward(Duration.ofSeconds(1 + chance.nextInt(20)));
                case MINUTES_PASS -> world.clock.forward(Duration.ofMinutes(1 + chance.nextInt(20)));
                case ACCOUNT_IS_EMPTY -> hasInAccount(Money.ofFen(1));
                case ACCOUNT_IS_FULL -> hasInAccount(InMemoryBank.OPENING_BALANCE);
                case CARDS_ARE_CHANGED -> world.bindCard(one(), TestCards.good());
            }
        }

        /** A bank tells an event until it is heard; a return after all is settled is learnt in no other way. */
        void comesToItsEnd() {
            world.untilQuiet();
            world.take(world.bank.allCallbacks(1, chance.nextLong()));
        }

        private void submit() {
            if (world.sheets.of(PayrollWorld.TOWER.id()).size() == MOST_SHEETS) return;
            var sheet = world.signed(workers.toArray(Payee[]::new));
            for (int i = 0; i < 2; i++) world.payroll.submit(PayrollWorld.TOWER.enterprise(), sheet);
        }

        private Payee one() {
            return workers.get(chance.nextInt(workers.size()));
        }

        private void hasInAccount(Money balance) {
            added = added.plus(balance.minus(world.bank.balance(PayrollWorld.ACCOUNT)));
            world.bank.hasInAccount(PayrollWorld.ACCOUNT, balance);
        }

        private void mayDie(Consumer<Payments> life, int longest) {
            int[] calls = {chance.nextInt(longest)};
            Consumer<Call> death = call -> {
                if (calls[0]-- == 0) throw new Killed();
            };
            Payments.Ports real = world.ports();
            Payments mortal = world.payments(
                    new Payments.Ports(
                            real.sheets(),
                            Tapped.port(BatchStore.class, real.batches(), death),
                            Tapped.port(WageStore.class, real.wages(), death),
                            real.cards(),
                            real.payees(),
                            real.news()),
                    Tapped.port(PartnerBank.class, world.bank, death));
            try {
                life.accept(mortal);
            } catch (Killed dead) {
                world.clock.forward(Duration.ofSeconds(1));
            }
        }

        private List<RawCallback> shuffled(List<RawCallback> callbacks) {
            List<RawCallback> shuffled = new ArrayList<>(callbacks);
            Collections.shuffle(shuffled, chance);
            return shuffled;
        }

        void assertNothingIsLost() {
            world.assertTheBooksBalance();
            assertThat(world.balances().underWay()).isEqualTo(Money.ZERO);
            assertThat(world.balances().paid())
                    .isEqualTo(
                            InMemoryBank.OPENING_BALANCE.plus(added).minus(world.bank.balance(PayrollWorld.ACCOUNT)));
            assertThat(world.told).doesNotHaveDuplicates();
            for (PayrollSheet sheet : world.sheets.of(PayrollWorld.TOWER.id())) {
                for (Wage wage : world.sheets.wages().of(sheet.draft().id())) assertWasTold(wage);
            }
        }

        private void assertWasTold(Wage wage) {
            assertThat(wage.state()).isNotEqualTo(State.PENDING);
            assertThat(world.told).contains(new Told(wage.id(), wage.state()));
        }
    }
}
