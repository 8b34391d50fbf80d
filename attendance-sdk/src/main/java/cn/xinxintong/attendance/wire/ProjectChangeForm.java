package cn.xinxintong.attendance.wire;

import cn.xinxintong.wire.PointForm;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code PATCH /v1/enterprise/projects/{id}}: what is null stays as it is.
 *
 * @param fence GeoJSON, in {@code datum}, which comes with it
 */
public record ProjectChangeForm(
        @JsonProperty("name") @Nullable @Size(min = 1, max = 128)
        String name,

        @JsonProperty("regionCode") @Nullable @Pattern(regexp = "[0-9]{6}")
        String regionCode,

        @JsonProperty("address") @Nullable @Size(min = 1, max = 256)
        String address,

        @JsonProperty("fence") @Nullable Object fence,
        @JsonProperty("datum") PointForm.@Nullable Datum datum,
        @JsonProperty("mobileAttendance") @Nullable Boolean mobileAttendance,
        @JsonProperty("unsignedPunches") @Nullable Boolean unsignedPunches,
        @JsonProperty("faceAtPunch") @Nullable Boolean faceAtPunch,

        @JsonProperty("shifts") @Nullable @Size(max = 16) List<@NotNull @Valid ShiftForm> shifts) {}
