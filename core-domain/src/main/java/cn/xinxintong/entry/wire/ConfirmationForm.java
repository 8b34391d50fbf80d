package cn.xinxintong.entry.wire;

import cn.xinxintong.validation.IdentityNumberText;
import cn.xinxintong.validation.MobileText;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/officer/confirmations}: the officer has the worker and his identity card before him.
 *
 * @param identityNumber as on the card; may be null for an entry that {@code invitationId} names
 * @param invitationId which invitation, if he has several to one project; null for the one that waits
 * @param mobile for a change of it: the new number
 * @param code for a change of the mobile number: sent to the new one for {@code BIND} and for no device
 */
public record ConfirmationForm(
        @JsonProperty("purpose") @NotNull Purpose purpose,

        @JsonProperty("identityNumber") @Nullable @IdentityNumberText @Size(max = 64)
        String identityNumber,

        @JsonProperty("invitationId") @Nullable @Size(max = 36)
        String invitationId,

        @JsonProperty("mobile") @Nullable @MobileText @Size(max = 32)
        String mobile,

        @JsonProperty("code") @Nullable @Size(max = 16) String code) {

    /** What the presence is confirmed for. */
    public enum Purpose {
        ENTRY,
        PASSWORD_RESET,
        MOBILE_CHANGE
    }

    @Override
    public String toString() {
        return "ConfirmationForm[" + purpose + "]";
    }
}
