package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST …/appeals/{id}/decision}.
 *
 * @param version of the appeal that was looked at
 * @param reason for REFUSE
 */
public record AppealDecisionForm(
        @JsonProperty("version") @NotNull Integer version,
        @JsonProperty("decision") @NotNull Decision decision,

        @JsonProperty("reason") @Nullable @Size(max = 1000) String reason) {

    /** What is decided. */
    public enum Decision {
        APPROVE,
        REFUSE
    }

    @Override
    public String toString() {
        return "AppealDecisionForm[*]";
    }
}
