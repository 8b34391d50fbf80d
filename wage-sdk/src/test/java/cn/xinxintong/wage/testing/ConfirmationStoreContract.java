package cn.xinxintong.wage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.wage.payroll.DraftSheet;
import cn.xinxintong.wage.payroll.PayrollLine;
import cn.xinxintong.wage.payroll.PayrollStore;
import cn.xinxintong.wage.record.Confirmation;
import cn.xinxintong.wage.record.ConfirmationStore;
import cn.xinxintong.wage.record.LineId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ConfirmationStore} promises, together with the {@link PayrollStore} that keeps the lines. */
public abstract class ConfirmationStoreContract extends SheetsOnFile {
    private static final Instant LATER = Instant.parse("2026-06-12T04:00:00.456Z");
    private static final Confirmation OBJECTED = new Confirmation.Objected("少了两天", LATER);
    private static final Confirmation CONFIRMED = new Confirmation.Confirmed(LATER);

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract ConfirmationStore store();

    /** Where the sheets are kept whose lines are spoken of. */
    protected abstract PayrollStore sheets();

    private PayrollLine line() {
        DraftSheet draft = draft(worker());
        submit(sheets(), draft);
        return draft.lines().get(0);
    }

    @Test
    void keepsWhatWasSaid() {
        ConfirmationStore store = store();
        PayrollLine confirmed = line();
        PayrollLine objected = line();

        assertThat(store.add(confirmed.worker(), confirmed.id(), CONFIRMED)).isTrue();
        assertThat(store.add(objected.worker(), objected.id(), OBJECTED)).isTrue();

        assertThat(store.find(confirmed.worker(), confirmed.id())).contains(CONFIRMED);
        assertThat(store.find(objected.worker(), objected.id())).contains(OBJECTED);
    }

    @Test
    void keepsTheFirstWordOnly() {
        ConfirmationStore store = store();
        PayrollLine line = line();
        store.add(line.worker(), line.id(), CONFIRMED);

        assertThat(store.add(line.worker(), line.id(), OBJECTED)).isFalse();
        assertThat(store.find(line.worker(), line.id())).contains(CONFIRMED);
    }

    @Test
    void ofManyWordsAtOnceItKeepsOne() {
        ConfirmationStore store = store();
        PayrollLine line = line();

        var kept = AtOnce.eightTimes(i -> store.add(line.worker(), line.id(), i % 2 == 0 ? CONFIRMED : OBJECTED));

        assertThat(kept).containsOnlyOnce(true);
    }

    @Test
    void knowsNothingOfWhatNobodySaidAnythingOf() {
        PayrollLine line = line();

        assertThat(store().find(line.worker(), line.id())).isEmpty();
        assertThat(store().find(line.worker(), new LineId(UUID.randomUUID()))).isEmpty();
    }
}
