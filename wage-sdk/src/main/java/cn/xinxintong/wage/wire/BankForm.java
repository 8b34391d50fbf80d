package cn.xinxintong.wage.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A bank that takes part: an item of {@code GET /v1/banks}.
 *
 * @param code three digits, as on the national real-name platform
 */
public record BankForm(
        @JsonProperty("code") String code,
        @JsonProperty("name") String name) {}
