package cn.xinxintong.auth.wire;

import cn.xinxintong.validation.PersonNameText;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** {@code POST /v1/me/real-name}: the name as on the card. */
public record RealNameForm(
        @JsonProperty("name") @NotNull @PersonNameText @Size(max = 200)
        String name) {
    @Override
    public String toString() {
        return "RealNameForm[*]";
    }
}
