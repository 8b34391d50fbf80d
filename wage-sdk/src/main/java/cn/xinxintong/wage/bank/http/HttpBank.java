package cn.xinxintong.wage.bank.http;

import cn.xinxintong.money.Money;
import cn.xinxintong.wage.bank.AccountSnapshot;
import cn.xinxintong.wage.bank.BankUnavailableException;
import cn.xinxintong.wage.bank.BatchNumber;
import cn.xinxintong.wage.bank.BatchState;
import cn.xinxintong.wage.bank.Callback;
import cn.xinxintong.wage.bank.CardVerification;
import cn.xinxintong.wage.bank.LineResult;
import cn.xinxintong.wage.bank.NonceStore;
import cn.xinxintong.wage.bank.PartnerBank;
import cn.xinxintong.wage.bank.PayBatch;
import cn.xinxintong.wage.bank.RawCallback;
import cn.xinxintong.wage.bank.ResultPage;
import cn.xinxintong.wage.bank.SpecialAccount;
import cn.xinxintong.wage.bank.Submission;
import cn.xinxintong.wage.bank.Verification;
import cn.xinxintong.wage.bank.signature.MessageSignatures;
import cn.xinxintong.wage.bank.signature.SignatureVerdict;
import cn.xinxintong.wage.bank.signature.VerificationKey;
import cn.xinxintong.wage.bank.wire.AccountForm;
import cn.xinxintong.wage.bank.wire.BankEventForm;
import cn.xinxintong.wage.bank.wire.BankProblemForm;
import cn.xinxintong.wage.bank.wire.BatchStateForm;
import cn.xinxintong.wage.bank.wire.CardVerdictForm;
import cn.xinxintong.wage.bank.wire.LineResultForm;
import cn.xinxintong.wage.bank.wire.SubmissionForm;
import cn.xinxintong.wire.Page;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A bank that speaks the reference protocol. Where money or a card is at stake, whatever is not a clear answer is {@code
 * Unknown}: a time-out, a broken connection, any status but 200, a body that cannot be read. Thread-safe. {@link #close} lets
 * go of all connections.
 */
public final class HttpBank implements PartnerBank, AutoCloseable {
    private static final int LONGEST_CALLBACK = 4 << 20;
    private static final int NOT_FOUND = 404;

    private final BankCall call;
    private final List<VerificationKey> theirKeys;
    private final MessageSignatures signatures;
    private final NonceStore nonces;
    private final BankJson json = new BankJson();

    /** @param nonces remembers the bank's messages, for all processes that take them */
    public HttpBank(HttpBankSettings settings, BankKeys keys, NonceStore nonces, Clock clock, SecureRandom random) {
        this.signatures = new MessageSignatures(clock, random);
        this.call = new BankCall(settings, keys.ours(), signatures);
        this.theirKeys = keys.theirs();
        this.nonces = nonces;
    }

    @Override
    public Verification verifyCard(CardVerification question) {
        return posted("card-verifications", Forms.of(question), CardVerdictForm.class)
                .map(Forms::verification)
                .orElse(new Verification.Unknown());
    }

    @Override
    public Submission submit(PayBatch batch) {
        return posted("batches", Forms.of(batch), SubmissionForm.class)
                .map(Forms::submission)
                .orElse(new Submission.Unknown());
    }

    private <T> Optional<T> posted(String route, Object form, Class<T> answer) {
        try {
            BankCall.Answer got = call.post(call.at("v1", route).build(), json.write(form));
            return got.isOk() ? json.read(got.body(), answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public BatchState query(BatchNumber number) {
        BankCall.Answer answer = got(call.at("v1", "batches", number.text()).build());
        if (isNeverGot(answer)) return BatchState.NOT_FOUND;
        return json.read(clear(answer), BatchStateForm.class)
                .flatMap(form -> Forms.state(form, number))
                .orElseThrow(HttpBank::unreadable);
    }

    @Override
    public ResultPage results(BatchNumber number, String cursor) {
        HttpUrl.Builder url = call.at("v1", "batches", number.text(), "results");
        if (!cursor.isEmpty()) url.addQueryParameter("cursor", cursor);
        BankCall.Answer answer = got(url.build());
        if (isNeverGot(answer)) return new ResultPage(List.of(), "");
        Page<LineResultForm> page = json.<Page<LineResultForm>>read(clear(answer), Page.class, LineResultForm.class)
                .orElseThrow(HttpBank::unreadable);
        List<LineResult> results = Forms.results(page.items()).orElseThrow(HttpBank::unreadable);
        @Nullable String next = page.next();
        return new ResultPage(results, next == null ? "" : next);
    }

    @Override
    public AccountSnapshot specialAccount(SpecialAccount account) {
        BankCall.Answer answer =
                got(call.at("v1", "special-accounts", account.number()).build());
        return json.read(clear(answer), AccountForm.class)
                .filter(form -> account.number().equals(form.number()))
                .map(form -> new AccountSnapshot(account, Money.ofFen(form.balanceFen())))
                .orElseThrow(HttpBank::unreadable);
    }

    private BankCall.Answer got(HttpUrl url) {
        try {
            return call.get(url);
        } catch (IOException e) {
            throw new BankUnavailableException("the bank did not answer", e);
        }
    }

    /** Any server may answer 404; only the bank knows the code. */
    private boolean isNeverGot(BankCall.Answer answer) {
        if (answer.status() != NOT_FOUND) return false;
        return json.read(answer.body(), BankProblemForm.class)
                .filter(problem -> Objects.equals(problem.code(), "BATCH_NOT_FOUND"))
                .isPresent();
    }

    private static byte[] clear(BankCall.Answer answer) {
        if (answer.isOk()) return answer.body();
        throw new BankUnavailableException("the bank answered with status " + answer.status());
    }

    private static BankUnavailableException unreadable() {
        return new BankUnavailableException("the bank's answer cannot be read");
    }

    @Override
    public Callback parse(RawCallback raw) {
        byte[] body = raw.body();
        if (body.length > LONGEST_CALLBACK) return new Callback.Refused(Callback.Reason.CALLBACK_MALFORMED);
        Optional<Callback.Reason> disbelief = disbelief(signatures.verify(raw, theirKeys, nonces));
        if (disbelief.isPresent()) return new Callback.Refused(disbelief.get());
        return json.read(body, BankEventForm.class)
                .flatMap(Forms::event)
                .<Callback>map(Callback.Genuine::new)
                .orElse(new Callback.Refused(Callback.Reason.CALLBACK_MALFORMED));
    }

    private static Optional<Callback.Reason> disbelief(SignatureVerdict verdict) {
        return switch (verdict) {
            case GENUINE -> Optional.empty();
            case KEY_UNKNOWN -> Optional.of(Callback.Reason.CALLBACK_KEY_UNKNOWN);
            case FORGED -> Optional.of(Callback.Reason.CALLBACK_FORGED);
            case STALE -> Optional.of(Callback.Reason.CALLBACK_STALE);
            case REPLAYED -> Optional.of(Callback.Reason.CALLBACK_REPLAYED);
        };
    }

    @Override
    public void close() {
        call.close();
    }
}
