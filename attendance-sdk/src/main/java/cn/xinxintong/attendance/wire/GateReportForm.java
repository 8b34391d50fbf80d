package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The answer to {@link GateRecordsForm}.
 *
 * @param waiting rows that are kept and do not count yet: their worker or project is not known
 */
public record GateReportForm(
        @JsonProperty("accepted") int accepted,
        @JsonProperty("repeated") int repeated,
        @JsonProperty("rejected") List<RejectionForm> rejected,
        @JsonProperty("waiting") List<RejectionForm> waiting) {}
