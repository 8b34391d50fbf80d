package cn.xinxintong.server.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks until the answer is as awaited: for what a bank on the other side of a socket does in its own time. */
public final class Soon {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Soon() {}

    /** The first answer that is as awaited. */
    public static <T> T when(Supplier<T> ask, Predicate<T> asAwaited) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        T answer = ask.get();
        while (!asAwaited.test(answer)) {
            if (System.nanoTime() > deadline) throw new AssertionError("still not so: " + answer);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
            answer = ask.get();
        }
        return answer;
    }
}
