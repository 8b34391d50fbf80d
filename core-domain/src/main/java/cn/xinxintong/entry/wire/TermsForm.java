package cn.xinxintong.entry.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * On which terms: team, trade and pay.
 *
 * @param payKind a {@code PayKind}
 */
public record TermsForm(
        @JsonProperty("team") String team,
        @JsonProperty("trade") String trade,
        @JsonProperty("payKind") String payKind,
        @JsonProperty("rateFen") long rateFen) {}
