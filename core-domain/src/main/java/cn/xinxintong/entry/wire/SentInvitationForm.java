package cn.xinxintong.entry.wire;

import cn.xinxintong.entry.Invitation;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/** An invitation as the enterprise and the officer see it; the name is masked. */
public record SentInvitationForm(
        @JsonProperty("id") String id,
        @JsonProperty("projectId") String projectId,
        @JsonProperty("workerName") String workerName,
        @JsonProperty("state") Invitation.State state,
        @JsonProperty("version") int version,
        @JsonProperty("terms") TermsForm terms,
        @JsonProperty("sentAt") OffsetDateTime sentAt,
        @JsonProperty("expiresAt") OffsetDateTime expiresAt) {}
