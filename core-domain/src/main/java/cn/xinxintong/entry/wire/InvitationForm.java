package cn.xinxintong.entry.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An invitation as the worker sees it, before he agrees to anything.
 *
 * @param state an {@code Invitation.State}
 * @param version to be sent with the acceptance
 * @param consents the versions of the three texts in force, of the kinds {@code wage-card-use}, {@code real-name-use} and
 *     {@code face}: what he ticks is sent back with the acceptance
 * @param warnings what he should see to, though he may join without: {@code NO_WAGE_CARD}
 */
public record InvitationForm(
        @JsonProperty("id") String id,
        @JsonProperty("state") String state,
        @JsonProperty("version") int version,
        @JsonProperty("project") InvitingProjectForm project,
        @JsonProperty("terms") TermsForm terms,
        @JsonProperty("sentAt") OffsetDateTime sentAt,
        @JsonProperty("expiresAt") OffsetDateTime expiresAt,
        @JsonProperty("consents") ConsentVersionsForm consents,
        @JsonProperty("warnings") List<String> warnings) {}
