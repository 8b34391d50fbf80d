package cn.xinxintong.auth.wire;

import cn.xinxintong.auth.correction.Claim;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * {@code POST /v1/me/data-corrections}: something about me is wrong.
 *
 * @param claimed as it is right; of a mobile number the one that is bound and is not his
 * @param reason in his own words
 */
public record NewCorrectionForm(
        @JsonProperty("what") @NotNull Claim.Subject what,

        @JsonProperty("claimed") @NotNull @Size(min = 1, max = 500)
        String claimed,

        @JsonProperty("reason") @NotNull @Size(max = 500) String reason) {
    @Override
    public String toString() {
        return "NewCorrectionForm[" + what + "]";
    }
}
