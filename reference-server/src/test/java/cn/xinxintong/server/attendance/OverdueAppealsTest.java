package cn.xinxintong.server.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.appeal.Appeal;
import cn.xinxintong.attendance.appeal.AppealCause;
import cn.xinxintong.attendance.appeal.AppealId;
import cn.xinxintong.attendance.appeal.AppealState;
import cn.xinxintong.attendance.appeal.AppealStep;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.database.Sealed;
import cn.xinxintong.server.http.Words;
import cn.xinxintong.server.notices.Notices;
import cn.xinxintong.server.notices.SmsNotices;
import cn.xinxintong.server.notices.SmsOutbox;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OverdueAppealsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 30);

    private final Stores stores = TestDatabase.fresh();
    private final MovableClock clock = new MovableClock();
    private final Notices notices = new Notices(
            stores.database,
            clock,
            UUID::randomUUID,
            new SmsNotices(
                    new SmsOutbox(stores.database, new Sealed(stores.cipher, stores.index), clock, UUID::randomUUID),
                    worker -> Optional.empty(),
                    new Words("notices")));
    private final OverdueAppeals overdue =
            new OverdueAppeals(stores.database, stores.appeals, notices::appealWithOfficer, clock);

    private Appeal submitted(LocalDate day) {
        Appeal appeal = new Appeal(
                new AppealId(UUID.randomUUID()),
                People.ZHANG,
                People.TOWER,
                day,
                AppealCause.NOT_ME,
                "不是我",
                List.of(),
                0,
                clock.instant(),
                clock.instant().plus(Duration.ofDays(7)),
                List.of());
        stores.appeals.submit(appeal, List.of());
        return appeal;
    }

    private List<UUID> told() {
        return stores.database.use(
                h -> h.createQuery("select subject_id from notice where kind = 'APPEAL_WITH_OFFICER' and month = :day")
                        .bind("day", DAY.toString())
                        .mapTo(UUID.class)
                        .list());
    }

    @Test
    void tellsTheWorkerOnceThatTheOfficerDecidesNow() {
        Appeal appeal = submitted(DAY);
        clock.forward(Duration.ofDays(7).minusSeconds(1));
        overdue.tell();
        assertThat(told()).isEmpty();

        clock.forward(Duration.ofSeconds(1));
        overdue.tell();
        overdue.tell();

        assertThat(told()).containsExactly(appeal.id().value());
    }

    @Test
    void saysNothingOfWhatIsSettled() {
        Appeal appeal = submitted(DAY);
        stores.appeals.add(
                appeal,
                new AppealStep(
                        AppealState.REFUSED, AppealStep.By.ENTERPRISE, UUID.randomUUID(), "停工", clock.instant()));
        clock.forward(Duration.ofDays(8));

        overdue.tell();

        assertThat(told()).isEmpty();
    }

    @Test
    void tellsOfMoreThanFitIntoOneTransaction() {
        for (int i = 0; i < 101; i++) submitted(DAY.minusDays(i));
        clock.forward(Duration.ofDays(8));

        overdue.tell();

        Integer all = stores.database.use(h -> h.createQuery("select count(*) from notice")
                .mapTo(Integer.class)
                .one());
        assertThat(all).isEqualTo(101);
    }
}
