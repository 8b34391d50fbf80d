package cn.xinxintong.entry.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * An invitation as the enterprise and the officer see it; the name is masked.
 *
 * @param state an {@code Invitation.State}
 */
public record SentInvitationForm(
        @JsonProperty("id") String id,
        @JsonProperty("projectId") String projectId,
        @JsonProperty("workerName") String workerName,
        @JsonProperty("state") String state,
        @JsonProperty("version") int version,
        @JsonProperty("terms") TermsForm terms,
        @JsonProperty("sentAt") OffsetDateTime sentAt,
        @JsonProperty("expiresAt") OffsetDateTime expiresAt) {}
