package cn.xinxintong.wage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.SpecialAccount;
import cn.xinxintong.wage.bank.testing.TestCards;
import cn.xinxintong.wage.card.CardRequest;
import cn.xinxintong.wage.payroll.DraftSheet;
import cn.xinxintong.wage.payroll.LeftOut;
import cn.xinxintong.wage.payroll.LineAnswer;
import cn.xinxintong.wage.payroll.PayrollLine;
import cn.xinxintong.wage.payroll.PayrollStore;
import cn.xinxintong.wage.payroll.SignedSheet;
import cn.xinxintong.wage.payroll.SubmittedLine;
import cn.xinxintong.wage.payroll.SubmittedSheet;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.Payslip;
import cn.xinxintong.wage.record.SheetId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the contracts of sheets, batches and books need before they begin: fresh sheets of workers who are known. */
abstract class SheetsOnFile {
    private static final SpecialAccount ACCOUNT = new SpecialAccount(new BankCode("105"), "65001234");
    static final Instant MORNING = Instant.parse("2026-06-01T00:00:00.123Z");
    static final Instant NOON = Instant.parse("2026-06-01T04:00:00.456Z");
    static final Instant EVENING = Instant.parse("2026-06-01T12:00:00.789Z");
    static final YearMonth MAY = YearMonth.of(2026, 5);

    /** Called before anything refers to the worker. */
    protected void known(WorkerId worker) {}

    /** Called before anything refers to the enterprise. */
    protected void known(EnterpriseId enterprise) {}

    /** Called before anything refers to the project, and after its enterprise was made known. */
    protected void known(ProjectId project, EnterpriseId enterprise) {}

    /** Called before a submission refers to the card, and after its worker was made known. */
    protected void known(CardRequest card) {}

    final WorkerId worker() {
        WorkerId worker = Fresh.worker();
        known(worker);
        return worker;
    }

    /** A draft for May in a project of its own. */
    final DraftSheet draft(WorkerId... workers) {
        return draft(project(), MAY, workers);
    }

    final ProjectOfSomebody project() {
        ProjectOfSomebody project = new ProjectOfSomebody(Fresh.project(), Fresh.enterprise());
        known(project.enterprise());
        known(project.id(), project.enterprise());
        return project;
    }

    record ProjectOfSomebody(ProjectId id, EnterpriseId enterprise) {}

    /** Due 7000.50 for the first line, one yuan more for each after it, less 200. */
    final DraftSheet draft(ProjectOfSomebody project, YearMonth month, WorkerId... workers) {
        List<PayrollLine> lines = new ArrayList<>();
        for (WorkerId worker : workers) {
            Money due = Money.parse("7000.50").plus(Money.ofFen(100L * lines.size()));
            Payslip slip = new Payslip(22, due, Money.parse("200"), "含加班费 2 天");
            lines.add(new PayrollLine(new LineId(UUID.randomUUID()), worker, slip));
        }
        SheetId id = new SheetId(UUID.randomUUID());
        return new DraftSheet(id, project.id(), project.enterprise(), month, lines, MORNING);
    }

    /** Adds the draft and lays it before its workers. */
    final SignedSheet open(PayrollStore store, DraftSheet draft) {
        store.add(draft);
        assertThat(store.open(draft.id(), NOON)).isTrue();
        return draft.open(NOON);
    }

    /** Adds the draft, has every line signed, and submits all of it. */
    final SubmittedSheet submit(PayrollStore store, DraftSheet draft) {
        return submit(store, draft, EVENING);
    }

    final SubmittedSheet submit(PayrollStore store, DraftSheet draft, Instant at) {
        open(store, draft);
        for (PayrollLine line : draft.lines()) store.answer(line.worker(), line.id(), new LineAnswer.Signed(NOON));
        return store.submit(draft.id(), signed -> Optional.of(signedLinesOf(signed, at)))
                .orElseThrow();
    }

    /** What is signed goes to the bank, each line to a card of its own. */
    final SubmittedSheet signedLinesOf(SignedSheet sheet, Instant at) {
        List<SubmittedLine> lines = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (PayrollLine line : sheet.draft().lines()) {
            LineAnswer answer = sheet.answerOf(line.id());
            if (answer instanceof LineAnswer.Signed) lines.add(new SubmittedLine(line, card(line.worker())));
            else if (answer instanceof LineAnswer.Objected) leftOut.add(new LeftOut(line, LeftOut.Reason.OBJECTED));
            else leftOut.add(new LeftOut(line, LeftOut.Reason.NOT_SIGNED));
        }
        return new SubmittedSheet(sheet, ACCOUNT, lines, leftOut, at);
    }

    private UUID card(WorkerId worker) {
        CardRequest card = new CardRequest(
                UUID.randomUUID(), worker, new BankCode("103"), TestCards.good(), Fresh.mobile(), MORNING);
        known(card);
        return card.id();
    }
}
