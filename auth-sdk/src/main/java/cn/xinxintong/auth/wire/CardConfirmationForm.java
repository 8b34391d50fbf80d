package cn.xinxintong.auth.wire;

import cn.xinxintong.validation.IdentityNumberText;
import cn.xinxintong.validation.PersonNameText;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** {@code POST /v1/officer/real-names}: number and name as on the card that the officer holds. */
public record CardConfirmationForm(
        @JsonProperty("identityNumber") @NotNull @IdentityNumberText @Size(max = 64)
        String identityNumber,

        @JsonProperty("name") @NotNull @PersonNameText @Size(max = 200)
        String name) {
    @Override
    public String toString() {
        return "CardConfirmationForm[*]";
    }
}
