package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appeal.
 *
 * @param date {@code YYYY-MM-DD}, in Beijing
 * @param cause an {@code AppealCause}
 * @param attachments how many there are; they are numbered from 1
 * @param state an {@code AppealState}
 * @param version to be named with a decision
 * @param dueAt until when the enterprise decides; from then on the officer does
 * @param decider who can decide it now: {@code ENTERPRISE} or {@code OFFICER}; null once it is settled
 * @param steps oldest first
 * @param worker his name, for the staff; null in his own view
 */
public record AppealForm(
        @JsonProperty("id") String id,
        @JsonProperty("projectId") String projectId,
        @JsonProperty("projectName") String projectName,
        @JsonProperty("date") String date,
        @JsonProperty("cause") String cause,
        @JsonProperty("reason") String reason,
        @JsonProperty("rows") List<AskedRowForm> rows,
        @JsonProperty("attachments") int attachments,
        @JsonProperty("state") String state,
        @JsonProperty("version") int version,
        @JsonProperty("submittedAt") OffsetDateTime submittedAt,
        @JsonProperty("dueAt") OffsetDateTime dueAt,
        @JsonProperty("decider") @Nullable String decider,
        @JsonProperty("steps") List<AppealStepForm> steps,
        @JsonProperty("worker") @Nullable String worker) {

    @Override
    public String toString() {
        return "AppealForm[*]";
    }
}
