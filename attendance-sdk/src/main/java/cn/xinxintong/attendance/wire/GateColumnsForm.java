package cn.xinxintong.attendance.wire;

import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.gate.GateForm;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET|PUT /v1/enterprise/projects/{id}/gate-form}: how the tables of the project's gate vendor read.
 *
 * @param projectCode the project's code in them; null or empty if it does not matter
 * @param columns the vendor's headers; other columns are passed over. Empty: those of the national form
 * @param dateForms of the letters {@code y M d H m s}, {@code yyyy/M/d H:mm}
 * @param directions the vendor's words
 */
public record GateColumnsForm(
        @JsonProperty("projectCode") @Nullable @Size(max = 64)
        String projectCode,

        @JsonProperty("columns") @NotNull @Size(max = 32) List<@NotNull @Valid Column> columns,

        @JsonProperty("dateForms") @NotNull @Size(max = 8) List<@NotNull @Size(max = 40) String> dateForms,

        @JsonProperty("directions") @NotNull @Size(max = 16) List<@NotNull @Valid Word> directions) {

    /** What a column of the vendor's is. */
    public record Column(
            @JsonProperty("header") @NotNull @Size(min = 1, max = 64)
            String header,

            @JsonProperty("field") GateForm.@NotNull Field field) {}

    /** What a word of the vendor's means. */
    public record Word(
            @JsonProperty("word") @NotNull @Size(min = 1, max = 64)
            String word,

            @JsonProperty("direction") @NotNull Direction direction) {}
}
