package cn.xinxintong.wage.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Banks, as a client reads a page of them.
 *
 * @param next the cursor of the next page, or null at the end
 */
public record BanksPage(
        @JsonProperty("items") List<BankForm> items,
        @JsonProperty("next") @Nullable String next) {}
