package cn.xinxintong.server;

import cn.xinxintong.server.http.Trace;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done again and again while the server runs. An errand that fails is run again; one that is slow holds up no other. */
final class Errands implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final int STOP_SECONDS = 10;
    private static final int AT_ONCE = 3;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(AT_ONCE, errand -> {
        Thread thread = new Thread(errand, "errands");
        thread.setDaemon(true);
        return thread;
    });

    /** Runs the errand now, and each time so long after it has ended. */
    void run(String name, Duration pause, Runnable errand) {
        threads.scheduleWithFixedDelay(
                () -> {
                    try {
                        errand.run();
                    } catch (RuntimeException e) {
                        LOG.atWarn()
                                .addKeyValue("errand", name)
                                .addKeyValue("trace", Trace.of(e))
                                .log("failed; again soon");
                    }
                },
                0,
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** What is being done is finished, within ten seconds. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) threads.shutdownNow();
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
