package cn.xinxintong.auth.wire;

import cn.xinxintong.auth.rights.DataCategory;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;

/** {@code POST /v1/me/data-deletions}: a kind of data that no law keeps is to be deleted. */
public record DataDeletionForm(
        @JsonProperty("category") @NotNull DataCategory category) {}
