package cn.xinxintong.entry.wire;

import cn.xinxintong.validation.CreditCodeText;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** {@code POST /v1/admin/enterprises}. */
public record NewEnterpriseForm(
        @JsonProperty("name") @NotNull @Size(min = 1, max = 100)
        String name,

        @JsonProperty("creditCode") @NotNull @CreditCodeText @Size(max = 64)
        String creditCode) {}
