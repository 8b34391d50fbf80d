package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/enterprise/projects/{id}/gate-records}: the national platform's {@code WorkerAttendance.Add}.
 *
 * @param projectCode the national code; the project is the one in the path. Where the project has laid down a code of its own
 *     ({@link GateColumnsForm}), rows with another one wait
 */
public record GateRecordsForm(
        @JsonProperty("projectCode") @Nullable @Size(max = 64)
        String projectCode,

        @JsonProperty("teamSysNo") @Nullable @Size(max = 64) String teamSysNo,

        @JsonProperty("dataList") @NotNull @Size(min = 1, max = 5000)
        List<@NotNull @Valid GateRowForm> dataList) {

    @Override
    public String toString() {
        return "GateRecordsForm[*]";
    }
}
