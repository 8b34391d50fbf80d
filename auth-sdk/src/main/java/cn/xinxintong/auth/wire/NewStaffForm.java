package cn.xinxintong.auth.wire;

import cn.xinxintong.auth.staff.StaffRole;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/admin/staff}.
 *
 * @param enterpriseId whose staff he is; null for one who is no enterprise's
 */
public record NewStaffForm(
        @JsonProperty("login") @NotNull @Size(min = 3, max = 64)
        String login,

        @JsonProperty("name") @NotNull @Size(min = 1, max = 100)
        String name,

        @JsonProperty("role") @NotNull StaffRole role,

        @JsonProperty("enterpriseId") @Nullable @Size(max = 36)
        String enterpriseId) {
    @Override
    public String toString() {
        return "NewStaffForm[" + role + "]";
    }
}
