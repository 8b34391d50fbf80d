package cn.xinxintong.entry.wire;

import cn.xinxintong.entry.PayKind;
import cn.xinxintong.validation.IdentityNumberText;
import cn.xinxintong.validation.PersonNameText;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/enterprise/projects/{id}/invitations}: whom, on which terms, until when.
 *
 * @param teamId null for the project's first team
 * @param trade in words or as the national code
 */
public record OfferForm(
        @JsonProperty("identityNumber") @NotNull @IdentityNumberText @Size(max = 64)
        String identityNumber,

        @JsonProperty("name") @NotNull @PersonNameText @Size(max = 200)
        String name,

        @JsonProperty("teamId") @Nullable @Size(max = 36) String teamId,

        @JsonProperty("trade") @NotNull @Size(min = 1, max = 40)
        String trade,

        @JsonProperty("payKind") @NotNull PayKind payKind,

        @JsonProperty("rateFen") @NotNull @Positive @Max(100_000_000)
        Long rateFen,

        @JsonProperty("expiresAt") @NotNull OffsetDateTime expiresAt) {
    @Override
    public String toString() {
        return "OfferForm[*]";
    }
}
