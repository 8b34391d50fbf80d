package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * That a member of staff looked at, or acted on, the worker's personal data: an item of {@code GET /v1/me/access-log}.
 *
 * @param role of the member of staff: ENTERPRISE, OFFICER …
 * @param name of the member of staff
 * @param what was done: COLLECTED, INVITED …
 */
public record AccessForm(
        @JsonProperty("at") OffsetDateTime at,
        @JsonProperty("role") String role,
        @JsonProperty("name") String name,
        @JsonProperty("what") String what) {

    /** Without the name. */
    @Override
    public String toString() {
        return "AccessForm[" + at + ", " + role + ", " + what + "]";
    }
}
