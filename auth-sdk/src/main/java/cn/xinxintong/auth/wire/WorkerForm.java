package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A worker as he is shown to himself: the name is masked. */
public record WorkerForm(
        @JsonProperty("id") String id,
        @JsonProperty("name") String name,
        @JsonProperty("realNameVerified") boolean realNameVerified) {
    @Override
    public String toString() {
        return "WorkerForm[" + id + "]";
    }
}
