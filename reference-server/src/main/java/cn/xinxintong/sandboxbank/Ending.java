package cn.xinxintong.sandboxbank;

import cn.xinxintong.money.BankCardNumber;
import java.util.Arrays;
import java.util.Optional;

/** What is scripted for a card, by its last four digits. Every other card is verified and paid. */
enum Ending {
    NAME_MISMATCH("1001", Question.REJECTED, Payment.FAILED, "NAME_MISMATCH", "户名不符"),
    CARD_CLOSED("1002", Question.REJECTED, Payment.FAILED, "CARD_CLOSED", "卡已销户"),
    CREDIT_CARD("1003", Question.REJECTED, Payment.FAILED, "NOT_DEBIT", "信用卡，不能发工资"),
    SILENT("1004", Question.SILENT_ONCE, Payment.PAID, "", "第一次查询不答复；用同一编号再问：通过"),
    RETURNED("1005", Question.VERIFIED, Payment.RETURNED, "ACCOUNT_CLOSED", "通过；付款成功后退票"),
    SLOW("1006", Question.SLOW, Payment.PAID, "", "通过，答复很慢"),
    BANK_DOWN("1007", Question.DOWN_TWICE, Payment.PAID, "", "银行故障（503），第三次查询才恢复"),
    ACCOUNT_FROZEN("1008", Question.VERIFIED, Payment.FAILED, "ACCOUNT_FROZEN", "通过；付款失败，账户冻结"),
    MOBILE_MISMATCH("1009", Question.REJECTED, Payment.FAILED, "MOBILE_MISMATCH", "手机号不符"),
    CLASS_LIMIT("1010", Question.REJECTED, Payment.FAILED, "CLASS_LIMIT", "Ⅱ、Ⅲ类账户，限额不足"),
    BATCH_SILENT("1011", Question.VERIFIED, Payment.PAID, "", "通过；含此卡的批次已受理但不答复"),
    SUSPENDED("1012", Question.VERIFIED, Payment.THE_LAST, "CARD_FROZEN", "通过；第一次付款后通知卡已冻结"),
    UNDECIDED("1013", Question.UNDECIDED, Payment.PAID, "", "一直在核对，没有结果");

    /** What becomes of the question about the card. */
    enum Question {
        VERIFIED,
        REJECTED,
        SLOW,
        SILENT_ONCE,
        DOWN_TWICE,
        UNDECIDED
    }

    /** What becomes of a payment to the card. */
    enum Payment {
        PAID,
        FAILED,
        RETURNED,
        THE_LAST
    }

    private final String lastFour;
    private final Question question;
    private final Payment payment;
    private final String reason;
    private final String words;

    Ending(String lastFour, Question question, Payment payment, String reason, String words) {
        this.lastFour = lastFour;
        this.question = question;
        this.payment = payment;
        this.reason = reason;
        this.words = words;
    }

    static Optional<Ending> of(String lastFour) {
        return Arrays.stream(values())
                .filter(ending -> ending.lastFour.equals(lastFour))
                .findFirst();
    }

    static Question question(String lastFour) {
        return of(lastFour).map(ending -> ending.question).orElse(Question.VERIFIED);
    }

    static Payment payment(String lastFour) {
        return of(lastFour).map(ending -> ending.payment).orElse(Payment.PAID);
    }

    /** Why; empty where all is well. */
    static String reason(String lastFour) {
        return of(lastFour).map(ending -> ending.reason).orElse("");
    }

    String lastFour() {
        return lastFour;
    }

    String words() {
        return words;
    }

    /** An invented number with this ending and a right check digit, always the same. */
    String exampleNumber() {
        return example(lastFour);
    }

    /** As above, with any ending. */
    static String example(String lastFour) {
        for (int digit = 0; digit < 10; digit++) {
            String number = "62284800000000" + digit + lastFour;
            if (BankCardNumber.isValid(number)) return number;
        }
        throw new IllegalArgumentException("not four digits");
    }
}
