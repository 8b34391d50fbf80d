package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An appeal in a list for the staff.
 *
 * @param worker his name, masked
 * @param date {@code YYYY-MM-DD}, in Beijing
 * @param cause an {@code AppealCause}
 * @param state an {@code AppealState}
 * @param dueAt until when the enterprise decides; from then on the officer does
 * @param decider who can decide it now; null once it is settled
 */
public record AppealRowForm(
        @JsonProperty("id") String id,
        @JsonProperty("projectId") String projectId,
        @JsonProperty("projectName") String projectName,
        @JsonProperty("worker") String worker,
        @JsonProperty("date") String date,
        @JsonProperty("cause") String cause,
        @JsonProperty("state") String state,
        @JsonProperty("dueAt") OffsetDateTime dueAt,
        @JsonProperty("decider") @Nullable String decider) {}
