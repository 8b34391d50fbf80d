package cn.xinxintong.wage.testing;

import cn.xinxintong.money.Money;
import cn.xinxintong.wage.bank.AccountSnapshot;
import cn.xinxintong.wage.bank.BatchNumber;
import cn.xinxintong.wage.bank.BatchState;
import cn.xinxintong.wage.bank.Callback;
import cn.xinxintong.wage.bank.CardVerification;
import cn.xinxintong.wage.bank.LineResult;
import cn.xinxintong.wage.bank.PartnerBank;
import cn.xinxintong.wage.bank.PayBatch;
import cn.xinxintong.wage.bank.RawCallback;
import cn.xinxintong.wage.bank.ResultPage;
import cn.xinxintong.wage.bank.SpecialAccount;
import cn.xinxintong.wage.bank.Submission;
import cn.xinxintong.wage.bank.Verification;
import java.util.List;

/** A bank that answers what the test tells it to, sense or nonsense, and nothing else. Thread-safe. */
public final class ScriptedBank implements PartnerBank {
    private volatile Verification verification = new Verification.Verified();
    private volatile Submission submission = new Submission.Accepted();
    private volatile BatchState state = BatchState.NOT_FOUND;
    private volatile List<LineResult> results = List.of();

    /** What it says of every card from now on; before, that it is verified. */
    public void says(Verification answer) {
        verification = answer;
    }

    /** What it says to every batch from now on; before, that it is accepted. */
    public void says(Submission answer) {
        submission = answer;
    }

    /** Where it says that every batch stands from now on, and with which results; before, that it knows none. */
    public void says(BatchState answer, LineResult... answers) {
        state = answer;
        results = List.of(answers);
    }

    @Override
    public Verification verifyCard(CardVerification question) {
        return verification;
    }

    @Override
    public Submission submit(PayBatch batch) {
        return submission;
    }

    @Override
    public BatchState query(BatchNumber number) {
        return state;
    }

    @Override
    public ResultPage results(BatchNumber number, String cursor) {
        return new ResultPage(results, "");
    }

    @Override
    public AccountSnapshot specialAccount(SpecialAccount account) {
        return new AccountSnapshot(account, Money.ZERO);
    }

    @Override
    public Callback parse(RawCallback raw) {
        return new Callback.Refused(Callback.Reason.CALLBACK_FORGED);
    }
}
