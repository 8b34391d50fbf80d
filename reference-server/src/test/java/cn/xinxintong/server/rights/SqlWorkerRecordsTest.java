package cn.xinxintong.server.rights;

import cn.xinxintong.auth.rights.WorkerRecords;
import cn.xinxintong.auth.testing.WorkerRecordsContract;
import cn.xinxintong.consent.Agreement;
import cn.xinxintong.consent.Consents;
import cn.xinxintong.entry.EntryPorts;
import cn.xinxintong.entry.InvitationId;
import cn.xinxintong.entry.Invitations;
import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.PayKind;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.entry.Terms;
import cn.xinxintong.money.Money;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.entry.AccountCandidates;
import cn.xinxintong.server.testing.Known;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class SqlWorkerRecordsTest extends WorkerRecordsContract {
    @Override
    protected WorkerRecords records() {
        Stores stores = TestDatabase.fresh();
        MovableClock clock = new MovableClock();
        TeamId team = new TeamId(UUID.randomUUID());
        new Known(stores).team(team, People.TOWER);
        stores.roster.join(new Membership(
                People.ZHANG,
                People.TOWER,
                new InvitationId(UUID.randomUUID()),
                new Terms(team, "020", PayKind.DAY, Money.ofFen(28_000)),
                clock.instant().minus(Duration.ofDays(30)),
                Membership.STILL_THERE));
        Consents consents =
                new Consents(stores.consents, p -> new Agreement(p, "2026-01", "text"), clock, UUID::randomUUID);
        Invitations invitations = new Invitations(
                new EntryPorts(
                        stores.invitations,
                        stores.roster,
                        stores.projects,
                        new AccountCandidates(stores.accounts),
                        consents,
                        (invitation, presence) -> Optional.empty()),
                List.of(),
                clock,
                UUID::randomUUID);
        return new SqlWorkerRecords(stores, invitations, worker -> {}, clock);
    }
}
