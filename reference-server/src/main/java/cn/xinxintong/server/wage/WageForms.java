package cn.xinxintong.server.wage;

import cn.xinxintong.entry.Enterprise;
import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.ProjectStore;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.Words;
import cn.xinxintong.wage.card.Bank;
import cn.xinxintong.wage.card.BankDirectory;
import cn.xinxintong.wage.card.CardRequest;
import cn.xinxintong.wage.card.CardStore;
import cn.xinxintong.wage.payroll.LineAnswer;
import cn.xinxintong.wage.payroll.WorkerLine;
import cn.xinxintong.wage.record.Confirmation;
import cn.xinxintong.wage.record.Confirmations;
import cn.xinxintong.wage.record.EntryKind;
import cn.xinxintong.wage.record.Payslip;
import cn.xinxintong.wage.record.Wage;
import cn.xinxintong.wage.record.WageEntry;
import cn.xinxintong.wage.wire.PayrollLineForm;
import cn.xinxintong.wage.wire.PayslipForm;
import cn.xinxintong.wage.wire.WageForm;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a worker's wages into words of the wire. Thread-safe. */
public final class WageForms {
    private final ProjectStore projects;
    private final CardStore cards;
    private final BankDirectory directory;
    private final Words reasons;

    /** @param reasons why a payment was not made, or came back */
    public WageForms(ProjectStore projects, CardStore cards, BankDirectory directory, Words reasons) {
        this.projects = projects;
        this.cards = cards;
        this.directory = directory;
        this.reasons = reasons;
    }

    WageForm wage(Wage wage, Words.Language language) {
        return new WageForm(
                wage.id().toString(),
                wage.amount().fen(),
                wage.month().toString(),
                wage.project().toString(),
                projectName(wage.project()),
                payerName(wage.payer()),
                wage.paidAt().map(Beijing::time).orElse(null),
                wage.state().name(),
                wage.reason().orElse(null),
                detail(wage, language));
    }

    /** @param confirmations what he said of it, and until when he can */
    PayslipForm payslip(Wage wage, Confirmations confirmations, Words.Language language) {
        Optional<Confirmation> said = confirmations.of(wage);
        CardRequest card = cards.find(wage.card()).orElseThrow();
        Payslip slip = wage.slip();
        WageEntry submitted = wage.entry(EntryKind.SUBMITTED).orElseThrow();
        Optional<WageEntry> paid = wage.entry(EntryKind.PAID);
        return new PayslipForm(
                wage.id().toString(),
                wage.sheet().toString(),
                wage.month().toString(),
                wage.project().toString(),
                projectName(wage.project()),
                payerName(wage.payer()),
                slip.days(),
                slip.due().fen(),
                slip.deductions().fen(),
                slip.amount().fen(),
                slip.note(),
                directory.bank(card.bank()).map(Bank::name).orElse(""),
                card.card().masked(),
                wage.state().name(),
                Beijing.time(wage.entry(EntryKind.SIGNED).orElse(submitted).at()),
                Beijing.time(submitted.at()),
                paid.map(entry -> Beijing.time(entry.at())).orElse(null),
                paid.map(WageEntry::bankSerial).orElse(null),
                wage.reason().orElse(null),
                detail(wage, language),
                said.map(word -> word instanceof Confirmation.Confirmed ? "CONFIRMED" : "OBJECTED")
                        .orElse(null),
                said.map(word -> word instanceof Confirmation.Objected objected ? objected.reason() : null)
                        .orElse(null),
                paid.map(entry -> Beijing.time(confirmations.until(wage))).orElse(null));
    }

    private @Nullable String detail(Wage wage, Words.Language language) {
        return wage.reason()
                .map(reason -> reasons.codes(language).contains(reason) ? reason : "OTHER")
                .map(code -> reasons.of(code, language))
                .orElse(null);
    }

    PayrollLineForm line(WorkerLine line) {
        Payslip slip = line.line().slip();
        LineAnswer answer = line.answer();
        String state = "WAITING";
        @Nullable String objection = null;
        @Nullable OffsetDateTime answeredAt = null;
        if (answer instanceof LineAnswer.Signed signed) {
            state = "SIGNED";
            answeredAt = Beijing.time(signed.at());
        }
        if (answer instanceof LineAnswer.Objected objected) {
            state = "OBJECTED";
            objection = objected.reason();
            answeredAt = Beijing.time(objected.at());
        }
        return new PayrollLineForm(
                line.line().id().toString(),
                line.sheet().toString(),
                line.month().toString(),
                line.project().toString(),
                projectName(line.project()),
                payerName(line.payer()),
                slip.days(),
                slip.due().fen(),
                slip.deductions().fen(),
                slip.amount().fen(),
                slip.note(),
                state,
                objection,
                answeredAt,
                line.isOpen());
    }

    private String projectName(ProjectId project) {
        return projects.project(project).map(Project::name).orElse("");
    }

    private String payerName(EnterpriseId payer) {
        return projects.enterprise(payer).map(Enterprise::name).orElse("");
    }
}
