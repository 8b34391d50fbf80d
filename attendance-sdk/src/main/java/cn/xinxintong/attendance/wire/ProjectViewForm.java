package cn.xinxintong.attendance.wire;

import cn.xinxintong.wire.PointForm;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * {@code GET /v1/enterprise/projects/{id}}.
 *
 * @param state a {@code Project.State}
 * @param fence GeoJSON, in {@code datum}
 */
public record ProjectViewForm(
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("regionCode") String regionCode,
        @JsonProperty("address") String address,
        @JsonProperty("state") String state,
        @JsonProperty("fence") Object fence,
        @JsonProperty("datum") PointForm.Datum datum,
        @JsonProperty("mobileAttendance") boolean mobileAttendance,
        @JsonProperty("unsignedPunches") boolean unsignedPunches,
        @JsonProperty("faceAtPunch") boolean faceAtPunch,
        @JsonProperty("shifts") List<ShiftForm> shifts) {}
