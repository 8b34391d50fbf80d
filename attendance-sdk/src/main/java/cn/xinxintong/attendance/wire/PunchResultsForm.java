package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The answer to {@link PunchesForm}: one result per punch, in order. */
public record PunchResultsForm(@JsonProperty("punches") List<PunchResultForm> punches) {}
