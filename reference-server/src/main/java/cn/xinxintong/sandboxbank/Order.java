package cn.xinxintong.sandboxbank;

import cn.xinxintong.identity.PersonName;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.sandboxbank.Entry.Line;
import cn.xinxintong.wage.bank.wire.PayBatchForm;
import cn.xinxintong.wage.bank.wire.PayLineForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it was asked for.
 *
 * @param content digest of all of it
 * @param totalsAgree whether count and total are those of the lines
 */
record Order(String number, String account, String content, List<Line> lines, boolean totalsAgree) {
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{1,32}");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final int LONGEST_NOTE = 200;

    /** Empty if a part is missing or in another form. */
    static Optional<Order> of(PayBatchForm form, Json json) {
        @Nullable List<PayLineForm> forms = form.lines();
        boolean whole = Texts.matches(NUMBER, form.number())
                && Texts.matches(ACCOUNT, form.specialAccount())
                && "CNY".equals(form.currency())
                && forms != null
                && !forms.isEmpty();
        if (!whole || forms == null) return Optional.empty();
        List<Line> lines = new ArrayList<>();
        for (PayLineForm line : forms) {
            if (!isWhole(line, lines.size() + 1)) return Optional.empty();
            BankCardNumber card = BankCardNumber.parse(line.cardNumber());
            lines.add(new Line(line.lineNo(), Texts.digest(card.digits()), card.lastFour(), line.amountFen()));
        }
        String content = Texts.digest(json.write(form));
        return Optional.of(new Order(form.number(), form.specialAccount(), content, lines, totalsAgree(form, lines)));
    }

    private static boolean isWhole(@Nullable PayLineForm line, int lineNo) {
        return line != null
                && line.lineNo() == lineNo
                && line.amountFen() > 0
                && PersonName.isValid(line.payeeName())
                && BankCardNumber.isValid(line.cardNumber())
                && Texts.matches(MONTH, line.month())
                && isNote(line.note());
    }

    private static boolean isNote(@Nullable String note) {
        return note != null && note.length() <= LONGEST_NOTE;
    }

    private static boolean totalsAgree(PayBatchForm form, List<Line> lines) {
        try {
            return form.count() == lines.size() && form.totalFen() == Batch.total(lines);
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** True if the bank takes it and does not answer. */
    boolean isSilent() {
        return lines.stream().anyMatch(line -> Ending.of(line.lastFour())
                .filter(Ending.BATCH_SILENT::equals)
                .isPresent());
    }
}
