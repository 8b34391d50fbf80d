package cn.xinxintong.auth.wire;

import cn.xinxintong.auth.correction.Claim;
import cn.xinxintong.validation.IdentityNumberText;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * {@code POST /v1/officer/data-corrections}: something about a worker in the officer's care is wrong.
 *
 * @param identityNumber under which the worker is kept, right or wrong
 * @param claimed as it is right; of a mobile number the one that is bound and is not his
 */
public record OfficerCorrectionForm(
        @JsonProperty("identityNumber") @NotNull @IdentityNumberText @Size(max = 64)
        String identityNumber,

        @JsonProperty("what") @NotNull Claim.Subject what,

        @JsonProperty("claimed") @NotNull @Size(min = 1, max = 500)
        String claimed,

        @JsonProperty("reason") @NotNull @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return "OfficerCorrectionForm[" + what + "]";
    }
}
