/**
 * Benchmarks of the whole server over HTTP, started by {@code ./dev bench} against a server in a process of its own, as
 * {@code ./dev run} starts it. {@link cn.xinxintong.server.bench.ServerBench} runs them; a benchmark makes a
 * {@link cn.xinxintong.server.bench.Measured} for each of its rows.
 */
package cn.xinxintong.server.bench;
