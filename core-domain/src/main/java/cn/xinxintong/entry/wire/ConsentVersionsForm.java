package cn.xinxintong.entry.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Three separate consents, each by the version of its text; null where it is not given. */
public record ConsentVersionsForm(
        @JsonProperty("wageCard") @Nullable @Size(max = 32) String wageCard,
        @JsonProperty("realName") @Nullable @Size(max = 32) String realName,
        @JsonProperty("face") @Nullable @Size(max = 32) String face) {}
