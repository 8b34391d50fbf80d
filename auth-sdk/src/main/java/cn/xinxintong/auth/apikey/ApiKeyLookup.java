package cn.xinxintong.auth.apikey;

import java.time.Duration;

/** What a text that was shown as a key stands for. */
public sealed interface ApiKeyLookup {

    /** A key that may be used, once. */
    record Admitted(ApiKey key) implements ApiKeyLookup {}

    /** A key that has run out or was revoked. */
    record Ended() implements ApiKeyLookup {}

    /** A key that was used too often within the hour. */
    record TooOften(Duration retryAfter) implements ApiKeyLookup {}

    /** Nothing: no such key was ever issued. */
    record Unknown() implements ApiKeyLookup {}
}
