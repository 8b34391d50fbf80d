package cn.xinxintong.auth.wire;

import cn.xinxintong.validation.IdentityNumberText;
import cn.xinxintong.validation.MobileText;
import cn.xinxintong.validation.PersonNameText;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/officer/workers}: a worker collected on the site, with his mobile number if he has one. */
public record CollectionForm(
        @JsonProperty("identityNumber") @NotNull @IdentityNumberText @Size(max = 64)
        String identityNumber,

        @JsonProperty("name") @NotNull @PersonNameText @Size(max = 200)
        String name,

        @JsonProperty("mobile") @Nullable @MobileText @Size(max = 32)
        String mobile) {
    @Override
    public String toString() {
        return "CollectionForm[*]";
    }
}
