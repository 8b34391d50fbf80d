package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * Why a day is other than it was recorded.
 *
 * @param appealId the appeal that it was granted for
 * @param by who granted it: {@code ENTERPRISE} or {@code OFFICER}
 * @param reason the worker's
 * @param at when it was granted, with the offset of Beijing
 */
public record CorrectionForm(
        @JsonProperty("appealId") String appealId,
        @JsonProperty("by") String by,
        @JsonProperty("reason") String reason,
        @JsonProperty("at") OffsetDateTime at) {

    @Override
    public String toString() {
        return "CorrectionForm[*]";
    }
}
