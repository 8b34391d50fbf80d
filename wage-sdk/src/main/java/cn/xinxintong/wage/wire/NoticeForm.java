package cn.xinxintong.wage.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that a worker is told: an item of {@code GET /v1/me/notices}.
 *
 * @param kind for example WAGE_PAID
 * @param text a sentence in the language asked for
 * @param subjectId of what it is about: the wage's id, for example; null if of nothing in particular
 */
public record NoticeForm(
        @JsonProperty("id") String id,
        @JsonProperty("kind") String kind,
        @JsonProperty("at") OffsetDateTime at,
        @JsonProperty("text") String text,
        @JsonProperty("subjectId") @Nullable String subjectId) {}
