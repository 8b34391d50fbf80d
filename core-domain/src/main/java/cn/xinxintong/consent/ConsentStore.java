package cn.xinxintong.consent;

import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps consents and withdrawals; neither is ever changed or removed. Thread-safe; never returns null. */
public interface ConsentStore {

    void append(Consent consent);

    /** Records that the worker withdrew a consent of his. A second withdrawal of the same one changes nothing. */
    void appendWithdrawal(WorkerId worker, UUID consent, Instant at);

    /** All the worker's consents, oldest first. */
    List<Consent> of(WorkerId worker);

    /** When each of the worker's withdrawn consents was withdrawn, by its id. */
    Map<UUID, Instant> withdrawnBy(WorkerId worker);
}
