/**
 * The bench: what runs benchmarks and judges them against their goals.
 *
 * <pre>{@code
 * @State(Scope.Benchmark)
 * @Row(name = "resident-id", timesAsFast = 30)
 * public class ResidentIdBenchmark {
 *     @Benchmark public boolean ours() { return ResidentId.isValid(numbers.next()); }
 *     @Benchmark public boolean yardstick() { return IdcardUtil.isValidCard18(numbers.next()); }
 * }
 * }</pre>
 */
package cn.xinxintong.testing.bench;
