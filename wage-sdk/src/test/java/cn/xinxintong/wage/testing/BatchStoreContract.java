package cn.xinxintong.wage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.wage.bank.BatchNumber;
import cn.xinxintong.wage.payroll.Batch;
import cn.xinxintong.wage.payroll.Batch.Phase;
import cn.xinxintong.wage.payroll.BatchStore;
import cn.xinxintong.wage.payroll.DraftSheet;
import cn.xinxintong.wage.payroll.PaidSheet;
import cn.xinxintong.wage.payroll.PayrollSheet;
import cn.xinxintong.wage.payroll.PayrollStore;
import cn.xinxintong.wage.payroll.SubmittedLine;
import cn.xinxintong.wage.payroll.SubmittedSheet;
import cn.xinxintong.wage.record.EntryKind;
import cn.xinxintong.wage.record.WageEntry;
import cn.xinxintong.wage.record.WageStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link BatchStore} promises, together with the {@link PayrollStore} whose submissions make the batches. */
public abstract class BatchStoreContract extends SheetsOnFile {
    private static final Instant TURN_ENDS = EVENING.plusSeconds(120);
    private static final int ALL = 100_000;

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract BatchStore batches();

    /** Where the sheets of those batches are kept. */
    protected abstract PayrollStore sheets();

    /** The books of those sheets. */
    protected abstract WageStore wages();

    @Test
    void theSubmissionOfASheetMakesItsBatch() {
        BatchStore batches = batches();
        SubmittedSheet sheet = submit(sheets(), draft(worker(), worker()));

        assertThat(batches.find(sheet.batch()))
                .contains(new Batch(sheet.batch(), sheet.draft().id(), Phase.TO_SEND, 0));
    }

    @Test
    void aSheetThatIsNotSubmittedHasNoBatch() {
        PayrollStore sheets = sheets();
        DraftSheet draft = draft(worker());
        open(sheets, draft);
        sheets.submit(draft.id(), sheet -> Optional.empty());

        assertThat(batches().find(new BatchNumber(draft.id().toString().replace("-", ""))))
                .isEmpty();
    }

    @Test
    void aNewBatchIsToBeLookedAfterAtOnce() {
        BatchStore batches = batches();
        Batch batch = batch(batches, EVENING);

        assertThat(take(batches, EVENING, batch)).containsExactly(batch);
    }

    @Test
    void aBatchIsGivenToNobodyElseBeforeTheTurnEnds() {
        BatchStore batches = batches();
        Batch batch = batch(batches, EVENING);
        take(batches, EVENING, batch);

        assertThat(take(batches, EVENING, batch)).isEmpty();
        assertThat(take(batches, TURN_ENDS.minusMillis(1), batch)).isEmpty();
        assertThat(take(batches, TURN_ENDS, batch)).containsExactly(batch);
    }

    @Test
    void ofManyWhoTakeAtOnceOneIsGivenTheBatch() {
        BatchStore batches = batches();
        Batch batch = batch(batches, EVENING);

        var taken = AtOnce.eightTimes(i -> take(batches, EVENING, batch));

        assertThat(taken.stream().flatMap(List::stream)).containsExactly(batch);
    }

    @Test
    void theLongestWaitingComesFirst() {
        BatchStore batches = batches();
        Batch second = batch(batches, EVENING.minusMillis(1));
        Batch third = batch(batches, EVENING);
        Batch first = batch(batches, EVENING.minusSeconds(60));

        assertThat(take(batches, EVENING, first, second, third)).containsExactly(first, second, third);
    }

    @Test
    void noMoreAreGivenThanAreAskedFor() {
        BatchStore batches = batches();
        batch(batches, EVENING);
        batch(batches, EVENING);
        batch(batches, EVENING);

        assertThat(batches.take(EVENING, TURN_ENDS, 2)).hasSize(2);
    }

    @Test
    void aStepEndsTheTurnAndSaysWhenToLookNext() {
        BatchStore batches = batches();
        Batch batch = batch(batches, EVENING);
        take(batches, EVENING, batch);
        batches.step(batch.number(), Phase.WITH_BANK, EVENING.plusSeconds(5));
        Batch stepped = new Batch(batch.number(), batch.sheet(), Phase.WITH_BANK, 0);

        assertThat(batches.find(batch.number())).contains(stepped);
        assertThat(take(batches, EVENING.plusMillis(4999), batch)).isEmpty();
        assertThat(take(batches, EVENING.plusSeconds(5), batch)).containsExactly(stepped);
    }

    @Test
    void looksInVainAreCountedUntilThePhaseChanges() {
        BatchStore batches = batches();
        BatchNumber number = batch(batches, EVENING).number();

        assertThat(Stream.of(Phase.UNCERTAIN, Phase.UNCERTAIN, Phase.UNCERTAIN, Phase.WITH_BANK, Phase.WITH_BANK)
                        .map(phase -> looksAfter(batches, number, phase)))
                .containsExactly(0, 1, 2, 0, 1);
    }

    @Test
    void aSettledBatchIsNeverGiven() {
        BatchStore batches = batches();
        Batch batch = batch(batches, EVENING);
        batches.step(batch.number(), Phase.SETTLED, EVENING);

        assertThat(take(batches, EVENING.plusSeconds(1_000_000), batch)).isEmpty();
    }

    @Test
    void aSettledBatchStaysSo() {
        BatchStore batches = batches();
        Batch batch = batch(batches, EVENING);
        batches.step(batch.number(), Phase.SETTLED, EVENING);

        batches.step(batch.number(), Phase.WITH_BANK, EVENING);

        assertThat(batches.find(batch.number()).map(Batch::phase)).contains(Phase.SETTLED);
        assertThat(take(batches, EVENING, batch)).isEmpty();
    }

    @Test
    void theSheetOfASettledBatchIsAPaidSheet() {
        PayrollStore sheets = sheets();
        BatchStore batches = batches();
        SubmittedSheet sheet = submit(sheets, draft(worker(), worker()));
        book(sheet, EntryKind.SUBMITTED, EVENING);
        batches.step(sheet.batch(), Phase.WITH_BANK, EVENING);

        assertThat(sheets.find(sheet.draft().id())).contains(sheet);

        book(sheet, EntryKind.PAID, EVENING.plusSeconds(60));
        batches.step(sheet.batch(), Phase.SETTLED, EVENING);

        PayrollSheet paid = new PaidSheet(sheet, EVENING.plusSeconds(60));
        assertThat(sheets.find(sheet.draft().id())).contains(paid);
        assertThat(sheets.of(sheet.draft().project())).containsExactly(paid);
    }

    private Batch batch(BatchStore batches, Instant submittedAt) {
        SubmittedSheet sheet = submit(sheets(), draft(worker()), submittedAt);
        return batches.find(sheet.batch()).orElseThrow();
    }

    /** Those of our batches that are given. */
    private static List<Batch> take(BatchStore batches, Instant now, Batch... ours) {
        List<BatchNumber> numbers = Stream.of(ours).map(Batch::number).toList();
        return batches.take(now, TURN_ENDS, ALL).stream()
                .filter(batch -> numbers.contains(batch.number()))
                .toList();
    }

    private static int looksAfter(BatchStore batches, BatchNumber number, Phase phase) {
        batches.step(number, phase, EVENING);
        return batches.find(number).orElseThrow().looks();
    }

    private void book(SubmittedSheet sheet, EntryKind kind, Instant at) {
        for (SubmittedLine submitted : sheet.lines()) {
            var line = submitted.line();
            WageEntry entry = WageEntry.of(line.id(), kind, line.slip().amount(), at);
            wages().post(line.worker(), line.id(), before -> List.of(entry));
        }
    }
}
