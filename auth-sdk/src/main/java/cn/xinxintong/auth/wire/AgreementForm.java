package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** {@code GET /v1/agreements/{kind}}. */
public record AgreementForm(
        @JsonProperty("kind") String kind,
        @JsonProperty("version") String version,
        @JsonProperty("text") String text) {}
