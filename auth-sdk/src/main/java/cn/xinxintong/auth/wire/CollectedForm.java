package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The account; {@code oneTimeCode} is there once, when it was opened now, to be printed; {@code mobileBound} says whether the
 * mobile number that was named is bound to it.
 */
public record CollectedForm(
        @JsonProperty("workerId") String workerId,
        @JsonProperty("opened") boolean opened,
        @JsonProperty("oneTimeCode") @Nullable String oneTimeCode,
        @JsonProperty("mobileBound") boolean mobileBound) {
    @Override
    public String toString() {
        return "CollectedForm[*]";
    }
}
