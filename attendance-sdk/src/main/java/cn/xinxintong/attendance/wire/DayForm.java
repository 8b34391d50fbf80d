package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day of a month.
 *
 * @param date {@code YYYY-MM-DD}, in Beijing
 * @param kind a {@code DayKind}
 * @param flags names of {@code AttendanceFlag}
 * @param counts whether it is a day of work
 * @param minutes between comings and the goings that end them
 * @param dayType a {@code Holidays.DayType}: what the day is by law
 * @param appeal the state of the newest appeal about it, an {@code AppealState}; null if there is none
 */
public record DayForm(
        @JsonProperty("date") String date,
        @JsonProperty("kind") String kind,
        @JsonProperty("flags") List<String> flags,
        @JsonProperty("counts") boolean counts,
        @JsonProperty("minutes") long minutes,
        @JsonProperty("exceptions") List<DayExceptionForm> exceptions,
        @JsonProperty("dayType") String dayType,
        @JsonProperty("appeal") @Nullable String appeal) {}
