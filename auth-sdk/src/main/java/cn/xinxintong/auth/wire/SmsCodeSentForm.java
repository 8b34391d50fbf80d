package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** If the number is known, a code is under way: when another may be asked for, and how long this one is good. */
public record SmsCodeSentForm(
        @JsonProperty("retryAfterSeconds") long retryAfterSeconds,
        @JsonProperty("validSeconds") long validSeconds) {}
