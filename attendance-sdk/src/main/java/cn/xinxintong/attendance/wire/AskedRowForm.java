package cn.xinxintong.attendance.wire;

import cn.xinxintong.attendance.Direction;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;

/** A coming or going that a worker asks to be written down. */
public record AskedRowForm(
        @JsonProperty("direction") @NotNull Direction direction,
        @JsonProperty("at") @NotNull OffsetDateTime at) {}
