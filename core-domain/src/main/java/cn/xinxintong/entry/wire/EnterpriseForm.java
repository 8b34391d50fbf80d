package cn.xinxintong.entry.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An enterprise. */
public record EnterpriseForm(
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("creditCode") String creditCode) {}
