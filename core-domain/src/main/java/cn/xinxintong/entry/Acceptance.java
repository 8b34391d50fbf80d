package cn.xinxintong.entry;

import org.jspecify.annotations.Nullable;

/**
 * A worker says yes to an invitation that he has read.
 *
 * @param invitationVersion the version that he saw
 * @param wageCard the version of the text by which he lets the enterprise pay to his card, or null if he did not tick it
 * @param realName the version of the text by which he lets the enterprise use his real name, or null
 * @param face the version of the text by which he lets his face be checked, or null: the officer's road
 */
public record Acceptance(
        int invitationVersion,
        @Nullable String wageCard,
        @Nullable String realName,
        @Nullable String face) {}
