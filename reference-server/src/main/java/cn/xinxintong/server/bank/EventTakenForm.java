package cn.xinxintong.server.bank;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A bank's message was written down.
 *
 * @param outcome an {@code EventOutcome}: what cannot be acted on is kept too, for somebody to look at
 */
record EventTakenForm(
        @JsonProperty("id") String id,
        @JsonProperty("outcome") String outcome) {}
