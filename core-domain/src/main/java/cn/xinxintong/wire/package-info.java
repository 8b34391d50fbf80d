/**
 * What every conversation with the platform has in common: the one call that the app-side clients make, the problem it may
 * answer, and the JSON forms of values.
 *
 * <p>{@link cn.xinxintong.wire.Platform} is implemented over OkHttp by {@code cn.xinxintong.auth.client}, and by a lambda in
 * a test.
 */
package cn.xinxintong.wire;
