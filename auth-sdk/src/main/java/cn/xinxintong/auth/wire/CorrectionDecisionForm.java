package cn.xinxintong.auth.wire;

import cn.xinxintong.validation.IdentityNumberText;
import cn.xinxintong.validation.PersonNameText;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/officer/data-corrections/{id}/decision} and, by the administrator, {@code /v1/admin/…}.
 *
 * @param reason in words; must be there if it is refused
 * @param identityNumber from the card in the officer's hand; must be there if an officer approves
 * @param name from the card in the officer's hand; must be there if an officer approves
 */
public record CorrectionDecisionForm(
        @JsonProperty("decision") @NotNull Decision decision,
        @JsonProperty("reason") @Nullable @Size(max = 500) String reason,

        @JsonProperty("identityNumber") @Nullable @IdentityNumberText @Size(max = 64)
        String identityNumber,

        @JsonProperty("name") @Nullable @PersonNameText @Size(max = 200)
        String name) {

    /** Yes or no. */
    public enum Decision {
        APPROVE,
        REFUSE
    }

    @Override
    public String toString() {
        return "CorrectionDecisionForm[" + decision + "]";
    }
}
