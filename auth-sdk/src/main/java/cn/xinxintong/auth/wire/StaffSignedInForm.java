package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of staff is signed in. */
public record StaffSignedInForm(
        @JsonProperty("token") String token,
        @JsonProperty("expiresAt") OffsetDateTime expiresAt,
        @JsonProperty("role") String role,
        @JsonProperty("enterpriseId") @Nullable String enterpriseId,
        @JsonProperty("projectIds") @Nullable List<String> projectIds) {
    @Override
    public String toString() {
        return "StaffSignedInForm[*]";
    }
}
