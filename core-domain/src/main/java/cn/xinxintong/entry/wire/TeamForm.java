package cn.xinxintong.entry.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A team. */
public record TeamForm(
        @JsonProperty("id") String id, @JsonProperty("name") String name) {}
