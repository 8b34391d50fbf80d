package cn.xinxintong.attendance.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worker's projects, as a client reads a page of them.
 *
 * @param next the cursor of the next page, or null at the end
 */
public record MyProjectsPage(
        @JsonProperty("items") List<MyProjectForm> items,
        @JsonProperty("next") @Nullable String next) {}
