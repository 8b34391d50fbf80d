package cn.xinxintong.wage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.wage.payroll.DraftSheet;
import cn.xinxintong.wage.payroll.LineAnswer;
import cn.xinxintong.wage.payroll.PayrollLine;
import cn.xinxintong.wage.payroll.PayrollStore;
import cn.xinxintong.wage.payroll.SubmittedSheet;
import cn.xinxintong.wage.record.EntryKind;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.SheetId;
import cn.xinxintong.wage.record.Wage;
import cn.xinxintong.wage.record.WageEntry;
import cn.xinxintong.wage.record.WageStore;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link WageStore} promises, together with the {@link PayrollStore} that keeps the sheets of its lines. */
public abstract class WageStoreContract extends SheetsOnFile {
    private static final YearMonth APRIL = MAY.minusMonths(1);
    private static final YearMonth MARCH = MAY.minusMonths(2);

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract WageStore wages();

    /** Where the sheets are kept that the books speak of. */
    protected abstract PayrollStore sheets();

    @Test
    void addsWhatIsMadeOfTheEntriesThatThereAre() {
        WageStore wages = wages();
        DraftSheet draft = draft(worker());
        open(sheets(), draft);
        PayrollLine line = draft.lines().get(0);
        List<WageEntry> seen = new ArrayList<>();

        assertThat(wages.post(line.worker(), line.id(), before -> {
                    seen.addAll(before);
                    return List.of(entry(line, EntryKind.SIGNED, NOON));
                }))
                .containsExactly(entry(line, EntryKind.SIGNED, NOON));
        assertThat(seen).isEmpty();
        assertThat(wages.entriesOf(draft.id())).containsExactly(entry(line, EntryKind.SIGNED, NOON));
    }

    @Test
    void givesTheEntriesThatThereAreOldestFirst() {
        WageStore wages = wages();
        SubmittedSheet sheet = submit(sheets(), draft(worker()));
        PayrollLine line = sheet.lines().get(0).line();
        post(wages, line, EntryKind.SIGNED, EVENING);
        post(wages, line, EntryKind.SUBMITTED, MORNING);
        WageEntry paid = new WageEntry(line.id(), EntryKind.PAID, line.slip().amount(), NOON, "S20260601", "");
        WageEntry returned =
                new WageEntry(line.id(), EntryKind.RETURNED, line.slip().amount(), NOON, "S20260602", "ACCOUNT_CLOSED");
        wages.post(line.worker(), line.id(), before -> List.of(paid, returned));
        List<WageEntry> seen = new ArrayList<>();

        wages.post(line.worker(), line.id(), before -> {
            seen.addAll(before);
            return List.of();
        });

        assertThat(seen)
                .containsExactly(
                        entry(line, EntryKind.SIGNED, EVENING),
                        entry(line, EntryKind.SUBMITTED, MORNING),
                        paid,
                        returned);
    }

    @Test
    void addsNothingWhereNothingIsMade() {
        WageStore wages = wages();
        DraftSheet draft = draft(worker());
        open(sheets(), draft);
        PayrollLine line = draft.lines().get(0);
        post(wages, line, EntryKind.SIGNED, NOON);

        assertThat(wages.post(line.worker(), line.id(), before -> List.of())).isEmpty();
        assertThat(wages.entriesOf(draft.id())).hasSize(1);
    }

    @Test
    void ofManyWhoPostAtOnceNoneComesBetweenTheStepOfAnother() {
        WageStore wages = wages();
        SubmittedSheet sheet = submit(sheets(), draft(worker()));
        PayrollLine line = sheet.lines().get(0).line();
        post(wages, line, EntryKind.SUBMITTED, EVENING);
        List<EntryKind> words = List.of(EntryKind.PAID, EntryKind.FAILED);

        var added = AtOnce.eightTimes(i -> wages.post(
                line.worker(),
                line.id(),
                before -> before.size() > 1 ? List.of() : List.of(entry(line, words.get(i % 2), EVENING))));

        assertThat(added).filteredOn(entries -> !entries.isEmpty()).hasSize(1);
        assertThat(wages.entriesOf(sheet.draft().id())).hasSize(2);
    }

    @Test
    void keepsTheBooksOfEachLineApart() {
        WageStore wages = wages();
        DraftSheet draft = draft(worker(), worker());
        open(sheets(), draft);
        post(wages, draft.lines().get(0), EntryKind.SIGNED, NOON);
        PayrollLine other = draft.lines().get(1);

        assertThat(wages.post(
                        other.worker(),
                        other.id(),
                        before -> before.isEmpty() ? List.of(entry(other, EntryKind.SIGNED, NOON)) : List.of()))
                .hasSize(1);
    }

    @Test
    void aLineThatIsOnlySignedIsNoWageYet() {
        WageStore wages = wages();
        PayrollStore sheets = sheets();
        WorkerId zhang = worker();
        DraftSheet draft = draft(zhang);
        open(sheets, draft);
        PayrollLine line = draft.lines().get(0);
        sheets.answer(zhang, line.id(), new LineAnswer.Signed(NOON));
        post(wages, line, EntryKind.SIGNED, NOON);

        assertThat(wages.of(zhang, MAY, MAY)).isEmpty();
        assertThat(wages.find(zhang, line.id())).isEmpty();
        assertThat(wages.of(draft.id())).isEmpty();
        assertThat(wages.pendingOf(draft.id())).isZero();
    }

    @Test
    void aWageTellsAllThatTheSheetAndTheBooksSayOfIt() {
        WageStore wages = wages();
        WorkerId zhang = worker();
        SubmittedSheet sheet = submit(sheets(), draft(worker(), zhang));
        PayrollLine line = sheet.lines().get(1).line();
        book(wages, sheet);
        WageEntry failed =
                new WageEntry(line.id(), EntryKind.FAILED, line.slip().amount(), NOON, "S1", "CARD_FROZEN");
        wages.post(zhang, line.id(), before -> List.of(failed));

        Wage expected = new Wage(
                line.id(),
                sheet.draft().id(),
                zhang,
                sheet.draft().project(),
                sheet.draft().enterprise(),
                MAY,
                line.slip(),
                sheet.lines().get(1).card(),
                List.of(entry(line, EntryKind.SIGNED, NOON), entry(line, EntryKind.SUBMITTED, EVENING), failed));
        assertThat(wages.find(zhang, line.id())).contains(expected);
        assertThat(wages.of(zhang, MAY, MAY)).containsExactly(expected);
        assertThat(wages.of(sheet.draft().id())).contains(expected);
    }

    @Test
    void findsAWageForItsWorkerOnly() {
        WageStore wages = wages();
        SubmittedSheet sheet = submit(sheets(), draft(worker(), worker()));
        book(wages, sheet);
        PayrollLine first = sheet.lines().get(0).line();
        PayrollLine second = sheet.lines().get(1).line();

        assertThat(wages.find(first.worker(), first.id())).isPresent();
        assertThat(wages.find(second.worker(), first.id())).isEmpty();
        assertThat(wages.find(first.worker(), new LineId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void listsAWorkersWagesFromTheFirstMonthToTheLastNewestFirst() {
        WageStore wages = wages();
        WorkerId zhang = worker();
        SubmittedSheet may = paid(zhang, MAY, EVENING);
        SubmittedSheet april = paid(zhang, APRIL, EVENING);
        SubmittedSheet march = paid(zhang, MARCH, EVENING);
        SubmittedSheet lastDecember = paid(zhang, YearMonth.of(2025, 12), EVENING);
        paid(worker(), APRIL, EVENING);

        assertThat(sheetsOf(wages.of(zhang, MARCH, APRIL)))
                .containsExactly(april.draft().id(), march.draft().id());
        assertThat(sheetsOf(wages.of(zhang, YearMonth.of(2024, 6), MAY)))
                .containsExactly(
                        may.draft().id(),
                        april.draft().id(),
                        march.draft().id(),
                        lastDecember.draft().id());
        assertThat(wages.of(zhang, YearMonth.of(2026, 1), YearMonth.of(2026, 2)))
                .isEmpty();
        assertThat(wages.of(Fresh.worker(), MARCH, MAY)).isEmpty();
    }

    @Test
    void withinAMonthTheLastSubmittedComesFirst() {
        WageStore wages = wages();
        WorkerId zhang = worker();
        SubmittedSheet second = paid(zhang, MAY, EVENING.plusMillis(1));
        SubmittedSheet third = paid(zhang, MAY, EVENING.plusSeconds(60));
        SubmittedSheet first = paid(zhang, MAY, EVENING);

        assertThat(sheetsOf(wages.of(zhang, MAY, MAY)))
                .containsExactly(
                        third.draft().id(), second.draft().id(), first.draft().id());
    }

    @Test
    void theEntriesOfASheetAreThoseOfEveryLineSignedOrSubmitted() {
        WageStore wages = wages();
        PayrollStore sheets = sheets();
        DraftSheet draft = draft(worker(), worker());
        open(sheets, draft);
        PayrollLine signed = draft.lines().get(0);
        post(wages, signed, EntryKind.SIGNED, NOON);
        PayrollLine submitted = draft.lines().get(1);
        post(wages, submitted, EntryKind.SIGNED, NOON);
        post(wages, submitted, EntryKind.SUBMITTED, EVENING);
        book(wages, submit(sheets, draft(worker())));

        assertThat(wages.entriesOf(draft.id()))
                .containsExactlyInAnyOrder(
                        entry(signed, EntryKind.SIGNED, NOON),
                        entry(submitted, EntryKind.SIGNED, NOON),
                        entry(submitted, EntryKind.SUBMITTED, EVENING));
        assertThat(wages.entriesOf(new SheetId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void countsWhatIsStillPending() {
        WageStore wages = wages();
        SubmittedSheet sheet = submit(sheets(), draft(worker(), worker(), worker(), worker()));
        book(wages, sheet);

        assertThat(wages.pendingOf(sheet.draft().id())).isEqualTo(4);

        post(wages, sheet.lines().get(0).line(), EntryKind.PAID, EVENING);
        post(wages, sheet.lines().get(1).line(), EntryKind.FAILED, EVENING);
        post(wages, sheet.lines().get(2).line(), EntryKind.PAID, EVENING);
        post(wages, sheet.lines().get(2).line(), EntryKind.RETURNED, EVENING);

        assertThat(wages.pendingOf(sheet.draft().id())).isEqualTo(1);
    }

    @Test
    void listsTheWagesOfASheetInTheOrderOfItsLinesWithoutThoseLeftOut() {
        WageStore wages = wages();
        PayrollStore sheets = sheets();
        DraftSheet draft = draft(worker(), worker(), worker(), worker());
        open(sheets, draft);
        for (int i : List.of(3, 0, 2)) {
            PayrollLine line = draft.lines().get(i);
            sheets.answer(line.worker(), line.id(), new LineAnswer.Signed(NOON));
        }
        sheets.submit(draft.id(), signed -> Optional.of(signedLinesOf(signed, EVENING)));

        assertThat(wages.of(draft.id()))
                .extracting(Wage::id)
                .containsExactly(
                        draft.lines().get(0).id(),
                        draft.lines().get(2).id(),
                        draft.lines().get(3).id());
    }

    private SubmittedSheet paid(WorkerId worker, YearMonth month, Instant submittedAt) {
        SubmittedSheet sheet = submit(sheets(), draft(project(), month, worker), submittedAt);
        post(wages(), sheet.lines().get(0).line(), EntryKind.SUBMITTED, submittedAt);
        return sheet;
    }

    private static List<SheetId> sheetsOf(List<Wage> wages) {
        return wages.stream().map(Wage::sheet).toList();
    }

    /** As a submission books it. */
    private static void book(WageStore wages, SubmittedSheet sheet) {
        for (var submitted : sheet.lines()) {
            post(wages, submitted.line(), EntryKind.SIGNED, NOON);
            post(wages, submitted.line(), EntryKind.SUBMITTED, EVENING);
        }
    }

    private static void post(WageStore wages, PayrollLine line, EntryKind kind, Instant at) {
        wages.post(line.worker(), line.id(), before -> List.of(entry(line, kind, at)));
    }

    private static WageEntry entry(PayrollLine line, EntryKind kind, Instant at) {
        return WageEntry.of(line.id(), kind, line.slip().amount(), at);
    }
}
