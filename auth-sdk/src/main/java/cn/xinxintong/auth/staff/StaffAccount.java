package cn.xinxintong.auth.staff;

import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import java.util.Set;
import java.util.UUID;

/**
 * A member of staff.
 *
 * @param login unique, compared in small letters
 * @param enterprises whose staff he is: one for {@link StaffRole#ENTERPRISE}, none for most others
 * @param projects that he is bound to; empty for an enterprise's staff, who have all of their enterprise's
 * @param passwordHash a PHC string
 * @param totpSecret the shared secret in Base32
 */
public record StaffAccount(
        UUID id,
        String login,
        String name,
        StaffRole role,
        Set<EnterpriseId> enterprises,
        Set<ProjectId> projects,
        String passwordHash,
        String totpSecret) {

    public StaffAccount {
        enterprises = Set.copyOf(enterprises);
        projects = Set.copyOf(projects);
    }

    @Override
    public String toString() {
        return "StaffAccount[" + id + ", " + role + "]";
    }
}
