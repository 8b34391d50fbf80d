package cn.xinxintong.entry.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where to, and who invites. */
public record InvitingProjectForm(
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("address") String address,
        @JsonProperty("enterprise") String enterprise,
        @JsonProperty("creditCode") String creditCode) {}
