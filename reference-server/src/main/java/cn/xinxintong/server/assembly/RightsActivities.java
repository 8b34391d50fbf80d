package cn.xinxintong.server.assembly;

import cn.xinxintong.auth.correction.Corrections;
import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.auth.rights.Closure;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.rights.RetentionTable;
import cn.xinxintong.server.rights.SqlWorkerRecords;
import cn.xinxintong.wage.bank.CardReason;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What persons may ask about their data, put together on the stores and on what the libraries can do. */
public final class RightsActivities {
    public final Corrections corrections;
    public final Closure closure;

    /** @param faces deletes what is kept of a worker's face */
    public RightsActivities(
            Stores stores,
            Activities activities,
            PayActivities pay,
            PasswordHashes hashes,
            Consumer<WorkerId> faces,
            Clock clock,
            Supplier<UUID> ids) {
        corrections = new Corrections(
                new Corrections.Ports(
                        stores.corrections,
                        stores.accounts,
                        activities.sessions,
                        stores.deviceKeys,
                        stores.resetPermits,
                        worker -> pay.binding.hold(worker, CardReason.HOLDER_CORRECTED),
                        activities.notices,
                        stores.database::runInTransaction),
                hashes,
                clock,
                ids);
        closure = new Closure(
                new Closure.Ports(
                        stores.accounts,
                        activities.sessions,
                        stores.deviceKeys,
                        stores.resetPermits,
                        activities.consents,
                        new SqlWorkerRecords(stores, activities.invitations, faces, clock),
                        activities.notices,
                        stores.database::runInTransaction),
                RetentionTable.bundled(),
                clock);
    }
}
