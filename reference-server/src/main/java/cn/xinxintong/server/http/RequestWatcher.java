package cn.xinxintong.server.http;

import java.time.Duration;

/** Is told of every request that was answered. Thread-safe. */
@FunctionalInterface
public interface RequestWatcher {

    /** @param route method and path with its parameters' names, {@code GET /v1/me}; never an address with values */
    void answered(String route, int status, Duration time);
}
