package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * Something that was said of an appeal.
 *
 * @param state of the appeal after it, an {@code AppealState}
 * @param by {@code WORKER}, {@code ENTERPRISE} or {@code OFFICER}
 * @param note in his own words; empty if he said none
 * @param at with the offset of Beijing
 */
public record AppealStepForm(
        @JsonProperty("state") String state,
        @JsonProperty("by") String by,
        @JsonProperty("note") String note,
        @JsonProperty("at") OffsetDateTime at) {

    @Override
    public String toString() {
        return "AppealStepForm[*]";
    }
}
