package cn.xinxintong.auth.throttle;

import java.time.Instant;

/**
 * Tries counted for one key.
 *
 * @param tries the number of the try just counted, from 1; above the limit, the try was not admitted
 * @param lastAt when the last admitted try was
 */
public record Tally(int tries, Instant lastAt) {}
