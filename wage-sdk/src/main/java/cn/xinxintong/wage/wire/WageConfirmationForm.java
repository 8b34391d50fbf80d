package cn.xinxintong.wage.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/me/wages/{id}/confirmation}: the worker says of a wage that came whether it is right.
 *
 * @param decision null for {@link Decision#CONFIRM}
 * @param reason why it is not, in his own words: mandatory then; null otherwise
 */
public record WageConfirmationForm(
        @JsonProperty("decision") @Nullable Decision decision,

        @JsonProperty("reason") @Nullable @Size(max = 500) String reason) {

    /** What he says. */
    public enum Decision {
        CONFIRM,
        OBJECT
    }

    @Override
    public String toString() {
        return "WageConfirmationForm[*]";
    }
}
