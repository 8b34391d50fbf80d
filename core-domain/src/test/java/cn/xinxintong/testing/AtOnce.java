package cn.xinxintong.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets several threads do the same at once. */
public final class AtOnce {
    private static final int THREADS = 8;

    private AtOnce() {}

    /** What each of eight threads, let go together, gets; the argument is the number of the thread, from 0. */
    public static <T> List<T> eightTimes(IntFunction<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                Callable<T> task = () -> {
                    start.await();
                    return work.apply(number);
                };
                answers.add(threads.submit(task));
            }
            start.countDown();
            List<T> got = new ArrayList<>();
            for (Future<T> answer : answers) got.add(answer.get());
            return got;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("a thread failed", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
