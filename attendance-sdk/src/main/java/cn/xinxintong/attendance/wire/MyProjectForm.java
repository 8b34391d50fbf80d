package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One of {@code GET /v1/me/projects}.
 *
 * @param enterprise its name
 * @param state whether he is there or has left
 * @param fence GeoJSON, in WGS 84
 */
public record MyProjectForm(
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("enterprise") String enterprise,
        @JsonProperty("state") String state,
        @JsonProperty("mobileAttendance") boolean mobileAttendance,
        @JsonProperty("fence") Object fence) {}
