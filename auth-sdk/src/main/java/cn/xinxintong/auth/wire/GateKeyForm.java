package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key of a gate vendor.
 *
 * @param key the key itself, to be sent as {@code Authorization: Bearer}: there once, when it was issued now; it is not kept
 * @param usedAt when it was last used, within some minutes; null if it was not
 * @param revokedAt null if it was not
 */
public record GateKeyForm(
        @JsonProperty("id") String id,
        @JsonProperty("enterpriseId") String enterpriseId,
        @JsonProperty("name") String name,
        @JsonProperty("projects") List<String> projects,
        @JsonProperty("issuedAt") OffsetDateTime issuedAt,
        @JsonProperty("until") OffsetDateTime until,
        @JsonProperty("usedAt") @Nullable OffsetDateTime usedAt,
        @JsonProperty("revokedAt") @Nullable OffsetDateTime revokedAt,
        @JsonProperty("key") @Nullable String key) {
    @Override
    public String toString() {
        return "GateKeyForm[" + id + "]";
    }
}
