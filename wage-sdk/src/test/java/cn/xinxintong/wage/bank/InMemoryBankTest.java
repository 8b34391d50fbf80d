package cn.xinxintong.wage.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.money.Money;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import cn.xinxintong.wage.bank.testing.InMemoryBank;
import cn.xinxintong.wage.bank.testing.InMemoryBank.Fault;
import cn.xinxintong.wage.bank.testing.PartnerBankContract;
import cn.xinxintong.wage.bank.testing.TestCards;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InMemoryBankTest extends PartnerBankContract {
    private final InMemoryBank bank = new InMemoryBank(new MovableClock());
    private final List<RawCallback> again = new ArrayList<>();

    @Override
    protected PartnerBank bank() {
        return bank;
    }

    @Override
    protected void settle() {
        bank.settle();
    }

    @Override
    protected List<RawCallback> newCallbacks() {
        List<RawCallback> messages = new ArrayList<>(bank.newCallbacks());
        messages.addAll(again);
        again.clear();
        return messages;
    }

    @Override
    protected void tellAllAgain() {
        again.addAll(bank.allCallbacks(2, 7));
    }

    @Nested
    class OneCallGoesWrong {
        private final SpecialAccount account = new SpecialAccount(new BankCode("102"), "65001");
        private final PayBatch batch = new PayBatch(
                new BatchNumber("B1"),
                account,
                List.of(new PayOrder(
                        1, People.ZHANG_NAME, TestCards.good(), Money.ofFen(100), YearMonth.of(2026, 5), "")));

        @Test
        void aBatchLostOnTheWayWasNeverGot() {
            bank.nextSubmission(Fault.LOST_ON_THE_WAY);

            assertThat(bank.submit(batch)).isEqualTo(new Submission.Unknown());
            assertThat(bank.query(batch.number())).isEqualTo(BatchState.NOT_FOUND);
        }

        @Test
        void aBatchWhoseAnswerIsLostWasTaken() {
            bank.nextSubmission(Fault.ANSWER_LOST);

            assertThat(bank.submit(batch)).isEqualTo(new Submission.Unknown());
            assertThat(bank.query(batch.number())).isEqualTo(BatchState.ACCEPTED);
        }

        @Test
        void aQuestionWithoutAnAnswerIsAskedAgain() {
            bank.unavailableFor(1);

            assertThatThrownBy(() -> bank.query(batch.number())).isInstanceOf(BankUnavailableException.class);
            assertThat(bank.query(batch.number())).isEqualTo(BatchState.NOT_FOUND);
        }

        @Test
        void anAccountCanBeEmptied() {
            bank.hasInAccount(account, Money.ofFen(99));

            assertThat(bank.submit(batch)).isEqualTo(new Submission.Rejected(Submission.Reason.INSUFFICIENT_FUNDS));
        }
    }
}
