package cn.xinxintong.attendance.appeal;

import java.time.Duration;
import java.time.Period;

/**
 * Time limits and bounds of appeals.
 *
 * @param oldest how far back a day may lie
 * @param decideWithin how long the enterprise has; then it is the officer's to decide
 * @param longest how long after a coming the going that is asked for may be
 * @param mostRows comings and goings in one appeal
 * @param mostAttachments beside one appeal
 * @param largestAttachment in bytes
 * @param mostInADay appeals of one worker within 24 hours, those that he took back among them
 */
public record AppealPolicy(
        Period oldest,
        Duration decideWithin,
        Duration longest,
        int mostRows,
        int mostAttachments,
        int largestAttachment,
        int mostInADay) {

    /** A year, 7 days, 16 hours, 12 rows, 3 attachments of 2 MiB each, 20 appeals a day. */
    public static AppealPolicy defaults() {
        return new AppealPolicy(Period.ofYears(1), Duration.ofDays(7), Duration.ofHours(16), 12, 3, 2 << 20, 20);
    }
}
