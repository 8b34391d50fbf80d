package cn.xinxintong.auth.throttle;

import java.time.Duration;

/**
 * Whether a try is let through.
 *
 * @param triesLeft how many are left should this one be wrong
 * @param retryAfter how long the lock still lasts; zero while tries are left
 */
public record Admission(boolean isLocked, int triesLeft, Duration retryAfter) {}
