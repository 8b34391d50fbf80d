package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/** Until then the session may do what needs it. */
public record StepUpGivenForm(@JsonProperty("expiresAt") OffsetDateTime expiresAt) {}
