package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A permit to choose a new password. */
public record ResetTokenForm(@JsonProperty("token") String token) {
    @Override
    public String toString() {
        return "ResetTokenForm[*]";
    }
}
