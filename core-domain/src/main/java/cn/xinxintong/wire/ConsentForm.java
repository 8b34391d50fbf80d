package cn.xinxintong.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that the worker agreed to: an item of {@code GET /v1/me/consents}.
 *
 * @param kind of the text, {@code wage-card-use}: it can be read at {@code /v1/agreements/{kind}} as long as it is in force
 * @param version of the text
 * @param enterpriseId whom it was given to; null for the platform itself, like {@code enterprise}
 * @param endedAt when it was withdrawn or ran out; null as long as it holds
 */
public record ConsentForm(
        @JsonProperty("id") String id,
        @JsonProperty("kind") String kind,
        @JsonProperty("version") String version,
        @JsonProperty("enterpriseId") @Nullable String enterpriseId,
        @JsonProperty("enterprise") @Nullable String enterprise,
        @JsonProperty("givenAt") OffsetDateTime givenAt,
        @JsonProperty("endedAt") @Nullable OffsetDateTime endedAt) {}
