package cn.xinxintong.attendance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.appeal.Appeal;
import cn.xinxintong.attendance.appeal.AppealCause;
import cn.xinxintong.attendance.appeal.AppealId;
import cn.xinxintong.attendance.appeal.AppealState;
import cn.xinxintong.attendance.appeal.AppealStep;
import cn.xinxintong.attendance.appeal.AppealStep.By;
import cn.xinxintong.attendance.appeal.AppealStore;
import cn.xinxintong.attendance.appeal.AskedRow;
import cn.xinxintong.attendance.appeal.Attachment;
import cn.xinxintong.attendance.calendar.Correction;
import cn.xinxintong.attendance.calendar.Corrections;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link AppealStore} does that is also the {@link Corrections}. An adapter's test extends it. */
public abstract class AppealStoreContract {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 30);
    private static final Instant NOON = Members.beijing("2026-06-01T12:00");
    private static final UUID STAFF = new UUID(8, 1);

    /** An empty store. The workers and projects of {@code People} must be known to it. */
    protected abstract AppealStore store();

    /** The corrections that the store has granted. */
    protected abstract Corrections corrections(AppealStore store);

    private static Appeal appeal(WorkerId worker, ProjectId project, LocalDate date) {
        return new Appeal(
                new AppealId(UUID.randomUUID()),
                worker,
                project,
                date,
                AppealCause.GATE_FAILED,
                "门禁坏了，\n全班都没刷上",
                List.of(
                        new AskedRow(Direction.IN, Members.beijing("2026-05-30T10:00")),
                        new AskedRow(Direction.OUT, Members.beijing("2026-05-30T19:30"))),
                0,
                NOON,
                NOON.plusSeconds(3600),
                List.of());
    }

    private static Appeal appeal() {
        return appeal(People.ZHANG, People.TOWER, DAY);
    }

    private static AppealStep step(AppealState state) {
        return new AppealStep(state, By.ENTERPRISE, STAFF, "说了什么", NOON.plusSeconds(60));
    }

    private static Attachment picture(int last) {
        byte[] content = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, (byte) last};
        return Attachment.of(content).orElseThrow();
    }

    private static Appeal with(Appeal appeal, int attachments, List<AppealStep> steps) {
        return new Appeal(
                appeal.id(),
                appeal.worker(),
                appeal.project(),
                appeal.date(),
                appeal.cause(),
                appeal.reason(),
                appeal.rows(),
                attachments,
                appeal.submittedAt(),
                appeal.dueAt(),
                steps);
    }

    @Test
    void findsAnAppealAsItWasSubmitted() {
        AppealStore store = store();
        Appeal appeal = with(appeal(), 2, List.of());

        assertThat(store.submit(appeal, List.of(picture(1), picture(2)))).isTrue();

        assertThat(store.find(appeal.id())).contains(appeal);
        assertThat(store.attachment(appeal, 1)).contains(picture(1));
        assertThat(store.attachment(appeal, 2)).contains(picture(2));
        assertThat(store.attachment(appeal, 3)).isEmpty();
        assertThat(store.attachment(appeal, 0)).isEmpty();
        assertThat(store.find(new AppealId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void keepsOneOpenAppealOfAWorkerAProjectAndADay() {
        AppealStore store = store();
        store.submit(appeal(), List.of());

        assertThat(store.submit(appeal(), List.of())).isFalse();
        assertThat(store.submit(appeal(People.ALIM, People.TOWER, DAY), List.of()))
                .isTrue();
        assertThat(store.submit(appeal(People.ZHANG, People.BRIDGE, DAY), List.of()))
                .isTrue();
        assertThat(store.submit(appeal(People.ZHANG, People.TOWER, DAY.minusDays(1)), List.of()))
                .isTrue();
        assertThat(store.of(People.TOWER)).hasSize(3);
    }

    @Test
    void keepsOneOfManyAppealsAtOnce() {
        AppealStore store = store();

        var kept = AtOnce.eightTimes(i -> store.submit(appeal(), List.of()));

        assertThat(kept).containsOnlyOnce(true);
        assertThat(store.of(People.ZHANG)).hasSize(1);
    }

    @Test
    void takesAnotherOfTheDayOnceTheFirstIsSettled() {
        AppealStore store = store();
        Appeal first = appeal();
        store.submit(first, List.of());
        store.add(first, step(AppealState.REFUSED));
        Appeal second = appeal();

        assertThat(store.submit(second, List.of())).isTrue();
        assertThat(store.of(People.ZHANG)).extracting(Appeal::id).containsExactly(second.id(), first.id());
        assertThat(store.of(People.TOWER)).extracting(Appeal::id).containsExactly(second.id(), first.id());
    }

    @Test
    void addsStepsInTheirOrder() {
        AppealStore store = store();
        Appeal appeal = appeal();
        store.submit(appeal, List.of());

        assertThat(store.add(appeal, step(AppealState.TEAM_OK))).isTrue();
        assertThat(store.add(store.find(appeal.id()).orElseThrow(), step(AppealState.WITHDRAWN)))
                .isTrue();

        assertThat(store.find(appeal.id()))
                .contains(with(appeal, 0, List.of(step(AppealState.TEAM_OK), step(AppealState.WITHDRAWN))));
    }

    @Test
    void ofTwoStepsFromOneStateTheSecondIsTooLate() {
        AppealStore store = store();
        Appeal appeal = appeal();
        store.submit(appeal, List.of());

        var added = AtOnce.eightTimes(
                i -> store.add(appeal, step(i % 2 == 0 ? AppealState.APPROVED : AppealState.WITHDRAWN)));

        assertThat(added).containsOnlyOnce(true);
        assertThat(store.find(appeal.id()).orElseThrow().steps()).hasSize(1);
    }

    @Test
    void anApprovedAppealIsACorrection() {
        AppealStore store = store();
        Appeal appeal = appeal();
        store.submit(appeal, List.of());
        assertThat(corrections(store).of(People.ZHANG, People.TOWER, DAY, DAY)).isEmpty();

        store.add(appeal, step(AppealState.APPROVED));

        Correction correction = with(appeal, 0, List.of(step(AppealState.APPROVED)))
                .correction()
                .orElseThrow();
        assertThat(corrections(store).of(People.ZHANG, People.TOWER, DAY, DAY)).containsExactly(correction);
        assertThat(corrections(store).of(People.ZHANG, People.TOWER, DAY.plusDays(1), DAY.plusDays(9)))
                .isEmpty();
        assertThat(corrections(store).of(People.ZHANG, People.TOWER, DAY.minusDays(9), DAY.minusDays(1)))
                .isEmpty();
        assertThat(corrections(store).of(People.ZHANG, People.BRIDGE, DAY, DAY)).isEmpty();
        assertThat(corrections(store).of(People.ALIM, People.TOWER, DAY, DAY)).isEmpty();
    }
}
