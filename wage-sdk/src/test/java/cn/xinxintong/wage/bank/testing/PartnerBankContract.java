package cn.xinxintong.wage.bank.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.ResidentId;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.money.Money;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.testing.People;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.BankEvent;
import cn.xinxintong.wage.bank.BatchNumber;
import cn.xinxintong.wage.bank.BatchState;
import cn.xinxintong.wage.bank.Callback;
import cn.xinxintong.wage.bank.CardReason;
import cn.xinxintong.wage.bank.CardVerification;
import cn.xinxintong.wage.bank.LineResult;
import cn.xinxintong.wage.bank.LineResult.Outcome;
import cn.xinxintong.wage.bank.PartnerBank;
import cn.xinxintong.wage.bank.PayBatch;
import cn.xinxintong.wage.bank.PayOrder;
import cn.xinxintong.wage.bank.RawCallback;
import cn.xinxintong.wage.bank.ResultPage;
import cn.xinxintong.wage.bank.SpecialAccount;
import cn.xinxintong.wage.bank.Submission;
import cn.xinxintong.wage.bank.Verification;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every bank keeps to that plays the cards of {@code docs/sandbox-bank.md}. It pays only while {@link #settle} runs, and
 * opens an account that it does not know with {@link InMemoryBank#OPENING_BALANCE}.
 */
public abstract class PartnerBankContract {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private final SpecialAccount account = new SpecialAccount(new BankCode("102"), "6500" + letters(12));

    protected abstract PartnerBank bank();

    /** The bank pays everything it has taken and sends all its messages; returns when it has. */
    protected abstract void settle();

    /** The messages that came since this was last asked, in any order. */
    protected abstract List<RawCallback> newCallbacks();

    /** The bank sends everything that it ever told once more; returns when it has. */
    protected abstract void tellAllAgain();

    @Nested
    class Cards {
        @Test
        void aDebitCardOfTheHolderIsVerified() {
            assertThat(bank().verifyCard(question(TestCards.good()))).isEqualTo(new Verification.Verified());
        }

        @ParameterizedTest
        @CsvSource({
            "1001, NAME_MISMATCH",
            "1002, CARD_CLOSED",
            "1003, NOT_DEBIT",
            "1009, MOBILE_MISMATCH",
            "1010, CLASS_LIMIT"
        })
        void aCardThatCannotTakeWagesIsRejectedEachTime(String ending, CardReason reason) {
            CardVerification question = question(TestCards.ending(ending));

            assertThat(bank().verifyCard(question)).isEqualTo(new Verification.Rejected(reason));
            assertThat(bank().verifyCard(question)).isEqualTo(new Verification.Rejected(reason));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1005", "1006", "1008", "1011", "1012"})
        void aCardWhosePaymentsAreScriptedIsVerified(String ending) {
            assertThat(bank().verifyCard(question(TestCards.ending(ending)))).isEqualTo(new Verification.Verified());
        }

        @Test
        void theCardOfAnotherIsRejected() {
            BankCardNumber card = TestCards.good();
            bank().verifyCard(question(card));

            assertThat(bank().verifyCard(question(card, Fresh.residentId(), People.ALIM_NAME)))
                    .isEqualTo(new Verification.Rejected(CardReason.NAME_MISMATCH));
        }

        @Test
        void whatGotNoAnswerIsSettledByTheSameQuestion() {
            CardVerification question = question(TestCards.ending("1004"));

            assertThat(bank().verifyCard(question)).isEqualTo(new Verification.Unknown());
            assertThat(bank().verifyCard(question)).isEqualTo(new Verification.Verified());
        }

        @Test
        void aBankThatIsDownComesBack() {
            CardVerification question = question(TestCards.ending("1007"));

            assertThat(bank().verifyCard(question)).isEqualTo(new Verification.Unknown());
            assertThat(bank().verifyCard(question)).isEqualTo(new Verification.Unknown());
            assertThat(bank().verifyCard(question)).isEqualTo(new Verification.Verified());
        }
    }

    @Nested
    class Batches {
        @Test
        void aBatchThatTheBankNeverGotIsNotFound() {
            BatchNumber number = number();

            assertThat(bank().query(number)).isEqualTo(BatchState.NOT_FOUND);
            assertThat(bank().results(number, "")).isEqualTo(new ResultPage(List.of(), ""));
        }

        @Test
        void aBatchIsTakenFirstAndPaidLater() {
            PayBatch batch = batch(TestCards.good(), TestCards.good());

            assertThat(bank().submit(batch)).isEqualTo(new Submission.Accepted());
            assertThat(bank().query(batch.number()).isFinal()).isFalse();
            assertThat(paidOut()).isEqualTo(Money.ZERO);

            settle();
            assertThat(bank().query(batch.number())).isEqualTo(BatchState.PAID);
            assertThat(outcomes(batch)).containsExactly(Outcome.PAID, Outcome.PAID);
            assertThat(paidOut()).isEqualTo(batch.total());
        }

        @Test
        void sentAgainItIsTheSameBatchAndIsPaidOnce() {
            PayBatch batch = batch(TestCards.good());
            bank().submit(batch);

            assertThat(bank().submit(batch)).isEqualTo(new Submission.Accepted());
            settle();
            assertThat(bank().submit(batch)).isEqualTo(new Submission.Accepted());
            settle();

            assertThat(paidOut()).isEqualTo(batch.total());
        }

        @Test
        void sentByManyAtOnceItIsPaidOnce() {
            PayBatch batch = batch(TestCards.good());

            assertThat(AtOnce.eightTimes(i -> bank().submit(batch))).containsOnly(new Submission.Accepted());
            settle();

            assertThat(paidOut()).isEqualTo(batch.total());
        }

        @Test
        void theNumberIsNotTakenForOtherPayments() {
            PayBatch batch = batch(TestCards.good());
            PayBatch other = new PayBatch(batch.number(), account, List.of(order(1, TestCards.good(), 1)));
            bank().submit(batch);

            assertThat(bank().submit(other)).isEqualTo(new Submission.Rejected(Submission.Reason.NUMBER_REUSED));
            settle();
            assertThat(bank().query(batch.number())).isEqualTo(BatchState.PAID);
            assertThat(paidOut()).isEqualTo(batch.total());
        }

        @Test
        void moreThanIsInTheAccountIsNotTaken() {
            long fen = InMemoryBank.OPENING_BALANCE.fen() + 1;
            PayBatch batch = new PayBatch(number(), account, List.of(order(1, TestCards.good(), fen)));

            assertThat(bank().submit(batch)).isEqualTo(new Submission.Rejected(Submission.Reason.INSUFFICIENT_FUNDS));
            assertThat(bank().submit(batch)).isEqualTo(new Submission.Rejected(Submission.Reason.INSUFFICIENT_FUNDS));
            settle();
            assertThat(bank().query(batch.number())).isEqualTo(BatchState.REJECTED);
            assertThat(paidOut()).isEqualTo(Money.ZERO);
        }

        @Test
        void whatRunningBatchesAreGoingToTakeIsNotTakenTwice() {
            long most = InMemoryBank.OPENING_BALANCE.fen();
            PayBatch whole = new PayBatch(number(), account, List.of(order(1, TestCards.good(), most)));
            bank().submit(whole);

            assertThat(bank().submit(batch(TestCards.good())))
                    .isEqualTo(new Submission.Rejected(Submission.Reason.INSUFFICIENT_FUNDS));
        }

        @Test
        void aSubmissionWithoutAnAnswerIsSettledByQuery() {
            PayBatch batch = batch(TestCards.good(), TestCards.ending("1011"));

            assertThat(bank().submit(batch)).isEqualTo(new Submission.Unknown());
            assertThat(bank().query(batch.number())).isEqualTo(BatchState.ACCEPTED);
            assertThat(bank().submit(batch)).isEqualTo(new Submission.Accepted());
            settle();
            assertThat(bank().query(batch.number())).isEqualTo(BatchState.PAID);
            assertThat(paidOut()).isEqualTo(batch.total());
        }

        @Test
        void aLineThatFailsLeavesItsMoneyInTheAccount() {
            PayBatch batch = batch(TestCards.good(), TestCards.ending("1008"), TestCards.ending("1002"));
            bank().submit(batch);
            settle();

            assertThat(bank().query(batch.number())).isEqualTo(BatchState.PARTLY_PAID);
            assertThat(outcomes(batch)).containsExactly(Outcome.PAID, Outcome.FAILED, Outcome.FAILED);
            assertThat(reasons(batch)).containsExactly("", "ACCOUNT_FROZEN", "CARD_CLOSED");
            assertThat(paidOut()).isEqualTo(batch.orders().get(0).amount());
        }

        @Test
        void aPaymentSentBackIsInTheAccountAgain() {
            PayBatch batch = batch(TestCards.ending("1005"), TestCards.good());
            bank().submit(batch);
            settle();

            assertThat(bank().query(batch.number())).isEqualTo(BatchState.PARTLY_PAID);
            assertThat(outcomes(batch)).containsExactly(Outcome.RETURNED, Outcome.PAID);
            assertThat(paidOut()).isEqualTo(batch.orders().get(1).amount());
        }

        @Test
        void everyLineOfALongBatchIsOnOnePage() {
            BankCardNumber[] cards = new BankCardNumber[1201];
            for (int i = 0; i < cards.length; i++) cards[i] = TestCards.good();
            PayBatch batch = batch(cards);
            bank().submit(batch);
            settle();

            assertThat(results(batch))
                    .extracting(LineResult::lineNo)
                    .hasSize(1201)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(bank().results(batch.number(), "").isLast()).isFalse();
        }
    }

    @Nested
    class Messages {
        @Test
        void theBankTellsOfEveryLineThatIsSettled() {
            PayBatch batch = batch(TestCards.good(), TestCards.ending("1008"), TestCards.good());
            bank().submit(batch);
            settle();

            assertThat(told(batch)).containsExactlyInAnyOrderElementsOf(results(batch));
        }

        @Test
        void aReturnIsToldAfterThePayment() {
            PayBatch batch = batch(TestCards.ending("1005"));
            bank().submit(batch);
            settle();

            assertThat(told(batch))
                    .extracting(LineResult::outcome)
                    .containsExactlyInAnyOrder(Outcome.PAID, Outcome.RETURNED);
        }

        @Test
        void aSuspendedCardIsToldByTheQuestionUnderWhichItWasVerified() {
            CardVerification question = question(TestCards.ending("1012"));
            bank().verifyCard(question);
            PayBatch batch = batch(question.card());
            bank().submit(batch);
            settle();

            assertThat(bank().query(batch.number())).isEqualTo(BatchState.PAID);
            assertThat(genuine(newCallbacks()))
                    .filteredOn(BankEvent.CardSuspended.class::isInstance)
                    .map(BankEvent.CardSuspended.class::cast)
                    .satisfiesExactly(event -> {
                        assertThat(event.requestId()).isEqualTo(question.requestId());
                        assertThat(event.reason()).isEqualTo(CardReason.CARD_FROZEN);
                    });
        }

        @Test
        void aSuspendedCardIsPaidNoMore() {
            CardVerification question = question(TestCards.ending("1012"));
            bank().verifyCard(question);
            bank().submit(batch(question.card()));
            settle();

            PayBatch next = batch(question.card());
            bank().submit(next);
            settle();

            assertThat(reasons(next)).containsExactly("CARD_FROZEN");
        }

        @Test
        void aMessageIsBelievedOnce() {
            bank().submit(batch(TestCards.good()));
            settle();
            RawCallback message = newCallbacks().get(0);

            assertThat(bank().parse(message)).isInstanceOf(Callback.Genuine.class);
            assertThat(bank().parse(message)).isEqualTo(new Callback.Refused(Callback.Reason.CALLBACK_REPLAYED));
        }

        @Test
        void aMessageThatWasChangedIsNotBelieved() {
            bank().submit(batch(TestCards.good()));
            settle();
            RawCallback message = newCallbacks().get(0);
            byte[] body = message.body();
            body[body.length - 1] ^= 1;
            RawCallback changed = withBody(message, body);

            assertThat(bank().parse(changed)).isEqualTo(new Callback.Refused(Callback.Reason.CALLBACK_FORGED));
            assertThat(bank().parse(message)).isInstanceOf(Callback.Genuine.class);
        }

        @Test
        void whatIsToldAgainIsTheSameEvent() {
            bank().submit(batch(TestCards.good(), TestCards.ending("1005")));
            settle();
            List<BankEvent> first = genuine(newCallbacks());

            tellAllAgain();
            List<BankEvent> again = genuine(newCallbacks());

            assertThat(first).isNotEmpty();
            assertThat(again).containsAll(first);
        }

        private List<LineResult> told(PayBatch batch) {
            return genuine(newCallbacks()).stream()
                    .filter(BankEvent.LinesSettled.class::isInstance)
                    .map(BankEvent.LinesSettled.class::cast)
                    .filter(event -> event.batch().equals(batch.number()))
                    .flatMap(event -> event.results().stream())
                    .toList();
        }

        private List<BankEvent> genuine(List<RawCallback> messages) {
            return messages.stream()
                    .map(bank()::parse)
                    .map(callback -> ((Callback.Genuine) callback).event())
                    .toList();
        }
    }

    private static RawCallback withBody(RawCallback message, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        for (String name : List.of("Content-Digest", "Signature-Input", "Signature")) {
            message.header(name).ifPresent(value -> headers.put(name, value));
        }
        return new RawCallback(message.method(), message.path(), headers, body);
    }

    private static CardVerification question(BankCardNumber card) {
        return question(card, People.ZHANG_NUMBER, People.ZHANG_NAME);
    }

    private static CardVerification question(BankCardNumber card, ResidentId number, PersonName holder) {
        return new CardVerification(UUID.randomUUID(), holder, number, card, Fresh.mobile());
    }

    private PayBatch batch(BankCardNumber... cards) {
        List<PayOrder> orders = new ArrayList<>();
        for (BankCardNumber card : cards) orders.add(order(orders.size() + 1, card, 232_550 + orders.size()));
        return new PayBatch(number(), account, orders);
    }

    private static PayOrder order(int lineNo, BankCardNumber card, long fen) {
        return new PayOrder(lineNo, People.ZHANG_NAME, card, Money.ofFen(fen), MAY, "5月工资");
    }

    private Money paidOut() {
        return InMemoryBank.OPENING_BALANCE.minus(bank().specialAccount(account).balance());
    }

    private List<LineResult> results(PayBatch batch) {
        List<LineResult> results = new ArrayList<>();
        ResultPage page = bank().results(batch.number(), "");
        results.addAll(page.items());
        while (!page.isLast()) {
            page = bank().results(batch.number(), page.next());
            results.addAll(page.items());
        }
        return results;
    }

    private List<Outcome> outcomes(PayBatch batch) {
        return results(batch).stream().map(LineResult::outcome).toList();
    }

    private List<String> reasons(PayBatch batch) {
        return results(batch).stream().map(LineResult::reason).toList();
    }

    private static BatchNumber number() {
        return new BatchNumber("B" + letters(20));
    }

    private static String letters(int count) {
        return UUID.randomUUID().toString().replace("-", "").substring(0, count);
    }
}
