package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A new member of staff; password and secret of the second factor are told this once. */
public record HiredForm(
        @JsonProperty("id") String id,
        @JsonProperty("password") String password,
        @JsonProperty("totpSecret") String totpSecret) {
    @Override
    public String toString() {
        return "HiredForm[*]";
    }
}
