package cn.xinxintong.entry.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** {@code POST /v1/enterprise/projects/{id}/teams}. */
public record NewTeamForm(
        @JsonProperty("name") @NotNull @Size(min = 1, max = 60)
        String name) {}
