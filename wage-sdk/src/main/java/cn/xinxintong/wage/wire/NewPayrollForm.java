package cn.xinxintong.wage.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * {@code POST /v1/enterprise/projects/{id}/payroll-sheets} as JSON: a month's pay.
 *
 * @param month {@code YYYY-MM}
 */
public record NewPayrollForm(
        @JsonProperty("month") @NotNull @Size(min = 7, max = 7)
        String month,

        @JsonProperty("lines") @NotNull @Size(min = 1, max = 10_000)
        List<@Valid @NotNull NewPayrollLineForm> lines) {}
