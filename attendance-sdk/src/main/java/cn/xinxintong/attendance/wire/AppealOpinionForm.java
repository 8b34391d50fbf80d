package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/officer/appeals/{id}/opinion}: what the leader of the team said to the officer.
 *
 * @param version of the appeal that was looked at
 * @param supports whether it is so as the worker says
 * @param note the leader's words
 */
public record AppealOpinionForm(
        @JsonProperty("version") @NotNull Integer version,
        @JsonProperty("supports") @NotNull Boolean supports,

        @JsonProperty("note") @Nullable @Size(max = 1000) String note) {

    @Override
    public String toString() {
        return "AppealOpinionForm[*]";
    }
}
