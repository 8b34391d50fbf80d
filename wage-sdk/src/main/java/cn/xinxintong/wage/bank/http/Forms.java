package cn.xinxintong.wage.bank.http;

import cn.xinxintong.wage.bank.BankEvent;
import cn.xinxintong.wage.bank.BatchNumber;
import cn.xinxintong.wage.bank.BatchState;
import cn.xinxintong.wage.bank.CardReason;
import cn.xinxintong.wage.bank.CardVerification;
import cn.xinxintong.wage.bank.LineResult;
import cn.xinxintong.wage.bank.PayBatch;
import cn.xinxintong.wage.bank.PayOrder;
import cn.xinxintong.wage.bank.Submission;
import cn.xinxintong.wage.bank.Verification;
import cn.xinxintong.wage.bank.wire.BankEventForm;
import cn.xinxintong.wage.bank.wire.BatchStateForm;
import cn.xinxintong.wage.bank.wire.CardVerdictForm;
import cn.xinxintong.wage.bank.wire.CardVerificationForm;
import cn.xinxintong.wage.bank.wire.LineResultForm;
import cn.xinxintong.wage.bank.wire.PayBatchForm;
import cn.xinxintong.wage.bank.wire.PayLineForm;
import cn.xinxintong.wage.bank.wire.SubmissionForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our words as forms, and a bank's forms as our words. What lacks a part, or says what this version does not know, is empty:
 * Jackson gives null where our records say that it cannot be.
 */
final class Forms {
    private static final int LONGEST_ID = 128;

    private Forms() {}

    static CardVerificationForm of(CardVerification question) {
        return new CardVerificationForm(
                question.requestId().toString(),
                question.holder().text(),
                question.number().text(),
                question.card().digits(),
                question.mobile().digits());
    }

    static PayBatchForm of(PayBatch batch) {
        List<PayLineForm> lines = new ArrayList<>();
        for (PayOrder order : batch.orders()) {
            lines.add(new PayLineForm(
                    order.lineNo(),
                    order.payee().text(),
                    order.card().digits(),
                    order.amount().fen(),
                    order.month().toString(),
                    order.note()));
        }
        return new PayBatchForm(
                batch.number().text(),
                batch.from().number(),
                "CNY",
                lines.size(),
                batch.total().fen(),
                lines);
    }

    static Verification verification(CardVerdictForm form) {
        if (form.outcome() == CardVerdictForm.Outcome.VERIFIED) return new Verification.Verified();
        if (form.outcome() != CardVerdictForm.Outcome.REJECTED) return new Verification.Unknown();
        return new Verification.Rejected(cardReason(form.reason()));
    }

    static Submission submission(SubmissionForm form) {
        if (form.state() == SubmissionForm.State.ACCEPTED) return new Submission.Accepted();
        if (form.state() != SubmissionForm.State.REJECTED) return new Submission.Unknown();
        return new Submission.Rejected(named(Submission.Reason.class, form.reason(), Submission.Reason.OTHER));
    }

    static Optional<BatchState> state(BatchStateForm form, BatchNumber asked) {
        if (isAbsent(form.state()) || !asked.text().equals(form.number())) return Optional.empty();
        return switch (form.state()) {
            case ACCEPTED -> Optional.of(BatchState.ACCEPTED);
            case PROCESSING -> Optional.of(BatchState.PROCESSING);
            case PARTLY_PAID -> Optional.of(BatchState.PARTLY_PAID);
            case PAID -> Optional.of(BatchState.PAID);
            case REJECTED -> Optional.of(BatchState.REJECTED);
            case UNRECOGNIZED -> Optional.empty();
        };
    }

    /** Empty if one of them is not whole. One whose outcome is unknown to us is left out: its line has no result yet. */
    static Optional<List<LineResult>> results(@Nullable List<LineResultForm> forms) {
        if (forms == null) return Optional.empty();
        List<LineResult> results = new ArrayList<>();
        for (@Nullable LineResultForm form : forms) {
            if (form == null || !isWhole(form)) return Optional.empty();
            if (form.outcome() != LineResultForm.Outcome.UNRECOGNIZED) results.add(result(form));
        }
        return Optional.of(results);
    }

    private static boolean isWhole(LineResultForm form) {
        return form.lineNo() >= 1
                && !isAbsent(form.outcome())
                && !isAbsent(form.at())
                && isId(form.bankSerial())
                && text(form.reason()).length() <= LONGEST_ID;
    }

    private static LineResult result(LineResultForm form) {
        LineResult.Outcome outcome = LineResult.Outcome.valueOf(form.outcome().name());
        return new LineResult(form.lineNo(), outcome, form.at().toInstant(), form.bankSerial(), text(form.reason()));
    }

    static Optional<BankEvent> event(BankEventForm form) {
        if (!isId(form.id()) || isAbsent(form.type())) return Optional.empty();
        return switch (form.type()) {
            case LINES_SETTLED -> linesSettled(form);
            case CARD_SUSPENDED -> cardSuspended(form);
            case UNRECOGNIZED -> Optional.empty();
        };
    }

    private static Optional<BankEvent> linesSettled(BankEventForm form) {
        String number = form.batchNumber();
        if (number == null || !BatchNumber.isValid(number)) return Optional.empty();
        return results(form.results())
                .map(results -> new BankEvent.LinesSettled(form.id(), new BatchNumber(number), results));
    }

    private static Optional<BankEvent> cardSuspended(BankEventForm form) {
        var at = form.at();
        Optional<UUID> request = uuid(form.requestId());
        if (at == null || !request.isPresent()) return Optional.empty();
        return Optional.of(
                new BankEvent.CardSuspended(form.id(), request.get(), cardReason(form.reason()), at.toInstant()));
    }

    private static CardReason cardReason(@Nullable String name) {
        return named(CardReason.class, name, CardReason.OTHER);
    }

    private static <E extends Enum<E>> E named(Class<E> names, @Nullable String name, E otherwise) {
        for (E constant : names.getEnumConstants()) if (constant.name().equals(name)) return constant;
        return otherwise;
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        if (text == null || text.length() != 36) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isId(@Nullable String text) {
        return text != null && !text.isEmpty() && text.length() <= LONGEST_ID;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean isAbsent(@Nullable Object part) {
        return part == null;
    }
}
