package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A case about something that is said to be wrong.
 *
 * @param name of the worker, masked
 * @param identityNumber of the worker, masked
 * @param what NAME, IDENTITY_NUMBER, MOBILE, OTHER
 * @param claimed as it is said to be right; names and numbers are masked
 * @param reason in the words of whoever opened it
 * @param openedBy {@code WORKER} or {@code STAFF}
 * @param state SUBMITTED, SEEN (by the officer; a second member of staff has to agree), APPROVED, REFUSED, WITHDRAWN
 * @param changedAt when it came to that state; null while it is SUBMITTED
 * @param answer in the words of whoever refused it; null if nobody did
 * @param mergesAccounts true if the right number is another account's already, and the two would become one
 */
public record CorrectionForm(
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("identityNumber") String identityNumber,
        @JsonProperty("what") String what,
        @JsonProperty("claimed") String claimed,
        @JsonProperty("reason") String reason,
        @JsonProperty("openedBy") String openedBy,
        @JsonProperty("openedAt") OffsetDateTime openedAt,
        @JsonProperty("state") String state,
        @JsonProperty("changedAt") @Nullable OffsetDateTime changedAt,
        @JsonProperty("answer") @Nullable String answer,
        @JsonProperty("mergesAccounts") boolean mergesAccounts) {
    @Override
    public String toString() {
        return "CorrectionForm[" + id + ", " + state + "]";
    }
}
