package cn.xinxintong.server.demo;

import cn.xinxintong.money.Money;
import cn.xinxintong.wage.bank.AccountSnapshot;
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
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bank of a past that is being made up: it pays at once, but to the cards that are scripted not to take anything. */
final class DemoBank implements PartnerBank {
    private final Clock clock;
    private final Map<BatchNumber, PayBatch> batches = new HashMap<>();

    DemoBank(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Verification verifyCard(CardVerification question) {
        String ending = question.card().lastFour();
        if (ending.equals(DemoCards.OF_ANOTHER)) return new Verification.Rejected(CardReason.NAME_MISMATCH);
        return ending.equals(DemoCards.UNDECIDED) ? new Verification.Unknown() : new Verification.Verified();
    }

    @Override
    public Submission submit(PayBatch batch) {
        batches.put(batch.number(), batch);
        return new Submission.Accepted();
    }

    @Override
    public BatchState query(BatchNumber number) {
        return batches.containsKey(number) ? BatchState.PARTLY_PAID : BatchState.NOT_FOUND;
    }

    @Override
    public ResultPage results(BatchNumber number, String cursor) {
        PayBatch batch = batches.get(number);
        if (batch == null) return new ResultPage(List.of(), "");
        return new ResultPage(
                batch.orders().stream().map(order -> result(batch, order)).toList(), "");
    }

    private LineResult result(PayBatch batch, PayOrder order) {
        String serial = "D" + batch.number().text().substring(0, 8) + "-" + order.lineNo();
        return switch (order.card().lastFour()) {
            case DemoCards.SENDS_BACK ->
                new LineResult(order.lineNo(), Outcome.RETURNED, clock.instant(), serial, "ACCOUNT_CLOSED");
            case DemoCards.FAILS ->
                new LineResult(order.lineNo(), Outcome.FAILED, clock.instant(), serial, "ACCOUNT_FROZEN");
            default -> new LineResult(order.lineNo(), Outcome.PAID, clock.instant(), serial, "");
        };
    }

    @Override
    public AccountSnapshot specialAccount(SpecialAccount account) {
        return new AccountSnapshot(account, Money.ZERO);
    }

    @Override
    public Callback parse(RawCallback raw) {
        return new Callback.Refused(Callback.Reason.CALLBACK_KEY_UNKNOWN);
    }
}
