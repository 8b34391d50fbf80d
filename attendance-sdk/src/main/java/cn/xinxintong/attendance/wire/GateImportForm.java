package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * An import of gate records: an item of {@code GET /v1/enterprise/projects/{id}/gate-imports}.
 *
 * @param by {@code STAFF} or {@code KEY}
 * @param byId the id of the member of staff or of the gate vendor's key
 * @param name of the member of staff, or what the key is called
 */
public record GateImportForm(
        @JsonProperty("id") String id,
        @JsonProperty("at") OffsetDateTime at,
        @JsonProperty("by") String by,
        @JsonProperty("byId") String byId,
        @JsonProperty("name") String name,
        @JsonProperty("accepted") int accepted,
        @JsonProperty("repeated") int repeated,
        @JsonProperty("rejected") int rejected) {

    /** Without the name. */
    @Override
    public String toString() {
        return "GateImportForm[" + id + "]";
    }
}
