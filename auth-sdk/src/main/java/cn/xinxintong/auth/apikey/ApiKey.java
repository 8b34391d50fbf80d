package cn.xinxintong.auth.apikey;

import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A key without its secret.
 *
 * @param enterprise whose records it may send
 * @param name what the enterprise calls it
 * @param projects of that enterprise; at least one
 * @param issuedBy the member of staff
 * @param until when it ends by itself
 * @param usedAt when it was last used, within some minutes; {@link #NEVER_USED} if it was not
 * @param revokedAt {@link #NOT_REVOKED} if it was not
 */
public record ApiKey(
        UUID id,
        EnterpriseId enterprise,
        String name,
        Set<ProjectId> projects,
        UUID issuedBy,
        Instant issuedAt,
        Instant until,
        Instant usedAt,
        Instant revokedAt) {
    public static final Instant NEVER_USED = Instant.EPOCH;
    public static final Instant NOT_REVOKED = Instant.parse("9999-12-31T00:00:00Z");

    /** @throws IllegalArgumentException if it is bound to no project */
    public ApiKey {
        projects = Set.copyOf(projects);
        if (projects.isEmpty()) throw new IllegalArgumentException("projects is empty");
    }

    /** True until it has run out or was revoked. */
    public boolean holdsAt(Instant at) {
        return at.isBefore(until) && at.isBefore(revokedAt);
    }
}
