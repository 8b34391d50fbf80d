package cn.xinxintong.android;

import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * What the app is put together with.
 *
 * @param address of the platform: scheme, host and port
 * @param background runs what waits for the platform; never the thread that draws
 * @param clock the phone's, read as Beijing time
 */
public record Wiring(String address, Executor background, Clock clock) {}
