package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of cases, the newest first; {@code next} is the cursor of the next page, or null at the end. */
public record CorrectionsPage(
        @JsonProperty("items") List<CorrectionForm> items,
        @JsonProperty("next") @Nullable String next) {}
