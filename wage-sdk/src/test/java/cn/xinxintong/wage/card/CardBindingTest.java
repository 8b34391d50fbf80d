package cn.xinxintong.wage.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.wage.Payee;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.CardReason;
import cn.xinxintong.wage.bank.CardVerification;
import cn.xinxintong.wage.bank.PartnerBank;
import cn.xinxintong.wage.bank.Verification;
import cn.xinxintong.wage.bank.testing.CardScript;
import cn.xinxintong.wage.bank.testing.InMemoryBank;
import cn.xinxintong.wage.bank.testing.InMemoryBank.Fault;
import cn.xinxintong.wage.bank.testing.TestCards;
import cn.xinxintong.wage.card.BindingDecision.Bound;
import cn.xinxintong.wage.card.BindingDecision.Pending;
import cn.xinxintong.wage.card.BindingDecision.Reason;
import cn.xinxintong.wage.card.BindingDecision.Refused;
import cn.xinxintong.wage.card.BindingDecision.Rejected;
import cn.xinxintong.wage.card.CardOnFile.Standing;
import cn.xinxintong.wage.testing.InMemoryCardStore;
import cn.xinxintong.wage.testing.InMemoryPayees;
import cn.xinxintong.wage.testing.ScriptedBank;
import cn.xinxintong.wage.testing.Tapped;
import cn.xinxintong.wage.testing.Tapped.Call;
import cn.xinxintong.wage.testing.Tapped.Killed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardBindingTest {
    private static final BankCode ICBC = new BankCode("102");
    private static final BankCode ABC = new BankCode("103");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private static final BankDirectory DIRECTORY = directory("""
            version 1
            bank 102 中国工商银行
            bank 103 中国农业银行
            issuer 622848 103 DEBIT
            issuer 622836 103 CREDIT
            issuer 622837 103 SEMI_CREDIT
            issuer 622838 103 PREPAID
            issuer 622588 308 DEBIT
            """);

    private final MovableClock clock = new MovableClock();
    private final InMemoryCardStore cards = new InMemoryCardStore();
    private final InMemoryPayees payees = new InMemoryPayees();
    private final InMemoryBank icbc = new InMemoryBank(clock);
    private final InMemoryBank abc = new InMemoryBank(clock);
    private final List<Call> questions = new ArrayList<>();
    private final CardBinding binding = binding(Map.of(ICBC, tapped(icbc), ABC, tapped(abc))::get);

    private final Payee zhang = payees.somebody();
    private final Payee alim = payees.somebody();

    @Nested
    class AFirstCard {
        @Test
        void isBoundOnceItsBankHasSaidYes() {
            CardEntry entry = entry(TestCards.good());

            BindingDecision decision = binding.bind(zhang, entry);

            CardRequest request = bound(decision);
            assertThat(request.worker()).isEqualTo(zhang.worker());
            assertThat(request.bank()).isEqualTo(ICBC);
            assertThat(request.card()).isEqualTo(entry.card());
            assertThat(request.mobile()).isEqualTo(entry.mobile());
            assertThat(standing(zhang)).isEqualTo(Standing.BOUND);
            assertThat(payable(zhang)).contains(entry.card());
        }

        @Test
        void isAskedAboutInTheVerifiedNameOfItsHolderNeverInATypedOne() {
            CardEntry entry = entry(TestCards.good());

            CardRequest request = bound(binding.bind(zhang, entry));

            assertThat(questions)
                    .containsExactly(new Call(
                            "verifyCard",
                            List.of(new CardVerification(
                                    request.id(), zhang.name(), zhang.number(), entry.card(), entry.mobile()))));
        }

        @ParameterizedTest
        @EnumSource(CardReason.class)
        void isRejectedForTheReasonThatItsBankGives(CardReason reason) {
            icbc.onCard("3000", CardScript.rejected(reason));

            BindingDecision decision = binding.bind(zhang, entry(TestCards.ending("3000")));

            assertThat(((Rejected) decision).reason()).isEqualTo(reason);
            assertThat(latest(zhang)).isEqualTo(new CardState.Refused(reason, clock.instant()));
            assertThat(standing(zhang)).isEqualTo(Standing.REFUSED);
            assertThat(payable(zhang)).isEmpty();
        }

        @Test
        void mayFollowOneThatWasRejected() {
            binding.bind(zhang, entry(TestCards.ending("1001")));
            CardEntry next = entry(TestCards.good());

            bound(binding.bind(zhang, next));

            assertThat(payable(zhang)).contains(next.card());
            assertThat(cards.of(zhang.worker()).history()).hasSize(2);
        }

        @Test
        void isNotAskedAboutAtABankThatTakesNoPart() {
            CardEntry entry = new CardEntry(new BankCode("308"), TestCards.good(), Fresh.mobile());

            assertThat(binding.bind(zhang, entry)).isEqualTo(new Refused(Reason.BANK_NOT_PARTNER, Duration.ZERO));
            assertThat(questions).isEmpty();
            assertThat(standing(zhang)).isEqualTo(Standing.NONE);
        }

        @Test
        void canNotBeChangedBeforeThereIsOne() {
            assertThat(binding.change(zhang, entry(TestCards.good())))
                    .isEqualTo(new Refused(Reason.NO_CARD_BOUND, Duration.ZERO));
            assertThat(standing(zhang)).isEqualTo(Standing.NONE);
        }
    }

    @Nested
    class TheFirstDigits {
        @Test
        void nameTheBankThatIsAskedWhateverWasChosen() {
            CardRequest request = bound(binding.bind(zhang, entry(beginningWith("622848"))));

            assertThat(request.bank()).isEqualTo(ABC);
            assertThat(questions).hasSize(1);
        }

        @Test
        void ofABankThatTakesNoPartLeaveItToTheOneThatWasChosen() {
            CardRequest request = bound(binding.bind(zhang, entry(beginningWith("622588"))));

            assertThat(request.bank()).isEqualTo(ICBC);
        }

        @ParameterizedTest
        @ValueSource(strings = {"622836", "622837", "622838"})
        void ofACardThatIsNoDebitCardGetItRefusedWithoutAQuestion(String prefix) {
            BindingDecision decision = binding.bind(zhang, entry(beginningWith(prefix)));

            assertThat(((Rejected) decision).reason()).isEqualTo(CardReason.NOT_DEBIT);
            assertThat(questions).isEmpty();
            assertThat(standing(zhang)).isEqualTo(Standing.REFUSED);
        }
    }

    @Nested
    class ATimeOut {
        @Test
        void leavesTheCardPendingNeitherBoundNorRefused() {
            icbc.nextVerification(Fault.LOST_ON_THE_WAY);

            BindingDecision decision = binding.bind(zhang, entry(TestCards.good()));

            assertThat(decision).isInstanceOf(Pending.class);
            assertThat(standing(zhang)).isEqualTo(Standing.PENDING);
            assertThat(payable(zhang)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(Fault.class)
        void isSettledByAskingAgainUnderTheSameId(Fault fault) {
            icbc.nextVerification(fault);
            Pending pending = (Pending) binding.bind(zhang, entry(TestCards.good()));
            clock.forward(A_MINUTE);

            List<BindingDecision> settled = binding.askAgain(payees::payee, 10);

            assertThat(settled).containsExactly(new Bound(pending.request()));
            assertThat(standing(zhang)).isEqualTo(Standing.BOUND);
            assertThat(askedIds())
                    .containsExactly(pending.request().id(), pending.request().id());
        }

        @Test
        void isSettledByTheWorkerWhoAsksForTheSameCardAgain() {
            icbc.nextVerification(Fault.LOST_ON_THE_WAY);
            CardEntry entry = entry(TestCards.good());
            Pending pending = (Pending) binding.bind(zhang, entry);

            assertThat(binding.bind(zhang, entry)).isEqualTo(new Bound(pending.request()));
            assertThat(cards.of(zhang.worker()).history()).hasSize(1);
            assertThat(askedIds()).containsOnly(pending.request().id());
        }

        @Test
        void makesAnotherCardWait() {
            icbc.nextVerification(Fault.LOST_ON_THE_WAY);
            binding.bind(zhang, entry(TestCards.good()));

            assertThat(binding.bind(zhang, entry(TestCards.good())))
                    .isEqualTo(new Refused(Reason.CARD_REQUEST_PENDING, Duration.ZERO));
            assertThat(cards.of(zhang.worker()).history()).hasSize(1);
            assertThat(questions).hasSize(1);
        }

        @Test
        void isAskedAboutNoMoreOnceItIsSettled() {
            icbc.nextVerification(Fault.LOST_ON_THE_WAY);
            binding.bind(zhang, entry(TestCards.good()));
            clock.forward(A_MINUTE);
            binding.askAgain(payees::payee, 10);

            assertThat(binding.askAgain(payees::payee, 10)).isEmpty();
            assertThat(questions).hasSize(2);
        }

        @Test
        void mayLastForAsLongAsTheBankIsSilent() {
            icbc.onCard("3000", CardScript.verified().afterSilences(3));
            binding.bind(zhang, entry(TestCards.ending("3000")));
            clock.forward(A_MINUTE);

            assertThat(binding.askAgain(payees::payee, 10)).isEmpty();
            clock.forward(A_MINUTE);
            assertThat(binding.askAgain(payees::payee, 10)).isEmpty();
            clock.forward(A_MINUTE.multipliedBy(2));
            assertThat(binding.askAgain(payees::payee, 10)).hasSize(1);
            assertThat(standing(zhang)).isEqualTo(Standing.BOUND);
        }

        @Test
        void isAskedAboutMoreAndMoreSeldomAndAtLeastEveryHour() {
            icbc.onCard("3000", CardScript.verified().afterSilences(1000));
            binding.bind(zhang, entry(TestCards.ending("3000")));
            List<Long> seconds = new ArrayList<>();
            Instant begin = clock.instant();

            while (clock.instant().isBefore(begin.plus(Duration.ofHours(5)))) {
                clock.forward(Duration.ofSeconds(10));
                int before = questions.size();
                binding.askAgain(payees::payee, 10);
                if (questions.size() > before) {
                    seconds.add(Duration.between(begin, clock.instant()).toSeconds());
                }
            }

            assertThat(seconds)
                    .startsWith(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L, 5120L)
                    .endsWith(8720L, 12320L, 15920L);
        }

        @Test
        void isLeftAloneForTenSeconds() {
            icbc.nextVerification(Fault.LOST_ON_THE_WAY);
            binding.bind(zhang, entry(TestCards.good()));

            assertThat(binding.askAgain(payees::payee, 10)).isEmpty();
            assertThat(questions).hasSize(1);
        }
    }

    @Nested
    class TheEndOfTheProcess {
        @Test
        void betweenTheRequestAndTheQuestionLosesNothing() {
            CardEntry entry = entry(TestCards.good());
            CardBinding dying = binding(code -> Tapped.port(PartnerBank.class, icbc, call -> {
                throw new Killed();
            }));
            assertThatThrownBy(() -> dying.bind(zhang, entry)).isInstanceOf(Killed.class);
            assertThat(standing(zhang)).isEqualTo(Standing.PENDING);
            clock.forward(A_MINUTE);

            List<BindingDecision> settled = binding.askAgain(payees::payee, 10);

            assertThat(settled).hasSize(1);
            assertThat(payable(zhang)).contains(entry.card());
        }

        @Test
        void betweenTheAnswerAndItsRecordLosesNothing() {
            CardEntry entry = entry(TestCards.good());
            CardStore dyingStore = Tapped.port(CardStore.class, cards, call -> {
                if (call.method().equals("settle")) throw new Killed();
            });
            CardBinding dying = new CardBinding(
                    dyingStore, DIRECTORY, code -> icbc, CardPolicy.defaults(), clock, UUID::randomUUID);
            assertThatThrownBy(() -> dying.bind(zhang, entry)).isInstanceOf(Killed.class);

            assertThat(binding.bind(zhang, entry)).isInstanceOf(Bound.class);
            assertThat(cards.of(zhang.worker()).history()).hasSize(1);
        }
    }

    @Nested
    class Tries {
        @Test
        void ofAWorkerAreFiveADay() {
            for (int i = 0; i < 5; i++) binding.bind(zhang, entry(TestCards.ending("1001")));

            assertThat(binding.bind(zhang, entry(TestCards.good())))
                    .isEqualTo(new Refused(Reason.TOO_MANY_TRIES, Duration.ofHours(24)));
            assertThat(questions).hasSize(5);
            assertThat(cards.of(zhang.worker()).history()).hasSize(5);
        }

        @Test
        void ofACardAreFiveADayWhoeverMakesThem() {
            BankCardNumber card = TestCards.ending("1001");
            for (int i = 0; i < 5; i++) binding.bind(payees.somebody(), entry(card));

            assertThat(binding.bind(zhang, entry(card)))
                    .isEqualTo(new Refused(Reason.TOO_MANY_TRIES, Duration.ofHours(24)));
            assertThat(binding.bind(zhang, entry(TestCards.good()))).isInstanceOf(Bound.class);
        }

        @Test
        void areForgottenAfterADay() {
            for (int i = 0; i < 5; i++) binding.bind(zhang, entry(TestCards.ending("1001")));
            clock.forward(Duration.ofHours(24));
            assertThat(binding.bind(zhang, entry(TestCards.good()))).isInstanceOf(Refused.class);

            clock.forward(Duration.ofMillis(1));

            assertThat(binding.bind(zhang, entry(TestCards.good()))).isInstanceOf(Bound.class);
        }

        @Test
        void areNotUsedUpByAskingAgainAboutTheSame() {
            icbc.onCard("3000", CardScript.verified().afterSilences(20));
            CardEntry entry = entry(TestCards.ending("3000"));
            for (int i = 0; i < 20; i++) assertThat(binding.bind(zhang, entry)).isInstanceOf(Pending.class);

            assertThat(binding.bind(zhang, entry)).isInstanceOf(Bound.class);
        }

        @Test
        void areAsManyAsThePolicySays() {
            CardPolicy policy = CardPolicy.defaults().withTries(1, 9, Duration.ofHours(1));
            CardBinding strict = new CardBinding(cards, DIRECTORY, code -> icbc, policy, clock, UUID::randomUUID);
            strict.bind(zhang, entry(TestCards.ending("1001")));

            assertThat(strict.bind(zhang, entry(TestCards.good())))
                    .isEqualTo(new Refused(Reason.TOO_MANY_TRIES, Duration.ofHours(1)));
        }
    }

    @Nested
    class OneCardOnePerson {
        @Test
        void anotherWorkersCardIsRefusedWithoutAQuestion() {
            BankCardNumber card = TestCards.good();
            binding.bind(zhang, entry(card));

            assertThat(binding.bind(alim, entry(card))).isEqualTo(new Refused(Reason.CARD_TAKEN, Duration.ZERO));
            assertThat(questions).hasSize(1);
            assertThat(standing(alim)).isEqualTo(Standing.NONE);
        }

        @Test
        void aCardThatAnotherWorkerGaveUpIsFree() {
            BankCardNumber card = TestCards.good();
            CardBinding trusting = binding(code -> new ScriptedBank());
            trusting.bind(zhang, entry(card));
            trusting.change(zhang, entry(TestCards.good()));

            assertThat(trusting.bind(alim, entry(card))).isInstanceOf(Bound.class);
        }

        @Test
        void ofTwoWorkersWhoWereBothPendingTheFirstToBeVerifiedHasIt() {
            BankCardNumber card = TestCards.good();
            ScriptedBank bank = new ScriptedBank();
            CardBinding trusting = binding(code -> bank);
            bank.says(new Verification.Unknown());
            trusting.bind(zhang, entry(card));
            CardRequest late = ((Pending) trusting.bind(alim, entry(card))).request();
            bank.says(new Verification.Verified());
            trusting.bind(zhang, entry(card));

            assertThat(trusting.bind(alim, entry(card))).isEqualTo(new Rejected(late, CardReason.CARD_TAKEN));
            assertThat(standing(alim)).isEqualTo(Standing.REFUSED);
            assertThat(payable(zhang)).contains(card);
        }

        @Test
        void ofManyWorkersAtOnceOneGetsTheCard() {
            BankCardNumber card = TestCards.good();
            ScriptedBank bank = new ScriptedBank();
            CardBinding trusting = new CardBinding(
                    cards,
                    DIRECTORY,
                    code -> bank,
                    CardPolicy.defaults().withTries(5, 100, A_MINUTE),
                    clock,
                    UUID::randomUUID);

            var decisions = AtOnce.eightTimes(i -> trusting.bind(payees.somebody(), entry(card)));

            assertThat(decisions).filteredOn(Bound.class::isInstance).hasSize(1);
            assertThat(decisions).filteredOn(d -> !(d instanceof Bound)).allMatch(CardBindingTest::saysTaken);
        }
    }

    private static boolean saysTaken(BindingDecision decision) {
        return decision instanceof Rejected no
                ? no.reason() == CardReason.CARD_TAKEN
                : decision instanceof Refused refused && refused.reason() == Reason.CARD_TAKEN;
    }

    @Nested
    class ADoubleTap {
        @Test
        void isOneQuestion() {
            CardEntry entry = entry(TestCards.good());
            bound(binding.bind(zhang, entry));

            assertThat(binding.bind(zhang, entry)).isInstanceOf(Bound.class);
            assertThat(questions).hasSize(1);
        }

        @RepeatedTest(20)
        void atTheVerySameMomentIsOneRequestWithOneAnswer() {
            CardEntry entry = entry(TestCards.good());
            CardBinding untapped = binding(code -> icbc);

            var decisions = AtOnce.eightTimes(i -> untapped.bind(zhang, entry));

            CardRequest request = cards.of(zhang.worker()).payable().orElseThrow();
            assertThat(decisions).containsOnly(new Bound(request));
            assertThat(cards.of(zhang.worker()).history()).hasSize(1);
        }
    }

    @Test
    void twoCardsAtTheSameMomentAreNotBothBound() {
        CardEntry quicker = entry(TestCards.good());
        CardStore raced = Tapped.port(CardStore.class, cards, call -> {
            boolean first = standing(zhang) == Standing.NONE;
            if (call.method().equals("open") && first) bound(binding.bind(zhang, quicker));
        });
        CardBinding late =
                new CardBinding(raced, DIRECTORY, code -> icbc, CardPolicy.defaults(), clock, UUID::randomUUID);

        BindingDecision decision = late.bind(zhang, entry(TestCards.good()));

        assertThat(decision).isEqualTo(new Refused(Reason.CARD_REQUEST_PENDING, Duration.ZERO));
        assertThat(payable(zhang)).contains(quicker.card());
        assertThat(cards.of(zhang.worker()).history()).hasSize(1);
    }

    @Nested
    class AChange {
        private final BankCardNumber old = TestCards.good();
        private final CardRequest before = bound(binding.bind(zhang, entry(old)));

        @Test
        void putsTheNewCardInThePlaceOfTheOldOne() {
            CardEntry next = entry(TestCards.good());

            bound(binding.change(zhang, next));

            assertThat(payable(zhang)).contains(next.card());
            assertThat(cards.holderOf(old)).isEmpty();
        }

        @Test
        void isNeededWhereACardIsBound() {
            assertThat(binding.bind(zhang, entry(TestCards.good())))
                    .isEqualTo(new Refused(Reason.CARD_ALREADY_BOUND, Duration.ZERO));
            assertThat(payable(zhang)).contains(old);
        }

        @Test
        void toTheSameCardIsNoQuestion() {
            assertThat(binding.change(zhang, entry(old))).isEqualTo(new Bound(before));
            assertThat(questions).hasSize(1);
        }

        @Test
        void leavesTheOldCardValidUntilTheNewBankHasSaidYes() {
            icbc.nextVerification(Fault.LOST_ON_THE_WAY);
            CardEntry next = entry(TestCards.good());

            assertThat(binding.change(zhang, next)).isInstanceOf(Pending.class);
            assertThat(standing(zhang)).isEqualTo(Standing.CHANGE_PENDING);
            assertThat(payable(zhang)).contains(old);

            clock.forward(A_MINUTE);
            binding.askAgain(payees::payee, 10);

            assertThat(standing(zhang)).isEqualTo(Standing.BOUND);
            assertThat(payable(zhang)).contains(next.card());
        }

        @Test
        void thatIsRefusedLeavesTheOldCard() {
            assertThat(binding.change(zhang, entry(TestCards.ending("1002")))).isInstanceOf(Rejected.class);
            assertThat(standing(zhang)).isEqualTo(Standing.BOUND);
            assertThat(payable(zhang)).contains(old);
            assertThat(latest(zhang)).isInstanceOf(CardState.Refused.class);
        }

        @Test
        void waitsForTheOneThatIsPending() {
            icbc.nextVerification(Fault.LOST_ON_THE_WAY);
            binding.change(zhang, entry(TestCards.good()));

            assertThat(binding.change(zhang, entry(TestCards.good())))
                    .isEqualTo(new Refused(Reason.CARD_REQUEST_PENDING, Duration.ZERO));
            assertThat(payable(zhang)).contains(old);
        }

        @Test
        void mayGoBackToTheCardBefore() {
            binding.change(zhang, entry(TestCards.good()));

            CardRequest again = bound(binding.change(zhang, entry(old)));

            assertThat(again.id()).isNotEqualTo(before.id());
            assertThat(payable(zhang)).contains(old);
        }

        @Test
        void keepsTheWholeHistory() {
            clock.forward(A_MINUTE);
            CardRequest next = bound(binding.change(zhang, entry(TestCards.good())));

            assertThat(binding.of(zhang.worker()).history())
                    .containsExactly(
                            new WageCard(next, new CardState.Bound(clock.instant())),
                            new WageCard(
                                    before, new CardState.Bound(clock.instant().minus(A_MINUTE))));
        }
    }

    @Nested
    class AHolderWhoWasCorrected {
        @Test
        void hasNoCardUntilABankHasVerifiedOneAgain() {
            BankCardNumber card = TestCards.good();
            bound(binding.bind(zhang, entry(card)));

            binding.hold(zhang.worker(), CardReason.HOLDER_CORRECTED);

            assertThat(latest(zhang)).isEqualTo(new CardState.Suspended(CardReason.HOLDER_CORRECTED, clock.instant()));
            assertThat(payable(zhang)).isEmpty();
            clock.forward(A_MINUTE);
            bound(binding.bind(zhang, entry(card)));
            assertThat(payable(zhang)).isNotEmpty();
        }

        @Test
        void isBoundByNoWordThatABankStillHadToSay() {
            icbc.nextVerification(Fault.LOST_ON_THE_WAY);
            binding.bind(zhang, entry(TestCards.good()));

            binding.hold(zhang.worker(), CardReason.HOLDER_CORRECTED);

            clock.forward(A_MINUTE);
            assertThat(binding.askAgain(payees::payee, 10)).isEmpty();
            assertThat(standing(zhang)).isEqualTo(Standing.REFUSED);
        }
    }

    @Nested
    class ASuspensionByTheBank {
        private final BankCardNumber card = TestCards.good();
        private final CardRequest request = bound(binding.bind(zhang, entry(card)));

        @Test
        void stopsWagesFromGoingThere() {
            assertThat(binding.suspend(request.id(), CardReason.CARD_LOST)).contains(request);
            assertThat(latest(zhang)).isEqualTo(new CardState.Suspended(CardReason.CARD_LOST, clock.instant()));
            assertThat(standing(zhang)).isEqualTo(Standing.SUSPENDED);
            assertThat(payable(zhang)).isEmpty();
        }

        @Test
        void toldTwiceChangesNothing() {
            binding.suspend(request.id(), CardReason.CARD_LOST);

            assertThat(binding.suspend(request.id(), CardReason.CARD_CLOSED)).isEmpty();
            assertThat(latest(zhang)).isEqualTo(new CardState.Suspended(CardReason.CARD_LOST, clock.instant()));
        }

        @Test
        void ofARequestThatIsNotOursChangesNothing() {
            assertThat(binding.suspend(UUID.randomUUID(), CardReason.CARD_LOST)).isEmpty();
            assertThat(payable(zhang)).contains(card);
        }

        @Test
        void ofACardThatWasReplacedDoesNotTouchTheOneInItsPlace() {
            CardEntry next = entry(TestCards.good());
            binding.change(zhang, next);

            assertThat(binding.suspend(request.id(), CardReason.CARD_CLOSED)).isEmpty();
            assertThat(payable(zhang)).contains(next.card());
        }

        @Test
        void underAnEarlierRequestSuspendsTheCardThatWasBoundAnew() {
            binding.change(zhang, entry(TestCards.good()));
            CardRequest again = bound(binding.change(zhang, entry(card)));

            assertThat(binding.suspend(request.id(), CardReason.CARD_FROZEN)).contains(again);
            assertThat(payable(zhang)).isEmpty();
        }

        @Test
        void beforeTheAnswerWasHeardRefusesTheCard() {
            icbc.nextVerification(Fault.ANSWER_LOST);
            CardRequest pending = ((Pending) binding.bind(alim, entry(TestCards.good()))).request();

            assertThat(binding.suspend(pending.id(), CardReason.CARD_CLOSED)).contains(pending);
            assertThat(latest(alim)).isEqualTo(new CardState.Refused(CardReason.CARD_CLOSED, clock.instant()));
            assertThat(binding.askAgain(payees::payee, 10)).isEmpty();
        }

        @Test
        void canBeOvercomeWithAnotherCard() {
            binding.suspend(request.id(), CardReason.CARD_LOST);
            CardEntry next = entry(TestCards.good());

            bound(binding.change(zhang, next));

            assertThat(standing(zhang)).isEqualTo(Standing.BOUND);
            assertThat(payable(zhang)).contains(next.card());
        }

        @Test
        void canBeOvercomeByHavingTheSameCardVerifiedAnew() {
            binding.suspend(request.id(), CardReason.CARD_FROZEN);

            CardRequest again = bound(binding.bind(zhang, entry(card)));

            assertThat(again.id()).isNotEqualTo(request.id());
            assertThat(questions).hasSize(2);
            assertThat(payable(zhang)).contains(card);
        }

        @Test
        void thatComesBetweenTheBanksYesAndItsRecordIsNotForgotten() {
            CardStore raced = Tapped.port(CardStore.class, cards, call -> {
                boolean yes = call.method().equals("settle") && call.arguments().get(1) instanceof CardState.Bound;
                if (!yes) return;
                CardRequest asked = (CardRequest) call.arguments().get(0);
                cards.settle(asked, new CardState.Bound(clock.instant()));
                binding.suspend(asked.id(), CardReason.CARD_LOST);
            });
            CardBinding late =
                    new CardBinding(raced, DIRECTORY, code -> icbc, CardPolicy.defaults(), clock, UUID::randomUUID);

            BindingDecision decision = late.bind(alim, entry(TestCards.good()));

            assertThat(((Rejected) decision).reason()).isEqualTo(CardReason.CARD_LOST);
            assertThat(standing(alim)).isEqualTo(Standing.SUSPENDED);
        }
    }

    @Test
    void noRequestOrEntryShowsItsCardAsText() {
        CardEntry entry = entry(TestCards.good());
        CardRequest request = bound(binding.bind(zhang, entry));

        assertThat(List.of(entry.toString(), request.toString(), new Bound(request).toString()))
                .noneMatch(text -> text.contains(entry.card().digits())
                        || text.contains(entry.mobile().digits()));
    }

    private CardBinding binding(Function<BankCode, PartnerBank> banks) {
        return new CardBinding(cards, DIRECTORY, banks, CardPolicy.defaults(), clock, UUID::randomUUID);
    }

    private PartnerBank tapped(PartnerBank bank) {
        return Tapped.port(PartnerBank.class, bank, questions::add);
    }

    private List<UUID> askedIds() {
        return questions.stream()
                .map(call -> ((CardVerification) call.arguments().get(0)).requestId())
                .toList();
    }

    private static CardEntry entry(BankCardNumber card) {
        return new CardEntry(ICBC, card, Fresh.mobile());
    }

    private static CardRequest bound(BindingDecision decision) {
        assertThat(decision).isInstanceOf(Bound.class);
        return ((Bound) decision).request();
    }

    private Standing standing(Payee worker) {
        return cards.of(worker.worker()).standing();
    }

    private CardState latest(Payee worker) {
        return cards.of(worker.worker()).latest().state();
    }

    private Optional<BankCardNumber> payable(Payee worker) {
        return cards.of(worker.worker()).payable().map(CardRequest::card);
    }

    private static BankCardNumber beginningWith(String prefix) {
        for (int check = 0; ; check++) {
            String number = prefix + "000000000" + check;
            if (BankCardNumber.isValid(number)) return new BankCardNumber(number);
        }
    }

    private static BankDirectory directory(String text) {
        try {
            return BankDirectory.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
