package cn.xinxintong.entry.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The presence is confirmed.
 *
 * @param invitation where the entry stands, or null if it was for a reset
 * @param oneTimeCode to be printed for a reset, or null if it was for an entry
 */
public record ConfirmedForm(
        @JsonProperty("invitation") @Nullable EntryStateForm invitation,
        @JsonProperty("oneTimeCode") @Nullable String oneTimeCode) {
    @Override
    public String toString() {
        return "ConfirmedForm[*]";
    }
}
