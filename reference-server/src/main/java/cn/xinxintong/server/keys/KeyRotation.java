package cn.xinxintong.server.keys;

import cn.xinxintong.crypto.CryptoSuite;
import cn.xinxintong.crypto.Envelope;
import cn.xinxintong.crypto.UnreadableException;
import cn.xinxintong.server.http.Trace;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for new data keys while the server works, and re-encrypts what stands under older ones. */
public final class KeyRotation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    /** Well below {@link Reencryption#SETTLED}. */
    private static final int LISTEN_SECONDS = 10;

    private static final int STEP_SECONDS = 10;

    private final Envelope envelope;
    private final Reencryption reencryption;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "keys");
        daemon.setDaemon(true);
        return daemon;
    });

    public KeyRotation(Envelope envelope, Reencryption reencryption) {
        this.envelope = envelope;
        this.reencryption = reencryption;
    }

    /**
     * Opens the envelope.
     *
     * @throws WrongKeysException if its keys are under a master key that is not there
     */
    public void open(CryptoSuite suite) {
        try {
            envelope.open(suite);
        } catch (UnreadableException e) {
            throw new WrongKeysException(
                    "The data keys in the database are under a master key that is not there. Put it back "
                            + "where it was: into the file of XXT_KEYS, or into secrets.properties of the data folder.");
        }
    }

    /** From now on keys are looked after. */
    public void begin() {
        thread.scheduleWithFixedDelay(this::lookAfterKeys, 0, LISTEN_SECONDS, TimeUnit.SECONDS);
    }

    private void lookAfterKeys() {
        try {
            envelope.refresh();
            boolean more = true;
            while (more && !thread.isShutdown()) {
                more = reencryption.step();
                envelope.refresh();
            }
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("trace", Trace.of(e)).log("the keys were not looked after; it is tried again");
        }
    }

    /** A step that is under way is finished. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STEP_SECONDS, TimeUnit.SECONDS)) thread.shutdownNow();
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
