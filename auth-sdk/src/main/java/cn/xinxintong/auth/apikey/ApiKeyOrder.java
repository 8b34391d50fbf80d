package cn.xinxintong.auth.apikey;

import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A key that is asked for.
 *
 * @param by the member of staff who asks
 */
public record ApiKeyOrder(EnterpriseId enterprise, String name, Set<ProjectId> projects, Instant until, UUID by) {

    public ApiKeyOrder {
        projects = Set.copyOf(projects);
    }
}
