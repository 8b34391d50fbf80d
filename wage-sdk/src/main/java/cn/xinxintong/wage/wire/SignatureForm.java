package cn.xinxintong.wage.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/me/payroll-lines/{id}/signature}: the worker signs, or objects to, what is about to be paid.
 *
 * @param decision null for {@link Decision#SIGN}
 * @param reason why he objects, in his own words: mandatory then; null otherwise
 */
public record SignatureForm(
        @JsonProperty("decision") @Nullable Decision decision,
        @JsonProperty("reason") @Nullable @Size(max = 500) String reason) {

    /** What he says. */
    public enum Decision {
        SIGN,
        OBJECT
    }

    @Override
    public String toString() {
        return "SignatureForm[*]";
    }
}
