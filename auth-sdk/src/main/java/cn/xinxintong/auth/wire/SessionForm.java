package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/** One of a person's sessions. */
public record SessionForm(
        @JsonProperty("id") String id,
        @JsonProperty("deviceName") String deviceName,
        @JsonProperty("startedAt") OffsetDateTime startedAt,
        @JsonProperty("seenAt") OffsetDateTime seenAt,
        @JsonProperty("current") boolean current) {
    @Override
    public String toString() {
        return "SessionForm[" + id + "]";
    }
}
