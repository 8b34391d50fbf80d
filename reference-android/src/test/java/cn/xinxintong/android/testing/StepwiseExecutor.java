package cn.xinxintong.android.testing;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** A background that runs when the test says so: what a screen shows meanwhile can be looked at. */
public final class StepwiseExecutor implements Executor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable step) {
        waiting.add(step);
    }

    public void runAll() {
        while (!waiting.isEmpty()) waiting.remove().run();
    }

    public int waiting() {
        return waiting.size();
    }
}
