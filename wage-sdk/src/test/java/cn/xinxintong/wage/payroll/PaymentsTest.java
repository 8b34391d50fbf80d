package cn.xinxintong.wage.payroll;

import static cn.xinxintong.wage.payroll.PayrollWorld.ACCOUNT;
import static cn.xinxintong.wage.payroll.PayrollWorld.MAY;
import static cn.xinxintong.wage.payroll.PayrollWorld.amountOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.identity.PersonName;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.money.Money;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.wage.Payee;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.BankEvent;
import cn.xinxintong.wage.bank.BatchNumber;
import cn.xinxintong.wage.bank.BatchState;
import cn.xinxintong.wage.bank.LineResult;
import cn.xinxintong.wage.bank.LineResult.Outcome;
import cn.xinxintong.wage.bank.PartnerBank;
import cn.xinxintong.wage.bank.PayBatch;
import cn.xinxintong.wage.bank.PayOrder;
import cn.xinxintong.wage.bank.RawCallback;
import cn.xinxintong.wage.bank.SpecialAccount;
import cn.xinxintong.wage.bank.Submission;
import cn.xinxintong.wage.bank.testing.InMemoryBank;
import cn.xinxintong.wage.bank.testing.InMemoryBank.Fault;
import cn.xinxintong.wage.bank.testing.TestCards;
import cn.xinxintong.wage.card.CardRequest;
import cn.xinxintong.wage.card.CardStore;
import cn.xinxintong.wage.payroll.PayrollWorld.Told;
import cn.xinxintong.wage.record.EntryKind;
import cn.xinxintong.wage.record.Wage;
import cn.xinxintong.wage.record.Wage.State;
import cn.xinxintong.wage.testing.ScriptedBank;
import cn.xinxintong.wage.testing.Tapped;
import cn.xinxintong.wage.testing.Tapped.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentsTest {
    private static final String FAILS = "1008";
    private static final String COMES_BACK = "1005";

    private final PayrollWorld world = new PayrollWorld();
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final Payments payments = world.payments(Tapped.port(PartnerBank.class, world.bank, calls::add));

    private final Payee zhang = world.hire();
    private final Payee alim = world.hire();

    @AfterEach
    void theBooksBalance() {
        world.assertTheBooksBalance();
    }

    @Nested
    class ABatchThatTheBankTakes {
        @Test
        void isPaid() {
            SubmittedSheet sheet = world.submitted(zhang, alim);

            payments.advance(10);
            assertThat(world.phaseOf(sheet)).isEqualTo(Batch.Phase.WITH_BANK);
            assertThat(world.statesOf(zhang, alim)).containsExactly(State.PENDING, State.PENDING);

            world.clock.forward(Duration.ofMinutes(3));
            world.bank.settle();
            assertThat(world.take(world.bank.newCallbacks())).containsExactly(EventOutcome.TAKEN);

            assertThat(world.statesOf(zhang, alim)).containsExactly(State.PAID, State.PAID);
            assertThat(world.wageOf(zhang).paidAt()).contains(world.clock.instant());
            assertThat(world.sheets.find(sheet.draft().id())).contains(new PaidSheet(sheet, world.clock.instant()));
            world.assertNothingIsLost();
        }

        @Test
        void saysWhoGetsHowMuchForWhichMonthOutOfWhichAccount() {
            SubmittedSheet sheet = world.submitted(zhang, alim);

            payments.advance(10);

            assertThat(sent())
                    .containsExactly(new PayBatch(
                            sheet.batch(),
                            ACCOUNT,
                            List.of(
                                    new PayOrder(1, zhang.name(), cardOf(zhang), amountOf(0), MAY, "2026-05 工资"),
                                    new PayOrder(2, alim.name(), cardOf(alim), amountOf(1), MAY, "2026-05 工资"))));
        }

        @Test
        void goesToTheCardsOfItsSubmissionWhateverIsBoundMeanwhile() {
            BankCardNumber before = cardOf(zhang);
            world.submitted(zhang);
            world.bindCard(zhang, TestCards.good());

            payments.advance(10);

            assertThat(sent().get(0).orders()).extracting(PayOrder::card).containsExactly(before);
        }

        @Test
        void isSentOnceThoughItIsLookedAfterManyTimes() {
            world.submitted(zhang);
            for (int i = 0; i < 20; i++) {
                payments.advance(10);
                world.clock.forward(Duration.ofMinutes(10));
            }

            assertThat(sent()).hasSize(1);
        }

        @Test
        void isNotSentBeforeItsTurn() {
            assertThat(payments.advance(10)).isZero();

            world.submitted(zhang);

            assertThat(payments.advance(0)).isZero();
            assertThat(calls).isEmpty();
            assertThat(payments.advance(10)).isEqualTo(1);
        }

        @Test
        void isPaidThoughEveryCallbackIsLost() {
            Payee unlucky = world.hire(FAILS);
            Payee moved = world.hire(COMES_BACK);
            world.submitted(zhang, unlucky, moved);

            world.untilQuiet();

            assertThat(world.statesOf(zhang, unlucky, moved)).containsExactly(State.PAID, State.FAILED, State.RETURNED);
            world.assertNothingIsLost();
        }

        @Test
        void isPaidThoughItsResultsAreManyPages() {
            Payee[] workers = new Payee[1_200];
            for (int i = 0; i < workers.length; i++) workers[i] = world.hire(i % 100 == 7 ? FAILS : TestCards.GOOD);
            world.submitted(workers);

            world.untilQuiet();

            assertThat(world.statesOf(workers)).filteredOn(State.FAILED::equals).hasSize(12);
            assertThat(world.told).hasSize(1_200);
            world.assertNothingIsLost();
        }
    }

    @Nested
    class ATimeOut {
        @Test
        void beforeTheBankTookTheBatchIsFoundOutAndItIsSentAgainUnderItsNumber() {
            SubmittedSheet sheet = world.submitted(zhang);
            world.bank.nextSubmission(Fault.LOST_ON_THE_WAY);

            payments.advance(10);
            assertThat(world.phaseOf(sheet)).isEqualTo(Batch.Phase.UNCERTAIN);
            assertThat(world.wageOf(zhang).state()).isEqualTo(State.PENDING);
            world.clock.forward(Duration.ofSeconds(10));
            payments.advance(10);

            assertThat(names()).containsExactly("submit", "query", "submit");
            assertThat(sent()).extracting(PayBatch::number).containsOnly(sheet.batch());
            assertThat(world.phaseOf(sheet)).isEqualTo(Batch.Phase.WITH_BANK);
            world.untilQuiet();
            assertThat(world.wageOf(zhang).state()).isEqualTo(State.PAID);
            world.assertNothingIsLost();
        }

        @Test
        void afterTheBankTookTheBatchIsFoundOutAndItIsNotSentAgain() {
            SubmittedSheet sheet = world.submitted(zhang);
            world.bank.nextSubmission(Fault.ANSWER_LOST);

            payments.advance(10);
            world.clock.forward(Duration.ofSeconds(10));
            payments.advance(10);

            assertThat(names()).containsExactly("submit", "query", "results");
            assertThat(world.phaseOf(sheet)).isEqualTo(Batch.Phase.WITH_BANK);
            world.untilQuiet();
            assertThat(world.wageOf(zhang).state()).isEqualTo(State.PAID);
            world.assertNothingIsLost();
        }

        @Test
        void maySettleByTheBanksOwnWord() {
            SubmittedSheet sheet = world.submitted(zhang);
            world.bank.nextSubmission(Fault.ANSWER_LOST);
            payments.advance(10);

            world.bank.settle();
            world.take(world.bank.newCallbacks());

            assertThat(world.phaseOf(sheet)).isEqualTo(Batch.Phase.SETTLED);
            assertThat(world.wageOf(zhang).state()).isEqualTo(State.PAID);
        }

        @Test
        void ofEverySubmissionIsSurvived() {
            world.submitted(zhang);
            for (int i = 0; i < 5; i++) world.bank.nextSubmission(Fault.LOST_ON_THE_WAY);

            world.untilQuiet();

            assertThat(world.wageOf(zhang).state()).isEqualTo(State.PAID);
            world.assertNothingIsLost();
        }

        @Test
        void ofAQuestionChangesNothing() {
            SubmittedSheet sheet = world.submitted(zhang);
            world.bank.nextSubmission(Fault.ANSWER_LOST);
            payments.advance(10);
            world.bank.unavailableFor(3);

            for (int i = 0; i < 3; i++) {
                world.clock.forward(Duration.ofMinutes(10));
                payments.advance(10);
                assertThat(world.phaseOf(sheet)).isEqualTo(Batch.Phase.UNCERTAIN);
            }

            assertThat(sent()).hasSize(1);
            world.untilQuiet();
            assertThat(world.wageOf(zhang).state()).isEqualTo(State.PAID);
        }
    }

    @Nested
    class ABatchThatTheBankRejects {
        @Test
        void isPaidToNobodyAndOwedAgain() {
            world.bank.hasInAccount(ACCOUNT, Money.ofFen(1));
            SubmittedSheet sheet = world.submitted(zhang, alim);

            payments.advance(10);

            assertThat(world.statesOf(zhang, alim)).containsOnly(State.FAILED);
            assertThat(world.wageOf(zhang).reason()).contains("INSUFFICIENT_FUNDS");
            assertThat(world.phaseOf(sheet)).isEqualTo(Batch.Phase.SETTLED);
            assertThat(world.balances().owed()).isEqualTo(amountOf(0).plus(amountOf(1)));
            assertThat(world.told)
                    .extracting(Told::state)
                    .containsOnly(State.FAILED)
                    .hasSize(2);
        }

        @Test
        void isKnownToBeRejectedThoughItsAnswerWasLost() {
            world.bank.hasInAccount(ACCOUNT, Money.ofFen(1));
            world.bank.nextSubmission(Fault.ANSWER_LOST);
            world.submitted(zhang);

            payments.advance(10);
            world.clock.forward(Duration.ofSeconds(10));
            payments.advance(10);

            assertThat(world.wageOf(zhang).state()).isEqualTo(State.FAILED);
            assertThat(sent()).hasSize(1);
        }

        @Test
        void isPaidByAnotherSheetOnceThereIsMoney() {
            world.bank.hasInAccount(ACCOUNT, Money.ofFen(1));
            world.submitted(zhang);
            payments.advance(10);
            world.bank.hasInAccount(ACCOUNT, InMemoryBank.OPENING_BALANCE);
            world.clock.forward(Duration.ofMinutes(1));

            world.submitted(zhang);
            world.untilQuiet();

            assertThat(world.sheets.wages().of(zhang.worker(), MAY, MAY))
                    .extracting(Wage::state)
                    .containsExactly(State.PAID, State.FAILED);
            assertThat(world.balances().paid()).isEqualTo(amountOf(0));
        }

        @ParameterizedTest
        @EnumSource(
                value = BatchState.class,
                names = {"ACCEPTED", "PROCESSING"})
        void afterItHadTakenItIsRejectedAllTheSame(BatchState before) {
            ScriptedBank bank = new ScriptedBank();
            Payments scripted = world.payments(bank);
            SubmittedSheet sheet = world.submitted(zhang);
            bank.says(before);
            scripted.advance(10);
            world.clock.forward(Duration.ofMinutes(1));
            scripted.advance(10);
            assertThat(world.phaseOf(sheet)).isEqualTo(Batch.Phase.WITH_BANK);

            bank.says(BatchState.REJECTED);
            world.clock.forward(Duration.ofMinutes(1));
            scripted.advance(10);

            assertThat(world.wageOf(zhang).state()).isEqualTo(State.FAILED);
            assertThat(world.phaseOf(sheet)).isEqualTo(Batch.Phase.SETTLED);
        }
    }

    @Nested
    class ANumberThatWasUsedBefore {
        private final ScriptedBank bank = new ScriptedBank();
        private final Payments scripted = world.payments(Tapped.port(PartnerBank.class, bank, calls::add));
        private final SubmittedSheet sheet = world.submitted(zhang);

        @Test
        void isNeverTakenToMeanThatNothingWasPaid() {
            bank.says(new Submission.Rejected(Submission.Reason.NUMBER_REUSED));

            for (int i = 0; i < 50; i++) {
                scripted.advance(10);
                world.clock.forward(Duration.ofMinutes(10));
            }

            assertThat(world.wageOf(zhang).state()).isEqualTo(State.PENDING);
            assertThat(world.phaseOf(sheet)).isEqualTo(Batch.Phase.UNCERTAIN);
            assertThat(world.told).isEmpty();
        }

        @Test
        void isAskedAboutAndWhatWasPaidUnderItCounts() {
            bank.says(new Submission.Rejected(Submission.Reason.NUMBER_REUSED));
            scripted.advance(10);

            bank.says(BatchState.PAID, paid(1));
            world.clock.forward(Duration.ofSeconds(10));
            scripted.advance(10);

            assertThat(world.wageOf(zhang).state()).isEqualTo(State.PAID);
            assertThat(world.phaseOf(sheet)).isEqualTo(Batch.Phase.SETTLED);
        }

        @Test
        void mayBeOursWhereANameWasCorrectedWhileTheFirstMessageWasOnItsWay() {
            world.bank.nextSubmission(Fault.LOST_ON_THE_WAY);
            payments.advance(10);
            PayBatch first = sent().get(0);
            world.payees.add(new Payee(zhang.worker(), PersonName.parse("王晓明"), zhang.number()));
            Payments again = world.payments(Tapped.port(PartnerBank.class, world.bank, call -> {
                if (call.method().equals("submit")) world.bank.submit(first);
            }));

            world.clock.forward(Duration.ofSeconds(10));
            again.advance(10);
            assertThat(world.phaseOf(sheet)).isEqualTo(Batch.Phase.UNCERTAIN);
            world.untilQuiet();

            assertThat(world.wageOf(zhang).state()).isEqualTo(State.PAID);
            world.assertNothingIsLost();
        }
    }

    @Test
    void whatTheBankOnceSaidItHasIsNotSentAgainThoughItForgetsIt() {
        ScriptedBank bank = new ScriptedBank();
        Payments scripted = world.payments(Tapped.port(PartnerBank.class, bank, calls::add));
        SubmittedSheet sheet = world.submitted(zhang);
        scripted.advance(10);

        bank.says(BatchState.NOT_FOUND);
        for (int i = 0; i < 5; i++) {
            world.clock.forward(Duration.ofMinutes(10));
            scripted.advance(10);
        }

        assertThat(sent()).hasSize(1);
        assertThat(world.phaseOf(sheet)).isEqualTo(Batch.Phase.WITH_BANK);
        assertThat(world.wageOf(zhang).state()).isEqualTo(State.PENDING);
    }

    @Nested
    class SomeLines {
        @Test
        void failWhileTheOthersArePaid() {
            Payee unlucky = world.hire(FAILS);
            SubmittedSheet sheet = world.submitted(zhang, unlucky, alim);

            payAndTell();

            assertThat(world.statesOf(zhang, unlucky, alim)).containsExactly(State.PAID, State.FAILED, State.PAID);
            assertThat(world.wageOf(unlucky).reason()).contains("ACCOUNT_FROZEN");
            assertThat(world.wageOf(unlucky).paidAt()).isEmpty();
            assertThat(world.balances().owed()).isEqualTo(amountOf(1));
            assertThat(world.phaseOf(sheet)).isEqualTo(Batch.Phase.SETTLED);
            world.assertNothingIsLost();
        }

        @Test
        void comeBackAfterTheyWerePaid() {
            Payee moved = world.hire(COMES_BACK);
            world.submitted(zhang, moved);

            payAndTell();

            assertThat(world.statesOf(zhang, moved)).containsExactly(State.PAID, State.RETURNED);
            assertThat(world.wageOf(moved).reason()).contains("ACCOUNT_CLOSED");
            assertThat(world.wageOf(moved).paidAt()).contains(world.clock.instant());
            assertThat(world.balances().owed()).isEqualTo(amountOf(1));
            world.assertNothingIsLost();
        }

        @Test
        void comeBackLongAfterTheSheetWasPaid() {
            SubmittedSheet sheet = world.submitted(zhang);
            payAndTell();
            assertThat(world.phaseOf(sheet)).isEqualTo(Batch.Phase.SETTLED);

            world.clock.forward(Duration.ofDays(30));
            EventOutcome outcome = world.payments.take(event(sheet, returned(1)));

            assertThat(outcome).isEqualTo(EventOutcome.TAKEN);
            assertThat(world.wageOf(zhang).state()).isEqualTo(State.RETURNED);
            assertThat(world.balances().owed()).isEqualTo(amountOf(0));
        }

        @Test
        void comeBackBeforeAnybodySaidThatTheyWerePaid() {
            Payee moved = world.hire(COMES_BACK);
            world.submitted(moved);
            payments.advance(10);
            world.bank.settle();
            List<RawCallback> backwards = new ArrayList<>(world.bank.newCallbacks());
            Collections.reverse(backwards);

            assertThat(world.take(backwards)).containsExactly(EventOutcome.TAKEN, EventOutcome.REPEATED);
            assertThat(world.wageOf(moved).state()).isEqualTo(State.RETURNED);
            assertThat(world.wageOf(moved).entries())
                    .extracting(e -> e.kind())
                    .containsExactly(EntryKind.SIGNED, EntryKind.SUBMITTED, EntryKind.PAID, EntryKind.RETURNED);
            world.assertNothingIsLost();
        }
    }

    @Nested
    class AnEvent {
        private final SubmittedSheet sheet = world.submitted(zhang, alim);

        @Test
        void thatIsToldTwiceIsTakenOnce() {
            BankEvent.LinesSettled event = event(sheet, paid(1));

            assertThat(world.payments.take(event)).isEqualTo(EventOutcome.TAKEN);
            assertThat(world.payments.take(event)).isEqualTo(EventOutcome.REPEATED);
            assertThat(world.told).hasSize(1);
            assertThat(world.statesOf(zhang, alim)).containsExactly(State.PAID, State.PENDING);
        }

        @Test
        void thatIsToldEightTimesAtOnceIsTakenOnce() {
            BankEvent.LinesSettled event = event(sheet, paid(1), failed(2));

            var outcomes = AtOnce.eightTimes(i -> world.payments.take(event));

            assertThat(outcomes).containsOnlyOnce(EventOutcome.TAKEN).contains(EventOutcome.REPEATED);
            assertThat(world.told).hasSize(2);
            assertThat(world.phaseOf(sheet)).isEqualTo(Batch.Phase.SETTLED);
        }

        @Test
        void thatSaysSomethingNewAmongTheKnownIsTaken() {
            world.payments.take(event(sheet, paid(1)));

            assertThat(world.payments.take(event(sheet, paid(1), paid(2)))).isEqualTo(EventOutcome.TAKEN);
            assertThat(world.told).hasSize(2);
        }

        @Test
        void thatDeniesAPaymentIsNotBelieved() {
            world.payments.take(event(sheet, paid(1)));

            assertThat(world.payments.take(event(sheet, failed(1)))).isEqualTo(EventOutcome.CONTRADICTS);
            assertThat(world.wageOf(zhang).state()).isEqualTo(State.PAID);
            assertThat(world.told).hasSize(1);
        }

        @Test
        void thatDeniesAFailureIsNotBelieved() {
            world.payments.take(event(sheet, failed(1)));

            assertThat(world.payments.take(event(sheet, paid(1)))).isEqualTo(EventOutcome.CONTRADICTS);
            assertThat(world.payments.take(event(sheet, returned(1)))).isEqualTo(EventOutcome.CONTRADICTS);
            assertThat(world.wageOf(zhang).state()).isEqualTo(State.FAILED);
            assertThat(world.told).hasSize(1);
        }

        @Test
        void thatDeniesOneLineStillTellsOfAnother() {
            world.payments.take(event(sheet, paid(1)));

            assertThat(world.payments.take(event(sheet, failed(1), paid(2)))).isEqualTo(EventOutcome.CONTRADICTS);
            assertThat(world.statesOf(zhang, alim)).containsExactly(State.PAID, State.PAID);
        }

        @Test
        void thatSaysPaidAfterTheReturnAddsNothing() {
            world.payments.take(event(sheet, paid(1)));
            world.payments.take(event(sheet, returned(1)));

            assertThat(world.payments.take(event(sheet, paid(1)))).isEqualTo(EventOutcome.REPEATED);
            assertThat(world.payments.take(event(sheet, returned(1)))).isEqualTo(EventOutcome.REPEATED);
            assertThat(world.wageOf(zhang).state()).isEqualTo(State.RETURNED);
        }

        @Test
        void ofABatchThatIsNotOursIsUnknown() {
            BankEvent.LinesSettled event = new BankEvent.LinesSettled("E1", new BatchNumber("B1"), List.of(paid(1)));

            assertThat(world.payments.take(event)).isEqualTo(EventOutcome.UNKNOWN_SUBJECT);
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 3, Integer.MAX_VALUE})
        void ofALineThatTheBatchHasNotIsUnknownAndNothingOfItIsTaken(int line) {
            assertThat(world.payments.take(event(sheet, paid(1), paid(line)))).isEqualTo(EventOutcome.UNKNOWN_SUBJECT);
            assertThat(world.statesOf(zhang, alim)).containsOnly(State.PENDING);
            assertThat(world.told).isEmpty();
        }

        @Test
        void withoutALineSaysNothing() {
            assertThat(world.payments.take(event(sheet))).isEqualTo(EventOutcome.REPEATED);
        }
    }

    @Test
    void shuffledAndDoubledEventsEndAsOrderedOnesDo() {
        LongStream.range(0, 50).forEach(seed -> {
            PayrollWorld shuffled = new PayrollWorld();
            Payee paid = shuffled.hire();
            Payee unlucky = shuffled.hire(FAILS);
            Payee moved = shuffled.hire(COMES_BACK);
            shuffled.submitted(paid, unlucky, moved);
            shuffled.payments.advance(10);
            shuffled.bank.settle();

            shuffled.take(shuffled.bank.allCallbacks(3, seed));

            assertThat(shuffled.statesOf(paid, unlucky, moved))
                    .containsExactly(State.PAID, State.FAILED, State.RETURNED);
            shuffled.assertNothingIsLost();
        });
    }

    @Nested
    class News {
        @Test
        void isToldOnceThoughTheBankSaysItByEventAndByResultAgainAndAgain() {
            Payee unlucky = world.hire(FAILS);
            SubmittedSheet sheet = world.submitted(zhang, unlucky);
            payments.advance(10);
            world.bank.settle();
            world.clock.forward(Duration.ofMinutes(1));
            payments.advance(10);
            world.take(world.bank.allCallbacks(3, 1));

            assertThat(world.told)
                    .containsExactly(
                            new Told(world.lineOf(sheet.draft().id(), zhang), State.PAID),
                            new Told(world.lineOf(sheet.draft().id(), unlucky), State.FAILED));
        }

        @Test
        void ofAReturnFollowsThatOfThePayment() {
            Payee moved = world.hire(COMES_BACK);
            world.submitted(moved);

            payAndTell();

            assertThat(world.told).extracting(Told::state).containsExactly(State.PAID, State.RETURNED);
        }

        @Test
        void ofAReturnComesAloneWhereThePaymentWasNotHeardOf() {
            Payee moved = world.hire(COMES_BACK);
            world.submitted(moved);

            world.untilQuiet();

            assertThat(world.told).extracting(Told::state).containsExactly(State.RETURNED);
        }
    }

    @Nested
    class TheTurn {
        @Test
        void ofOneServerKeepsTheOthersFromSendingToo() {
            world.submitted(zhang);
            Payments[] servers = new Payments[8];
            for (int i = 0; i < servers.length; i++) {
                servers[i] = world.payments(Tapped.port(PartnerBank.class, world.bank, calls::add));
            }

            var looked = AtOnce.eightTimes(i -> servers[i].advance(10));

            assertThat(looked).containsOnlyOnce(1);
            assertThat(sent()).hasSize(1);
        }

        @Test
        void lastsForAsLongAsTheBankTakesToAnswer() {
            world.submitted(zhang);
            List<Integer> others = new ArrayList<>();
            Payments slow = world.payments(Tapped.port(PartnerBank.class, world.bank, call -> {
                if (!call.method().equals("submit")) return;
                for (int i = 0; i < 3; i++) {
                    world.clock.forward(Duration.ofSeconds(30));
                    others.add(payments.advance(10));
                }
            }));

            slow.advance(10);

            assertThat(others).containsExactly(0, 0, 0);
            assertThat(sent()).isEmpty();
        }

        @Test
        void isOneBatchAndTheOthersAreLeftToOtherServers() {
            SubmittedSheet first = world.submitted(zhang);
            world.clock.forward(Duration.ofSeconds(1));
            SubmittedSheet second = world.submitted(alim);
            List<BatchNumber> sentBySlow = new ArrayList<>();
            Payments slow = world.payments(Tapped.port(PartnerBank.class, world.bank, call -> {
                if (!call.method().equals("submit")) return;
                sentBySlow.add(((PayBatch) call.arguments().get(0)).number());
                world.clock.forward(Duration.ofSeconds(100));
                payments.advance(10);
            }));

            slow.advance(10);

            assertThat(sentBySlow).containsExactly(first.batch());
            assertThat(sent()).extracting(PayBatch::number).containsExactly(second.batch());
        }

        @Test
        void ofAServerThatDiedEnds() {
            world.submitted(zhang);
            Instant now = world.clock.instant();
            world.sheets.batches().take(now, now.plus(PaymentPolicy.defaults().turn()), 10);

            assertThat(payments.advance(10)).isZero();
            world.clock.forward(PaymentPolicy.defaults().turn());
            assertThat(payments.advance(10)).isEqualTo(1);
        }
    }

    @Test
    void aBatchIsPaidOutOfTheAccountThatTheProjectHadWhenItWasSubmitted() {
        world.submitted(zhang);
        world.account = new SpecialAccount(new BankCode("103"), "65001-9900");

        world.untilQuiet();

        assertThat(world.statesOf(zhang)).containsOnly(State.PAID);
        assertThat(world.bank.balance(world.account)).isEqualTo(InMemoryBank.OPENING_BALANCE);
        assertThat(world.bank.balance(PayrollWorld.ACCOUNT)).isNotEqualTo(InMemoryBank.OPENING_BALANCE);
    }

    @Test
    void aBatchThatFailsDoesNotKeepTheOthersWaiting() {
        SubmittedSheet bad = world.submitted(zhang);
        SubmittedSheet good = world.submitted(alim);
        IllegalStateException broken = new IllegalStateException("the card can not be read");
        CardStore cards = Tapped.port(CardStore.class, world.cards, call -> {
            if (call.arguments().contains(bad.lines().get(0).card())) throw broken;
        });
        Payments.Ports ports = world.ports();
        Payments hindered = world.payments(
                new Payments.Ports(ports.sheets(), ports.batches(), ports.wages(), cards, ports.payees(), ports.news()),
                world.bank);

        assertThatThrownBy(() -> hindered.advance(10)).isSameAs(broken);

        assertThat(world.phaseOf(good)).isEqualTo(Batch.Phase.WITH_BANK);
        world.untilQuiet();
        assertThat(world.statesOf(zhang, alim)).containsOnly(State.PAID);
    }

    @Nested
    class LooksInVain {
        @Test
        void comeFartherAndFartherApartUpToTenMinutes() {
            world.submitted(zhang);
            payments.advance(10);

            assertThat(waits(9)).containsExactly(5, 10, 20, 40, 80, 160, 320, 600, 600);
        }

        @Test
        void comeFartherApartTooWhereTheBankIsSilent() {
            world.submitted(zhang);
            world.bank.nextSubmission(Fault.LOST_ON_THE_WAY);
            world.bank.unavailableFor(100);
            payments.advance(10);

            assertThat(waits(8)).containsExactly(10, 20, 40, 80, 160, 320, 600, 600);
        }

        @Test
        void comeFartherApartTooWhereTheBatchNeverArrives() {
            world.submitted(zhang);
            for (int i = 0; i < 100; i++) world.bank.nextSubmission(Fault.LOST_ON_THE_WAY);
            payments.advance(10);

            assertThat(waits(8)).containsExactly(10, 20, 40, 80, 160, 320, 600, 600);
        }

        @Test
        void countAnewOnceSomethingChanged() {
            world.submitted(zhang);
            for (int i = 0; i < 3; i++) world.bank.nextSubmission(Fault.LOST_ON_THE_WAY);
            payments.advance(10);
            waits(3);

            assertThat(waits(3)).containsExactly(5, 10, 20);
        }

        /** How many seconds pass before each of the next looks. */
        private List<Integer> waits(int looks) {
            List<Integer> waits = new ArrayList<>();
            for (int seconds = 1; waits.size() < looks; seconds++) {
                world.clock.forward(Duration.ofSeconds(1));
                if (payments.advance(10) == 0) continue;
                waits.add(seconds);
                seconds = 0;
            }
            return waits;
        }
    }

    private void payAndTell() {
        payments.advance(10);
        world.bank.settle();
        world.take(world.bank.newCallbacks());
    }

    private BankCardNumber cardOf(Payee worker) {
        return world.cards.of(worker.worker()).payable().map(CardRequest::card).orElseThrow();
    }

    private List<String> names() {
        return calls.stream().map(Call::method).toList();
    }

    private List<PayBatch> sent() {
        return calls.stream()
                .filter(call -> call.method().equals("submit"))
                .map(call -> (PayBatch) call.arguments().get(0))
                .toList();
    }

    private static BankEvent.LinesSettled event(SubmittedSheet sheet, LineResult... results) {
        return new BankEvent.LinesSettled("E1", sheet.batch(), List.of(results));
    }

    private LineResult paid(int line) {
        return new LineResult(line, Outcome.PAID, world.clock.instant(), "S" + line, "");
    }

    private LineResult failed(int line) {
        return new LineResult(line, Outcome.FAILED, world.clock.instant(), "S" + line, "CARD_FROZEN");
    }

    private LineResult returned(int line) {
        return new LineResult(line, Outcome.RETURNED, world.clock.instant(), "R" + line, "ACCOUNT_CLOSED");
    }
}
