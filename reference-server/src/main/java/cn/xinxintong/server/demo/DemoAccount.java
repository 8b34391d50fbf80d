package cn.xinxintong.server.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A row of {@code demo-accounts.json}: an invented person, and how to sign in as he. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DemoAccount(
        @JsonProperty("role") String role,
        @JsonProperty("login") String login,
        @JsonProperty("password") String password,
        @JsonProperty("oneTimeCode") @Nullable String oneTimeCode,
        @JsonProperty("totpSecret") @Nullable String totpSecret,
        @JsonProperty("mobile") @Nullable String mobile,
        @JsonProperty("name") String name,
        @JsonProperty("note") String note) {

    static DemoAccount staff(String role, String login, String password, String totpSecret, String name, String note) {
        return new DemoAccount(role, login, password, null, totpSecret, null, name, note);
    }

    static DemoAccount worker(
            String login,
            String password,
            @Nullable String oneTimeCode,
            @Nullable String mobile,
            String name,
            String note) {
        return new DemoAccount("WORKER", login, password, oneTimeCode, null, mobile, name, note);
    }
}
