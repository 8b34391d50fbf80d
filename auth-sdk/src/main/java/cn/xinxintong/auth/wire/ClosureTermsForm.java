package cn.xinxintong.auth.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What closing an account means: the answer to {@code GET} and {@code POST /v1/me/closure}.
 *
 * @param closed true if it is closed now
 * @param openMatters MEMBER_OF_PROJECT, LINE_TO_SIGN, WAGE_PENDING, WAGE_RETURNED: he would lose sight of them
 * @param deleted what goes at once
 * @param kept what a law keeps
 */
public record ClosureTermsForm(
        @JsonProperty("closed") boolean closed,
        @JsonProperty("openMatters") List<String> openMatters,
        @JsonProperty("deleted") List<RetentionForm> deleted,
        @JsonProperty("kept") List<RetentionForm> kept) {}
