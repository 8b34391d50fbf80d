package cn.xinxintong.wage.bank.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * {@code POST /v1/batches}. The same number and content again is the same batch.
 *
 * @param count of the lines
 * @param totalFen their sum
 * @param lines numbered from 1 without a gap, in that order
 */
public record PayBatchForm(
        @JsonProperty("number") @NotNull @Pattern(regexp = "[A-Za-z0-9]{1,32}")
        String number,

        @JsonProperty("specialAccount") @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}")
        String specialAccount,

        @JsonProperty("currency") @NotNull @Pattern(regexp = "CNY")
        String currency,

        @JsonProperty("count") @Positive int count,
        @JsonProperty("totalFen") @Positive long totalFen,

        @JsonProperty("lines") @NotNull @Size(min = 1) @Valid
        List<PayLineForm> lines) {
    @Override
    public String toString() {
        return "PayBatchForm[" + number + "]";
    }
}
