package cn.xinxintong.entry.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An invitation is declined or revoked, and perhaps why, in one's own words. */
public record RefusalForm(
        @JsonProperty("reason") @Nullable @Size(max = 200) String reason) {
    @Override
    public String toString() {
        return "RefusalForm[*]";
    }
}
