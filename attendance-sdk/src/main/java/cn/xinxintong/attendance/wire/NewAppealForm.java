package cn.xinxintong.attendance.wire;

import cn.xinxintong.attendance.appeal.AppealCause;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/me/appeals}: a missing or wrong day.
 *
 * @param date {@code YYYY-MM-DD}, in Beijing
 * @param rows what the day should be: a coming, its going, and so on; none if the worker was not there
 * @param attachments JPEG, PNG or PDF, each in Base64 (RFC 4648, section 4); null is none
 */
public record NewAppealForm(
        @JsonProperty("projectId") @NotNull @Size(min = 36, max = 36)
        String projectId,

        @JsonProperty("date") @NotNull @Pattern(regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}")
        String date,

        @JsonProperty("cause") @NotNull AppealCause cause,

        @JsonProperty("reason") @NotNull @Size(min = 1, max = 1000)
        String reason,

        @JsonProperty("rows") @NotNull @Size(max = 24) List<@NotNull @Valid AskedRowForm> rows,

        @JsonProperty("attachments") @Nullable @Size(max = 8)
        List<@NotNull String> attachments) {

    @Override
    public String toString() {
        return "NewAppealForm[*]";
    }
}
