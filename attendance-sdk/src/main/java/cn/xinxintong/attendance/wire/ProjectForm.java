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
 * {@code POST /v1/enterprise/projects}.
 *
 * @param regionCode six digits (GB/T 2260)
 * @param fence GeoJSON, in {@code datum}; circles, corridors and dated areas as {@code GeoJson} says
 * @param unsignedPunches whether punches without a signature count; null is yes
 * @param faceAtPunch whether a face is asked for at a punch, and a punch without one flagged; null is no
 * @param shifts null is none
 * @param dayCut {@code HH:mm}: what happens before it counts for the day before where no shift says otherwise; null is
 *     midnight
 */
public record ProjectForm(
        @JsonProperty("name") @NotNull @Size(min = 1, max = 128)
        String name,

        @JsonProperty("regionCode") @NotNull @Pattern(regexp = "[0-9]{6}")
        String regionCode,

        @JsonProperty("address") @NotNull @Size(min = 1, max = 256)
        String address,

        @JsonProperty("fence") @NotNull Object fence,
        @JsonProperty("datum") @NotNull PointForm.Datum datum,
        @JsonProperty("mobileAttendance") @NotNull Boolean mobileAttendance,
        @JsonProperty("unsignedPunches") @Nullable Boolean unsignedPunches,
        @JsonProperty("faceAtPunch") @Nullable Boolean faceAtPunch,

        @JsonProperty("shifts") @Nullable @Size(max = 16) List<@NotNull @Valid ShiftForm> shifts,

        @JsonProperty("dayCut") @Nullable @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
        String dayCut) {}
