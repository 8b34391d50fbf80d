package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one punch.
 *
 * @param outcome {@code ACCEPTED}, {@code REPEATED} or {@code REFUSED}
 * @param reason a {@code PunchDecision.Reason}; null unless it is refused
 * @param detail what that means and what to do, in the language that was asked for; null unless it is refused
 * @param flags names of {@code AttendanceFlag}
 */
public record PunchResultForm(
        @JsonProperty("id") String id,
        @JsonProperty("outcome") String outcome,
        @JsonProperty("reason") @Nullable String reason,
        @JsonProperty("detail") @Nullable String detail,
        @JsonProperty("flags") List<String> flags) {}
