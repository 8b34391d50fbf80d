package cn.xinxintong.wage.bank.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;

/** {@code GET /v1/special-accounts/{number}}. */
public record AccountForm(
        @JsonProperty("number") @NotNull String number,
        @JsonProperty("balanceFen") long balanceFen) {}
