package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether number and name are confirmed. */
public record RealNameStateForm(
        @JsonProperty("realNameVerified") boolean realNameVerified) {}
