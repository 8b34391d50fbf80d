package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** {@code POST /v1/me/punches}, oldest first; each a compact JWS as a string, or the bare claims as an object. */
public record PunchesForm(
        @JsonProperty("punches") @NotNull @Size(min = 1, max = 200)
        List<@NotNull Object> punches) {

    @Override
    public String toString() {
        return "PunchesForm[*]";
    }
}
