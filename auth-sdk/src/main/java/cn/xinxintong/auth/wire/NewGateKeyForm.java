package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * {@code POST /v1/enterprise/gate-keys}: a key for the gates of a vendor.
 *
 * @param projects ids of the enterprise's own projects
 * @param until when it ends by itself: in two years at the latest
 */
public record NewGateKeyForm(
        @JsonProperty("name") @NotNull @Size(min = 1, max = 100)
        String name,

        @JsonProperty("projects") @NotNull @Size(min = 1, max = 200)
        List<@NotNull @Size(max = 36) String> projects,

        @JsonProperty("until") @NotNull OffsetDateTime until) {

    /** Without the name. */
    @Override
    public String toString() {
        return "NewGateKeyForm[" + until + "]";
    }
}
