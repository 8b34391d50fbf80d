package cn.xinxintong.server.rights;

import cn.xinxintong.auth.rights.DataCategory;
import cn.xinxintong.auth.rights.OpenMatter;
import cn.xinxintong.auth.rights.WorkerRecords;
import cn.xinxintong.entry.Invitation;
import cn.xinxintong.entry.Invitations;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.database.SamePerson;
import cn.xinxintong.wage.payroll.LineAnswer;
import cn.xinxintong.wage.payroll.WorkerLine;
import cn.xinxintong.wage.record.Wage;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What stands under a worker's id in PostgreSQL. */
public final class SqlWorkerRecords implements WorkerRecords {
    private static final YearMonth BEGINNING = YearMonth.of(2000, 1);
    private static final YearMonth END = YearMonth.of(9999, 12);

    private final Stores stores;
    private final Invitations invitations;
    private final Consumer<WorkerId> faces;
    private final Clock clock;

    /** @param faces deletes what is kept of a worker's face */
    public SqlWorkerRecords(Stores stores, Invitations invitations, Consumer<WorkerId> faces, Clock clock) {
        this.stores = stores;
        this.invitations = invitations;
        this.faces = faces;
        this.clock = clock;
    }

    @Override
    public Set<OpenMatter> openMatters(WorkerId worker) {
        Set<OpenMatter> open = EnumSet.noneOf(OpenMatter.class);
        Instant now = clock.instant();
        if (stores.roster.of(worker).stream().anyMatch(m -> m.holdsAt(now))) open.add(OpenMatter.MEMBER_OF_PROJECT);
        for (WorkerLine line : stores.sheets.of(worker)) {
            if (!line.isOpen()) continue;
            if (line.answer() instanceof LineAnswer.Waiting) open.add(OpenMatter.LINE_TO_SIGN);
            if (line.answer() instanceof LineAnswer.Signed) open.add(OpenMatter.WAGE_PENDING);
        }
        for (Wage wage : stores.wages.of(worker, BEGINNING, END)) {
            switch (wage.state()) {
                case PENDING -> open.add(OpenMatter.WAGE_PENDING);
                case FAILED, RETURNED -> open.add(OpenMatter.WAGE_RETURNED);
                case PAID -> {} // it came
            }
        }
        return open;
    }

    @Override
    public void leaveEverywhere(WorkerId worker, Instant at) {
        for (Invitation invitation : stores.invitations.of(worker)) invitations.decline(worker, invitation.id(), "");
        update("update membership set until = :at where worker_id = any(%s) and until > :at", worker, at);
    }

    @Override
    public void erase(WorkerId worker, DataCategory category) {
        switch (category) {
            case MOBILE -> stores.accounts.unbind(worker);
            case SIGN_INS -> {
                update("delete from session where principal_id = any(%s) and ended_at <= :at", worker, clock.instant());
                update(
                        "delete from idempotency_key where caller_id = any(%s) and kept_at <= :at",
                        worker, clock.instant());
            }
            case NOTICES ->
                update("delete from notice where worker_id = any(%s) and at <= :at", worker, clock.instant());
            case FACE -> faces.accept(worker);
            case IDENTITY, DEVICES, CONSENTS, ENTRY, ATTENDANCE, WAGE_CARD, WAGES, ACCESS_LOG, CORRECTIONS ->
                throw new IllegalArgumentException("is kept: " + List.of(category));
        }
    }

    private void update(String statement, WorkerId worker, Instant at) {
        stores.database.use(h -> h.createUpdate(statement.formatted(SamePerson.IDS))
                .bind("worker", worker.value())
                .bind("at", at)
                .execute());
    }
}
