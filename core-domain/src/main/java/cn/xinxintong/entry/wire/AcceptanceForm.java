package cn.xinxintong.entry.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** {@code POST /v1/me/invitations/{id}/acceptance}: the version he saw, and the consents he gives. */
public record AcceptanceForm(
        @JsonProperty("version") @NotNull Integer version,
        @JsonProperty("consents") @NotNull @Valid ConsentVersionsForm consents) {}
