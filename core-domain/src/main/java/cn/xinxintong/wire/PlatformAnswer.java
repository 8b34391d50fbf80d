package cn.xinxintong.wire;

/** What the platform said. */
public sealed interface PlatformAnswer<T> {

    /** It was done. */
    record Done<T>(T body) implements PlatformAnswer<T> {}

    /** It was refused, or failed on the platform's side, for the reason that the problem names. */
    record Refused<T>(Problem problem) implements PlatformAnswer<T> {}
}
