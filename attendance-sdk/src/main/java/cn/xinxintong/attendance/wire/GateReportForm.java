package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The answer to {@link GateRecordsForm}. */
public record GateReportForm(
        @JsonProperty("accepted") int accepted,
        @JsonProperty("repeated") int repeated,
        @JsonProperty("rejected") List<RejectionForm> rejected) {}
