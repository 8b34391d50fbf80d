package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A shift, {@code HH:mm} to {@code HH:mm} in Beijing time; an end before the start is on the next day. */
public record ShiftForm(
        @JsonProperty("name") @NotNull @Size(min = 1, max = 64)
        String name,

        @JsonProperty("start") @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
        String start,

        @JsonProperty("end") @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
        String end) {}
