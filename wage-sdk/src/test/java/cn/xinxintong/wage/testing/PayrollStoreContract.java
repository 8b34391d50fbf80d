package cn.xinxintong.wage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.wage.payroll.DraftSheet;
import cn.xinxintong.wage.payroll.LineAnswer;
import cn.xinxintong.wage.payroll.PayrollLine;
import cn.xinxintong.wage.payroll.PayrollSheet;
import cn.xinxintong.wage.payroll.PayrollStore;
import cn.xinxintong.wage.payroll.SignedSheet;
import cn.xinxintong.wage.payroll.SubmittedSheet;
import cn.xinxintong.wage.payroll.WorkerLine;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.SheetId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link PayrollStore} promises. */
public abstract class PayrollStoreContract extends SheetsOnFile {
    private static final LineAnswer SIGNED = new LineAnswer.Signed(EVENING);
    private static final LineAnswer OBJECTED = new LineAnswer.Objected("少算了三天", EVENING);

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract PayrollStore store();

    @Test
    void keepsASheetAsItWasDrawnUp() {
        PayrollStore store = store();
        DraftSheet draft = draft(worker(), worker(), worker());
        store.add(draft);

        assertThat(store.find(draft.id())).contains(draft);
        assertThat(store.find(new SheetId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void listsTheSheetsOfAProjectNewestFirst() {
        PayrollStore store = store();
        ProjectOfSomebody tower = project();
        DraftSheet first = draft(tower, MAY, worker());
        DraftSheet second = draft(tower, MAY.minusMonths(3), worker());
        submit(store, first);
        store.add(second);
        store.add(draft(worker()));

        assertThat(store.of(tower.id())).extracting(PayrollSheet::draft).containsExactly(second, first);
        assertThat(store.of(project().id())).isEmpty();
    }

    @Test
    void laysADraftBeforeItsWorkers() {
        PayrollStore store = store();
        DraftSheet draft = draft(worker());
        store.add(draft);

        assertThat(store.open(draft.id(), NOON)).isTrue();
        assertThat(store.find(draft.id())).contains(new SignedSheet(draft, NOON, Map.of()));
    }

    @Test
    void laysASheetBeforeItsWorkersOnce() {
        PayrollStore store = store();
        SignedSheet open = open(store, draft(worker()));

        assertThat(store.open(open.draft().id(), EVENING)).isFalse();
        assertThat(store.find(open.draft().id())).contains(open);
    }

    @Test
    void laysNothingBeforeItsWorkersThatIsWithTheBankOrWasNeverDrawnUp() {
        PayrollStore store = store();
        SubmittedSheet submitted = submit(store, draft(worker()));

        assertThat(store.open(submitted.draft().id(), EVENING)).isFalse();
        assertThat(store.find(submitted.draft().id())).contains(submitted);
        assertThat(store.open(new SheetId(UUID.randomUUID()), NOON)).isFalse();
    }

    @Test
    void keepsAnAnswer() {
        PayrollStore store = store();
        WorkerId zhang = worker();
        WorkerId alim = worker();
        DraftSheet draft = draft(zhang, alim, worker());
        open(store, draft);

        assertThat(store.answer(zhang, lineOf(zhang, draft), SIGNED)).isTrue();
        assertThat(store.answer(alim, lineOf(alim, draft), OBJECTED)).isTrue();
        assertThat(store.find(draft.id()))
                .contains(new SignedSheet(
                        draft, NOON, Map.of(lineOf(zhang, draft), SIGNED, lineOf(alim, draft), OBJECTED)));
    }

    @Test
    void keepsTheFirstAnswerToALine() {
        PayrollStore store = store();
        WorkerId zhang = worker();
        DraftSheet draft = draft(zhang);
        open(store, draft);
        store.answer(zhang, lineOf(zhang, draft), OBJECTED);

        assertThat(store.answer(zhang, lineOf(zhang, draft), SIGNED)).isFalse();
        assertThat(store.answer(zhang, lineOf(zhang, draft), new LineAnswer.Objected("x", NOON)))
                .isFalse();
        assertThat(store.of(zhang)).extracting(WorkerLine::answer).containsExactly(OBJECTED);
    }

    @Test
    void ofManyAnswersAtOnceItKeepsOne() {
        PayrollStore store = store();
        WorkerId zhang = worker();
        DraftSheet draft = draft(zhang);
        open(store, draft);

        var kept = AtOnce.eightTimes(i -> store.answer(zhang, lineOf(zhang, draft), i % 2 == 0 ? SIGNED : OBJECTED));

        assertThat(kept).containsOnlyOnce(true);
        assertThat(store.of(zhang))
                .extracting(WorkerLine::answer)
                .containsExactly(kept.indexOf(true) % 2 == 0 ? SIGNED : OBJECTED);
    }

    @Test
    void keepsNoAnswerToTheLineOfAnother() {
        PayrollStore store = store();
        WorkerId zhang = worker();
        WorkerId alim = worker();
        DraftSheet draft = draft(zhang, alim);
        SignedSheet open = open(store, draft);

        assertThat(store.answer(alim, lineOf(zhang, draft), SIGNED)).isFalse();
        assertThat(store.answer(zhang, new LineId(UUID.randomUUID()), SIGNED)).isFalse();
        assertThat(store.find(draft.id())).contains(open);
    }

    @Test
    void keepsNoAnswerToADraft() {
        PayrollStore store = store();
        WorkerId zhang = worker();
        DraftSheet draft = draft(zhang);
        store.add(draft);

        assertThat(store.answer(zhang, lineOf(zhang, draft), SIGNED)).isFalse();
        assertThat(store.find(draft.id())).contains(draft);
    }

    @Test
    void keepsNoAnswerAfterTheSubmission() {
        PayrollStore store = store();
        WorkerId zhang = worker();
        WorkerId alim = worker();
        DraftSheet draft = draft(zhang, alim);
        open(store, draft);
        store.answer(zhang, lineOf(zhang, draft), SIGNED);
        Optional<SubmittedSheet> submitted =
                store.submit(draft.id(), sheet -> Optional.of(signedLinesOf(sheet, EVENING)));

        assertThat(store.answer(alim, lineOf(alim, draft), SIGNED)).isFalse();
        assertThat(store.find(draft.id())).isEqualTo(submitted);
    }

    @Test
    void showsAWorkerTheLinesThatWereLaidBeforeHimNewestMonthFirst() {
        PayrollStore store = store();
        WorkerId zhang = worker();
        DraftSheet may = draft(project(), MAY, worker(), zhang);
        DraftSheet april = draft(project(), MAY.minusMonths(1), zhang);
        DraftSheet decemberBefore = draft(project(), MAY.minusMonths(5), zhang);
        open(store, april);
        submit(store, decemberBefore);
        open(store, may);
        store.add(draft(zhang));
        open(store, draft(worker()));

        assertThat(store.of(zhang))
                .containsExactly(
                        line(may, 1, new LineAnswer.Waiting(), true),
                        line(april, 0, new LineAnswer.Waiting(), true),
                        line(decemberBefore, 0, new LineAnswer.Signed(NOON), false));
        assertThat(store.of(worker())).isEmpty();
    }

    @Test
    void showsAWorkerWhatHeAnswered() {
        PayrollStore store = store();
        WorkerId zhang = worker();
        DraftSheet draft = draft(zhang);
        open(store, draft);
        store.answer(zhang, lineOf(zhang, draft), OBJECTED);

        assertThat(store.of(zhang)).containsExactly(line(draft, 0, OBJECTED, true));
    }

    @Test
    void submitsWhatTheStepMakesOfTheSheetWithItsAnswers() {
        PayrollStore store = store();
        WorkerId zhang = worker();
        WorkerId alim = worker();
        WorkerId third = worker();
        DraftSheet draft = draft(alim, third, zhang);
        open(store, draft);
        store.answer(zhang, lineOf(zhang, draft), SIGNED);
        store.answer(alim, lineOf(alim, draft), OBJECTED);
        SignedSheet[] seen = new SignedSheet[1];

        Optional<SubmittedSheet> made = store.submit(draft.id(), sheet -> {
            seen[0] = sheet;
            return Optional.of(signedLinesOf(sheet, EVENING));
        });

        assertThat(seen[0])
                .isEqualTo(new SignedSheet(
                        draft, NOON, Map.of(lineOf(zhang, draft), SIGNED, lineOf(alim, draft), OBJECTED)));
        assertThat(made.orElseThrow().leftOut()).hasSize(2);
        assertThat(store.find(draft.id())).isEqualTo(made);
    }

    @Test
    void keepsTheOrderOfTheBatch() {
        PayrollStore store = store();
        DraftSheet draft = draft(worker(), worker(), worker(), worker(), worker());
        SubmittedSheet submitted = submit(store, draft);

        assertThat(submitted.lines()).extracting(l -> l.line().worker()).isEqualTo(workersOf(draft));
        assertThat(store.find(draft.id())).contains(submitted);
    }

    @Test
    void leavesEverythingAsItIsIfTheStepMakesNothing() {
        PayrollStore store = store();
        WorkerId zhang = worker();
        DraftSheet draft = draft(zhang);
        SignedSheet open = open(store, draft);

        assertThat(store.submit(draft.id(), sheet -> Optional.empty())).isEmpty();
        assertThat(store.find(draft.id())).contains(open);
        assertThat(store.answer(zhang, lineOf(zhang, draft), SIGNED)).isTrue();
    }

    @Test
    void submitsOnlyWhatIsBeforeItsWorkers() {
        PayrollStore store = store();
        DraftSheet draft = draft(worker());
        store.add(draft);
        SubmittedSheet submitted = submit(store, draft(worker()));

        for (SheetId id : List.of(draft.id(), submitted.draft().id(), new SheetId(UUID.randomUUID()))) {
            assertThat(store.submit(id, sheet -> Optional.of(signedLinesOf(sheet, EVENING))))
                    .isEmpty();
        }
        assertThat(store.find(draft.id())).contains(draft);
        assertThat(store.find(submitted.draft().id())).contains(submitted);
    }

    @Test
    void ofManySubmissionsAtOnceItKeepsOne() {
        PayrollStore store = store();
        WorkerId zhang = worker();
        DraftSheet draft = draft(zhang);
        open(store, draft);
        store.answer(zhang, lineOf(zhang, draft), SIGNED);

        var made = AtOnce.eightTimes(
                i -> store.submit(draft.id(), sheet -> Optional.of(signedLinesOf(sheet, EVENING.plusMillis(i)))));

        assertThat(made)
                .filteredOn(Optional::isPresent)
                .hasSize(1)
                .containsExactly(store.find(draft.id()).map(sheet -> (SubmittedSheet) sheet));
    }

    @Test
    void noAnswerComesIntoOrAfterASubmission() {
        PayrollStore store = store();
        WorkerId[] workers = new WorkerId[8];
        for (int i = 0; i < workers.length; i++) workers[i] = worker();
        DraftSheet draft = draft(workers);
        open(store, draft);
        store.answer(workers[0], lineOf(workers[0], draft), SIGNED);

        var kept = AtOnce.eightTimes(i -> {
            if (i > 0) return store.answer(workers[i], lineOf(workers[i], draft), SIGNED);
            return store.submit(draft.id(), sheet -> Optional.of(signedLinesOf(sheet, EVENING)))
                    .isPresent();
        });

        Map<LineId, LineAnswer> answers = new HashMap<>();
        for (int i = 0; i < workers.length; i++) if (kept.get(i)) answers.put(lineOf(workers[i], draft), SIGNED);
        SubmittedSheet submitted = (SubmittedSheet) store.find(draft.id()).orElseThrow();
        assertThat(submitted.signed().answers()).isEqualTo(answers);
        assertThat(submitted.lines()).hasSize(answers.size());
    }

    private static LineId lineOf(WorkerId worker, DraftSheet draft) {
        return draft.lines().stream()
                .filter(line -> line.worker().equals(worker))
                .map(PayrollLine::id)
                .findFirst()
                .orElseThrow();
    }

    private static List<WorkerId> workersOf(DraftSheet draft) {
        return draft.lines().stream().map(PayrollLine::worker).toList();
    }

    private static WorkerLine line(DraftSheet draft, int index, LineAnswer answer, boolean open) {
        return new WorkerLine(
                draft.id(),
                draft.project(),
                draft.enterprise(),
                draft.month(),
                draft.lines().get(index),
                answer,
                NOON,
                open);
    }
}
