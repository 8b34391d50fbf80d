package cn.xinxintong.entry.wire;

import cn.xinxintong.entry.PayKind;
import com.fasterxml.jackson.annotation.JsonProperty;

/** On which terms: team, trade and pay. */
public record TermsForm(
        @JsonProperty("team") String team,
        @JsonProperty("trade") String trade,
        @JsonProperty("payKind") PayKind payKind,
        @JsonProperty("rateFen") long rateFen) {}
