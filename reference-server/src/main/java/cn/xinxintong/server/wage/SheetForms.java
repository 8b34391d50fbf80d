package cn.xinxintong.server.wage;

import cn.xinxintong.money.Money;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.wage.Payees;
import cn.xinxintong.wage.payroll.DraftSheet;
import cn.xinxintong.wage.payroll.LeftOut;
import cn.xinxintong.wage.payroll.LineAnswer;
import cn.xinxintong.wage.payroll.PaidSheet;
import cn.xinxintong.wage.payroll.PayrollLine;
import cn.xinxintong.wage.payroll.PayrollSheet;
import cn.xinxintong.wage.payroll.SignedSheet;
import cn.xinxintong.wage.payroll.SubmittedSheet;
import cn.xinxintong.wage.record.Balances;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.Wage;
import cn.xinxintong.wage.record.WageStore;
import cn.xinxintong.wage.wire.PayrollSheetForm;
import cn.xinxintong.wage.wire.PayrollSheetStateForm;
import cn.xinxintong.wage.wire.SheetLineForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts payroll sheets into words of the wire, as their enterprise sees them. Thread-safe. */
public final class SheetForms {
    private final WageStore wages;
    private final Payees payees;

    public SheetForms(WageStore wages, Payees payees) {
        this.wages = wages;
        this.payees = payees;
    }

    PayrollSheetForm inShort(PayrollSheet sheet) {
        DraftSheet draft = sheet.draft();
        return new PayrollSheetForm(
                draft.id().toString(),
                draft.project().toString(),
                draft.month().toString(),
                state(sheet),
                draft.lines().size(),
                draft.total().fen());
    }

    PayrollSheetStateForm inFull(PayrollSheet sheet) {
        DraftSheet draft = sheet.draft();
        Map<LineId, Wage> sent = new HashMap<>();
        wages.of(draft.id()).forEach(wage -> sent.put(wage.id(), wage));
        Balances balances = Balances.of(wages.entriesOf(draft.id()));
        return new PayrollSheetStateForm(
                draft.id().toString(),
                draft.project().toString(),
                draft.month().toString(),
                state(sheet),
                draft.lines().size(),
                draft.total().fen(),
                sent.values().stream()
                        .map(Wage::amount)
                        .reduce(Money.ZERO, Money::plus)
                        .fen(),
                balances.owed().fen(),
                balances.underWay().fen(),
                balances.paid().fen(),
                draft.lines().stream()
                        .map(line -> line(line, sheet, sent.get(line.id())))
                        .toList());
    }

    private static String state(PayrollSheet sheet) {
        if (sheet instanceof DraftSheet) return "DRAFT";
        if (sheet instanceof SignedSheet) return "SIGNING";
        return sheet instanceof PaidSheet ? "PAID" : "SUBMITTED";
    }

    private SheetLineForm line(PayrollLine line, PayrollSheet sheet, @Nullable Wage wage) {
        return new SheetLineForm(
                line.id().toString(),
                payees.payee(line.worker()).name().masked(),
                line.slip().days(),
                line.slip().due().fen(),
                line.slip().deductions().fen(),
                line.slip().amount().fen(),
                wage == null ? stateBefore(line, sheet) : wage.state().name(),
                wage == null ? objection(line, sheet) : wage.reason().orElse(null),
                wage == null ? null : wage.paidAt().map(Beijing::time).orElse(null));
    }

    private static String stateBefore(PayrollLine line, PayrollSheet sheet) {
        for (LeftOut left : leftOut(sheet))
            if (left.line().equals(line)) return left.reason().name();
        LineAnswer answer = answer(line, sheet);
        if (answer instanceof LineAnswer.Signed) return "SIGNED";
        return answer instanceof LineAnswer.Objected ? "OBJECTED" : "WAITING";
    }

    private static @Nullable String objection(PayrollLine line, PayrollSheet sheet) {
        return answer(line, sheet) instanceof LineAnswer.Objected objected ? objected.reason() : null;
    }

    private static LineAnswer answer(PayrollLine line, PayrollSheet sheet) {
        if (sheet instanceof SignedSheet signed) return signed.answerOf(line.id());
        if (sheet instanceof SubmittedSheet submitted) return submitted.signed().answerOf(line.id());
        if (sheet instanceof PaidSheet paid) return paid.submitted().signed().answerOf(line.id());
        return new LineAnswer.Waiting();
    }

    private static List<LeftOut> leftOut(PayrollSheet sheet) {
        if (sheet instanceof SubmittedSheet submitted) return submitted.leftOut();
        return sheet instanceof PaidSheet paid ? paid.submitted().leftOut() : List.of();
    }
}
