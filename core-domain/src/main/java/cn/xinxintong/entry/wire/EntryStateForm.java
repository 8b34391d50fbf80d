package cn.xinxintong.entry.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Where an invitation stands after a step.
 *
 * @param state an {@code Invitation.State}
 * @param roads how the worker can show that it is he, as long as that is what is missing
 */
public record EntryStateForm(
        @JsonProperty("id") String id,
        @JsonProperty("state") String state,
        @JsonProperty("version") int version,
        @JsonProperty("roads") List<String> roads) {}
